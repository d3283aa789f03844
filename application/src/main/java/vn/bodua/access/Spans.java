package vn.bodua.access;

import java.time.LocalDate;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.Validity;

/** Spans of days for which something is given to somebody. */
final class Spans {

    private Spans() {}

    static boolean isSpan(LocalDate from, LocalDate lastDay, int longestDays) {
        return !lastDay.isBefore(from) && lastDay.isBefore(from.plusDays(longestDays));
    }

    static Refusal wrong(LocalDate from, LocalDate lastDay, int longestDays) {
        return Refusal.of(
                RefusalCode.SPAN_WRONG,
                "from",
                from.toString(),
                "until",
                lastDay.toString(),
                "limit",
                Integer.toString(longestDays));
    }

    static boolean overlap(Validity one, Validity other) {
        return beginsBeforeEndOf(one, other) && beginsBeforeEndOf(other, one);
    }

    private static boolean beginsBeforeEndOf(Validity one, Validity other) {
        return one.from().isEmpty()
                || other.until().isEmpty()
                || one.from().get().isBefore(other.until().get());
    }
}
