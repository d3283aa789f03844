package vn.bodua.narrative.reading;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bodua.time.Period;

/**
 * What holds for a whole report until a sentence says otherwise.
 *
 * @param unit the report's own unit
 * @param unitWords the words that gave it
 * @param period the report's period; empty when it names none
 * @param periodWords the words that gave it
 * @param eventDay the day of the meeting that it tells of
 * @param year the year that dates without one lie in
 */
public record Setting(
        String unit,
        UnitMention.Level level,
        String unitWords,
        Optional<Period> period,
        String periodWords,
        Optional<Period> eventDay,
        @Nullable Integer year) {

    /** The period of a state without a date of its own. */
    Optional<Period> stateDate() {
        return period.isPresent() ? period : eventDay;
    }
}
