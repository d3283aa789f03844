package vn.bodua.registry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Changes;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.access.Subject;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.registry.assessment.AssessmentRule;
import vn.bodua.registry.assessment.Score;

/**
 * Checks a self-assessment: what is not named is confirmed, what is named is given other points with the reason. From then on
 * the points and the grade count. A check may be recorded again.
 *
 * <p>Refusals: {@code REGISTRANT_UNKNOWN}, {@code PERIOD_IN_FUTURE}, {@code NO_ASSESSMENT_RULE}, {@code KIND_NOT_ASSESSED},
 * {@code NOT_FOUNDED_YET}, {@code EVENT_BEFORE_FOUNDING}, {@code ENDED_ALREADY}, {@code ACTIVE_TOO_SHORT}, {@code STOPPED_TOO_LONG}, {@code NOT_SELF_ASSESSED}, {@code
 * CRITERION_UNKNOWN}, {@code REASON_MISSING}, {@code POINTS_OUT_OF_RANGE}, {@code GROUP_POINTS_EXCEEDED}, {@code
 * CRITERIA_MISSING} where the rule asks for more since.
 */
@Component
public class CheckAssessment {

    private final Registry registry;
    private final Dossiers dossiers;
    private final AssessmentTables tables;
    private final Assessing assessing;

    CheckAssessment(Registry registry, Dossiers dossiers, AssessmentTables tables, Assessing assessing) {
        this.registry = registry;
        this.dossiers = dossiers;
        this.tables = tables;
        this.assessing = assessing;
    }

    /**
     * Checks it.
     *
     * @param changes the points that are given instead, by the codes of their criteria; the note is the reason
     */
    @Permitted(Permission.KEEP_REGISTRY)
    public Outcome<RegistrantId> check(
            Actor actor, @Subject RegistrantId registrant, int year, Map<String, Score> changes) {
        return registry.toAddTo(registrant)
                .then(life -> assessing.ruleFor(life, year))
                .then(rule -> own(registrant, year).then(own -> checked(own, changes, rule)))
                .map(checked -> {
                    registry.add(actor, registrant, entry -> tables.insert(entry, registrant, checked));
                    Changes.note("assessment_check", null, year);
                    return registrant;
                });
    }

    private Outcome<OnRecord<SelfAssessment>> own(RegistrantId registrant, int year) {
        return dossiers.one(registrant)
                .then(dossier -> dossier.assessments()
                        .own(year)
                        .map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(
                                Refusal.of(RefusalCode.NOT_SELF_ASSESSED, "year", Integer.toString(year)))));
    }

    private static Outcome<CheckedAssessment> checked(
            OnRecord<SelfAssessment> own, Map<String, Score> changes, AssessmentRule rule) {
        Map<String, Score> scores = new LinkedHashMap<>();
        own.what().scores().forEach((criterion, score) -> scores.put(criterion, new Score(score.points(), "")));
        scores.putAll(changes);
        CheckedAssessment checked = new CheckedAssessment(own, scores);
        Optional<Refusal> unreasoned = changes.entrySet().stream()
                .filter(c -> checked.changed(c.getKey()) && c.getValue().note().isEmpty())
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .map(criterion -> Refusal.of(RefusalCode.REASON_MISSING, "criterion", criterion));
        return rule.wrong(scores)
                .or(() -> unreasoned)
                .map(Outcome::<CheckedAssessment>refused)
                .orElseGet(() -> Outcome.done(checked));
    }
}
