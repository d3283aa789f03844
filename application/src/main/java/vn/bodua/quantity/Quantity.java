package vn.bodua.quantity;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * An exact amount in its base unit of measure (VND, người, tấn, %, HTX …) with its qualifier. A range has both ends; any
 * other amount has only {@link #value}.
 *
 * @param value the amount, or the lower end of a range; never in exponent form and without trailing zeros
 * @param upper the upper end of a range
 * @param measure the unit of measure as the dictionary writes it, e.g. {@code VND/người/tháng}
 */
public record Quantity(BigDecimal value, Optional<BigDecimal> upper, String measure, Qualifier qualifier) {

    public Quantity {
        value = plain(value);
        upper = upper.map(Quantity::plain);
        if (upper.isPresent() != (qualifier == Qualifier.RANGE)) {
            throw new IllegalArgumentException("a range, and only a range, has two ends");
        }
    }

    public static Quantity of(BigDecimal value, String measure, Qualifier qualifier) {
        return new Quantity(value, Optional.empty(), measure, qualifier);
    }

    public static Quantity exactly(String value, String measure) {
        return of(new BigDecimal(value), measure, Qualifier.EXACT);
    }

    public static Quantity range(BigDecimal lower, BigDecimal upper, String measure) {
        return new Quantity(lower, Optional.of(upper), measure, Qualifier.RANGE);
    }

    /** The value as files carry it: {@code 25282}, {@code 30.08}, {@code 3..5}. */
    public String code() {
        return value.toPlainString() + upper.map(u -> ".." + u.toPlainString()).orElse("");
    }

    /** Reads what {@link #code} writes. */
    public static Quantity ofCode(String code, String measure, Qualifier qualifier) {
        int dots = code.indexOf("..");
        return dots < 0
                ? of(new BigDecimal(code), measure, qualifier)
                : range(new BigDecimal(code.substring(0, dots)), new BigDecimal(code.substring(dots + 2)), measure);
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
