package vn.bodua.narrative.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.bodua.quantity.Qualifier;

/** Drops what a text says twice: the same cell again, a rounding of it, a caption that repeats a figure of the body. */
final class Repetitions {

    private Repetitions() {}

    static List<Draft> left(List<Draft> drafts) {
        List<Draft> left = new ArrayList<>();
        for (Draft draft : drafts) {
            if (left.stream().noneMatch(earlier -> repeats(earlier, draft))) {
                left.add(draft);
            }
        }
        return left;
    }

    private static boolean repeats(Draft earlier, Draft later) {
        boolean sameIndicator = earlier.indicator.code().equals(later.indicator.code()) && earlier.kind == later.kind;
        if (!sameIndicator) {
            return false;
        }
        boolean sameValue = earlier.quantity().code().equals(later.quantity().code());
        boolean caption =
                later.sentence.role() == Sentence.Role.CAPTION && earlier.sentence.role() == Sentence.Role.BODY;
        boolean nested = earlier.breakdown.codes().containsAll(later.breakdown.codes())
                || later.breakdown.codes().containsAll(earlier.breakdown.codes());
        if (caption && sameValue && nested && earlier.unit.equals(later.unit)) {
            return true;
        }
        boolean sameCell = earlier.unit.equals(later.unit)
                && earlier.period.equals(later.period)
                && earlier.breakdown.equals(later.breakdown)
                && earlier.base.equals(later.base);
        return sameCell && (sameValue || rounds(earlier, later));
    }

    private static boolean rounds(Draft earlier, Draft later) {
        boolean loose = later.qualifier == Qualifier.OVER
                || later.qualifier == Qualifier.UNDER
                || later.qualifier == Qualifier.ABOUT;
        if (!loose || later.upper.isPresent() || earlier.upper.isPresent() || earlier.value.signum() == 0) {
            return false;
        }
        BigDecimal difference = earlier.value.subtract(later.value).abs();
        return difference.multiply(BigDecimal.TEN).compareTo(earlier.value.abs()) <= 0;
    }
}
