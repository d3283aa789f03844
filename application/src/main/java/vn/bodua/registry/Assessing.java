package vn.bodua.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.registry.assessment.AssessmentRule;
import vn.bodua.registry.assessment.AssessmentRules;
import vn.bodua.time.BusinessClock;

/** What self-assessment and check have in common: a year that has begun, a rule for it, and one that is not exempt. */
@Component
class Assessing {

    private final AssessmentRules rules = AssessmentRules.shipped();
    private final BusinessClock clock;

    Assessing(BusinessClock clock) {
        this.clock = clock;
    }

    /**
     * The rule by which one is assessed for a year.
     *
     * <p>Refusals: {@code PERIOD_IN_FUTURE}, {@code NO_ASSESSMENT_RULE}, {@code KIND_NOT_ASSESSED}, {@code
     * NOT_FOUNDED_YET}, {@code EVENT_BEFORE_FOUNDING}, {@code ENDED_ALREADY}, {@code ACTIVE_TOO_SHORT}, {@code STOPPED_TOO_LONG}.
     */
    Outcome<AssessmentRule> ruleFor(Life life, int year) {
        return rule(year)
                .then(rule -> Exemption.of(life, year, rule)
                        .map(why -> Outcome.<AssessmentRule>refused(why.refused(life, year, rule)))
                        .orElseGet(() -> Outcome.done(rule)));
    }

    /** The rule of a year that has begun. Refusals: {@code PERIOD_IN_FUTURE}, {@code NO_ASSESSMENT_RULE}. */
    Outcome<AssessmentRule> rule(int year) {
        LocalDate today = clock.today();
        if (year > today.getYear()) {
            return Outcome.refused(Refusal.of(
                    RefusalCode.PERIOD_IN_FUTURE, "period", Integer.toString(year), "today", today.toString()));
        }
        return rules.of(Math.max(year, 1))
                .map(Outcome::done)
                .orElseGet(() ->
                        Outcome.refused(Refusal.of(RefusalCode.NO_ASSESSMENT_RULE, "year", Integer.toString(year))));
    }

    /** The years that have begun and have a rule, the last first. */
    List<Integer> years() {
        return Stream.iterate(clock.today().getYear(), year -> rules.of(year).isPresent(), year -> year - 1)
                .toList();
    }

    static YearlyAssessment stands(Dossier dossier, int year, AssessmentRule rule) {
        Optional<YearlyAssessment> exempt =
                Exemption.of(dossier.life(), year, rule).map(YearlyAssessment.Exempt::new);
        Optional<YearlyAssessment> checked = dossier.assessments().checked(year).map(YearlyAssessment.Checked::new);
        Optional<YearlyAssessment> own = dossier.assessments().own(year).map(YearlyAssessment.SelfAssessed::new);
        return exempt.or(() -> checked).or(() -> own).orElseGet(YearlyAssessment.Unassessed::new);
    }
}
