package vn.bodua.registry;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import vn.bodua.registry.assessment.AssessmentRule;
import vn.bodua.registry.assessment.Score;

/**
 * A self-assessment after the check of it: all points, those that were changed with the reason.
 *
 * @param self what was checked
 */
public record CheckedAssessment(OnRecord<SelfAssessment> self, Map<String, Score> scores) {

    public CheckedAssessment {
        scores = Map.copyOf(scores);
    }

    public BigDecimal total() {
        return AssessmentRule.total(scores);
    }

    /** Whether the check gave other points than one gave itself. */
    public boolean changed(String criterion) {
        Optional<Score> before = Optional.ofNullable(self.what().scores().get(criterion));
        Optional<Score> after = Optional.ofNullable(scores.get(criterion));
        return before.flatMap(b -> after.map(a -> !a.sameAs(b))).orElse(false);
    }
}
