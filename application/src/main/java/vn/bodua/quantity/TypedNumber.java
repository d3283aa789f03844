package vn.bodua.quantity;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A whole number as an officer types it: "1.500.000.000", "1500000000", "1,5 tỷ", "500 triệu đồng", "−20.000". */
public final class TypedNumber {

    private static final Pattern WRITTEN = Pattern.compile("([-−]?)\\s*([0-9.,]+)\\s*(\\p{L}*)");

    private TypedNumber() {}

    /** Empty for what is no number, and for one that is not whole or that no register could hold. */
    public static Optional<Long> read(String typed) {
        String bare =
                typed.replace('\u00a0', ' ').strip().toLowerCase(Locale.ROOT).replaceFirst("\\s*(đồng|vnđ|vnd|đ)$", "");
        Matcher written = WRITTEN.matcher(bare);
        if (!written.matches()) {
            return Optional.empty();
        }
        String word = written.group(3);
        Optional<BigDecimal> times = word.isEmpty() ? Optional.of(BigDecimal.ONE) : VietnameseNumber.multiplier(word);
        return times.flatMap(t -> VietnameseNumber.parse(written.group(2))
                .map(number -> number.value().multiply(t))
                .map(value -> written.group(1).isEmpty() ? value : value.negate())
                .flatMap(TypedNumber::whole));
    }

    private static Optional<Long> whole(BigDecimal value) {
        try {
            return Optional.of(value.longValueExact());
        } catch (ArithmeticException notWhole) {
            return Optional.empty();
        }
    }
}
