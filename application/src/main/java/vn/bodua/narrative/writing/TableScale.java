package vn.bodua.narrative.writing;

import java.math.BigDecimal;
import java.util.Optional;
import vn.bodua.quantity.Quantity;
import vn.bodua.quantity.VietnameseFormat;

/** In which unit of measure a row of the table writes its numbers: money in millions of đồng where that stays short. */
record TableScale(String measure, BigDecimal divisor) {

    private static final String MONEY = "VND";
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    static TableScale of(Quantity now, Optional<Quantity> before) {
        if (!now.measure().startsWith(MONEY)) {
            return new TableScale(now.measure(), BigDecimal.ONE);
        }
        String per = now.measure().substring(MONEY.length());
        boolean millions = fits(now) && before.map(TableScale::fits).orElse(true);
        return millions ? new TableScale("triệu đồng" + per, MILLION) : new TableScale("đồng" + per, BigDecimal.ONE);
    }

    private static boolean fits(Quantity money) {
        BigDecimal millions = money.value().divide(MILLION).stripTrailingZeros();
        return millions.signum() == 0 || millions.scale() <= 2;
    }

    /** The number, with a sign for its qualifier where it is not exact. */
    String write(Quantity quantity) {
        String lower = scaled(quantity.value());
        return switch (quantity.qualifier()) {
            case EXACT -> lower;
            case RANGE -> lower + " - " + quantity.upper().map(this::scaled).orElse("");
            case OVER -> "> " + lower;
            case AT_LEAST -> "≥ " + lower;
            case UNDER -> "< " + lower;
            case AT_MOST -> "≤ " + lower;
            case ABOUT -> "≈ " + lower;
            case ESTIMATE -> "ước " + lower;
        };
    }

    /** "+2.002", "−272", "0". */
    String signed(BigDecimal change) {
        return (change.signum() > 0 ? "+" : "") + scaled(change);
    }

    private String scaled(BigDecimal value) {
        return VietnameseFormat.number(value.divide(divisor));
    }
}
