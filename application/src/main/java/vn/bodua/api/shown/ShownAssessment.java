package vn.bodua.api.shown;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.bodua.registry.AssessmentFact;
import vn.bodua.registry.ShowAssessment;
import vn.bodua.registry.YearlyAssessment;
import vn.bodua.registry.assessment.Grade;
import vn.bodua.registry.assessment.Score;

/**
 * The assessment of one for a year.
 *
 * @param state unassessed, exempt, self_assessed or checked
 * @param exempt why it is not assessed
 * @param total the points that count, of a checked one
 */
public record ShownAssessment(
        long registrant,
        int year,
        String rule,
        String state,
        Optional<String> exempt,
        Optional<BigDecimal> ownTotal,
        Optional<BigDecimal> total,
        Optional<String> grade,
        List<ShownCriterion> criteria) {

    /** A criterion; greatest is its group's where the rule’s own is not known. */
    public record ShownCriterion(
            int number,
            String criterion,
            String name,
            BigDecimal greatest,
            boolean greatestKnown,
            List<ShownFact> facts,
            Optional<ShownScore> self,
            Optional<ShownScore> checked,
            boolean evidenceMissing) {}

    /** What the registry tells, in people, products or VND: of the year and of the year before. */
    public record ShownFact(String item, Optional<Long> before, Optional<Long> now) {}

    public record ShownScore(BigDecimal points, String note) {}

    public static ShownAssessment of(ShowAssessment.Shown shown) {
        return new ShownAssessment(
                shown.life().registrant().id().value(),
                shown.year(),
                shown.rule().name(),
                shown.state().code(),
                shown.state() instanceof YearlyAssessment.Exempt(var why) ? Optional.of(why.code()) : Optional.empty(),
                shown.ownTotal(),
                shown.total(),
                shown.grade().map(Grade::code),
                shown.lines().stream().map(ShownAssessment::criterion).toList());
    }

    private static ShownCriterion criterion(ShowAssessment.Line line) {
        return new ShownCriterion(
                line.criterion().number(),
                line.criterion().code(),
                line.criterion().name().vietnamese(),
                line.greatest(),
                line.criterion().greatest().isPresent(),
                line.facts().stream().map(ShownAssessment::fact).toList(),
                line.self().map(ShownAssessment::score),
                line.checked().map(ShownAssessment::score),
                line.lacksEvidence());
    }

    private static ShownFact fact(AssessmentFact fact) {
        return new ShownFact(fact.item(), fact.before(), fact.now());
    }

    private static ShownScore score(Score score) {
        return new ShownScore(score.points(), score.note());
    }
}
