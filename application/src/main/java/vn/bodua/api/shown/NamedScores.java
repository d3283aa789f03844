package vn.bodua.api.shown;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.registry.assessment.Score;

/** Points of criteria by their codes, each with its evidence or, in a check, with the reason for other points. */
public record NamedScores(List<NamedScore> scores) {

    public record NamedScore(String criterion, BigDecimal points, Optional<String> note) {}

    /** Refusals: {@code VALUE_UNREADABLE} of a criterion that is there twice. */
    public Outcome<Map<String, Score>> read() {
        Map<String, Score> read = new LinkedHashMap<>();
        for (NamedScore one : scores) {
            if (read.putIfAbsent(
                            one.criterion(), new Score(one.points(), one.note().orElse("")))
                    != null) {
                return Outcome.refused(Refusal.unreadable("scores", one.criterion() + " × 1"));
            }
        }
        return Outcome.done(read);
    }
}
