package vn.bodua.registry;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.access.Subject;
import vn.bodua.refusal.Outcome;
import vn.bodua.registry.assessment.AssessmentRule;
import vn.bodua.registry.assessment.Criterion;
import vn.bodua.registry.assessment.Grade;
import vn.bodua.registry.assessment.Score;

/**
 * Shows the assessment of one for a year: the rule, what the registry tells about each criterion, the points that it gave
 * itself beside those after the check, and what has no evidence.
 *
 * <p>Refusals: {@code REGISTRANT_UNKNOWN}, {@code PERIOD_IN_FUTURE}, {@code NO_ASSESSMENT_RULE}.
 */
@Component
public class ShowAssessment {

    private final Dossiers dossiers;
    private final Assessing assessing;

    ShowAssessment(Dossiers dossiers, Assessing assessing) {
        this.dossiers = dossiers;
        this.assessing = assessing;
    }

    /**
     * One criterion of an assessment.
     *
     * @param greatest the most points that it may have
     * @param facts what the registry tells about it
     */
    public record Line(
            Criterion criterion,
            BigDecimal greatest,
            List<AssessmentFact> facts,
            Optional<Score> self,
            Optional<Score> checked) {

        /** Whether points were given without a word of evidence. */
        public boolean lacksEvidence() {
            return self.filter(s -> s.points().signum() > 0 && s.note().isEmpty())
                    .isPresent();
        }
    }

    /**
     * The assessment of a year.
     *
     * @param years that there is a rule for, the last first
     */
    public record Shown(
            Life life, int year, AssessmentRule rule, YearlyAssessment state, List<Line> lines, List<Integer> years) {

        /** The points that it gave itself, together. */
        public Optional<BigDecimal> ownTotal() {
            return switch (state) {
                case YearlyAssessment.SelfAssessed(OnRecord<SelfAssessment> self) ->
                    Optional.of(AssessmentRule.total(self.what().scores()));
                case YearlyAssessment.Checked(OnRecord<CheckedAssessment> check) ->
                    Optional.of(AssessmentRule.total(check.what().self().what().scores()));
                case YearlyAssessment.Unassessed none -> Optional.empty();
                case YearlyAssessment.Exempt exempt -> Optional.empty();
            };
        }

        /** The points that count. */
        public Optional<BigDecimal> total() {
            return state instanceof YearlyAssessment.Checked(OnRecord<CheckedAssessment> check)
                    ? Optional.of(check.what().total())
                    : Optional.empty();
        }

        /** The grade that counts. */
        public Optional<Grade> grade() {
            return total().map(rule::grade);
        }
    }

    @Permitted(Permission.SEE_REGISTRY)
    public Outcome<Shown> show(Actor actor, @Subject RegistrantId registrant, int year) {
        return dossiers.one(registrant).then(dossier -> assessing.rule(year).map(rule -> shown(dossier, year, rule)));
    }

    private Shown shown(Dossier dossier, int year, AssessmentRule rule) {
        Map<String, Score> self =
                dossier.assessments().own(year).map(a -> a.what().scores()).orElse(Map.of());
        Map<String, Score> checked =
                dossier.assessments().checked(year).map(a -> a.what().scores()).orElse(Map.of());
        return new Shown(
                dossier.life(),
                year,
                rule,
                Assessing.stands(dossier, year, rule),
                rule.criteria().stream()
                        .map(c -> new Line(
                                c,
                                rule.greatest(c),
                                AssessmentFacts.of(dossier, year, c),
                                Optional.ofNullable(self.get(c.code())),
                                Optional.ofNullable(checked.get(c.code()))))
                        .toList(),
                assessing.years());
    }
}
