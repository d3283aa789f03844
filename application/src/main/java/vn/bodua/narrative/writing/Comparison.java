package vn.bodua.narrative.writing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import vn.bodua.quantity.Qualifier;
import vn.bodua.quantity.Quantity;

/** Arithmetic between a figure and what it is compared with; percents are rounded half up to two decimals. */
final class Comparison {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Comparison() {}

    /** Whether the numbers can be subtracted and divided without pretending to a precision that they lack. */
    static boolean isExact(Quantity quantity) {
        return quantity.qualifier() == Qualifier.EXACT || quantity.qualifier() == Qualifier.ESTIMATE;
    }

    static boolean areComparable(Quantity now, Quantity other) {
        return isExact(now) && isExact(other) && now.measure().equals(other.measure());
    }

    /** Now less before. */
    static BigDecimal change(Quantity now, Quantity before) {
        return now.value().subtract(before.value());
    }

    /** Empty when the earlier value is nothing or below. */
    static Optional<BigDecimal> changePercent(Quantity now, Quantity before) {
        return percent(now.value(), before.value()).map(p -> p.subtract(HUNDRED));
    }

    /** What part of the other this is, in percent; empty when the other is nothing or below. */
    static Optional<BigDecimal> percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() <= 0
                ? Optional.empty()
                : Optional.of(part.multiply(HUNDRED)
                        .divide(whole, MathContext.DECIMAL128)
                        .setScale(2, RoundingMode.HALF_UP));
    }
}
