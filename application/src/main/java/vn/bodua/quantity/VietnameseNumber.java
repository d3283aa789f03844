package vn.bodua.quantity;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * Numbers as Vietnamese texts write them: a point groups thousands, a comma starts the decimals ("25.282", "30,08",
 * "2.925,5"); the point may be missing ("2036") and zeros may lead ("08").
 *
 * @param value what the digits say
 * @param decimals how many digits are printed after the comma: the precision that a check must respect
 */
public record VietnameseNumber(BigDecimal value, int decimals) {

    private static final Map<String, BigDecimal> MULTIPLIERS = Map.of(
            "trăm", BigDecimal.valueOf(100),
            "nghìn", BigDecimal.valueOf(1_000),
            "ngàn", BigDecimal.valueOf(1_000),
            "vạn", BigDecimal.valueOf(10_000),
            "triệu", BigDecimal.valueOf(1_000_000),
            "tr", BigDecimal.valueOf(1_000_000),
            "tỷ", BigDecimal.valueOf(1_000_000_000),
            "tỉ", BigDecimal.valueOf(1_000_000_000));

    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("một", 1),
            Map.entry("hai", 2),
            Map.entry("ba", 3),
            Map.entry("bốn", 4),
            Map.entry("tư", 4),
            Map.entry("năm", 5),
            Map.entry("sáu", 6),
            Map.entry("bảy", 7),
            Map.entry("bẩy", 7),
            Map.entry("tám", 8),
            Map.entry("chín", 9),
            Map.entry("mười", 10));

    /** Reads digits with points and commas; empty for anything else, and for groupings that are neither. */
    public static Optional<VietnameseNumber> parse(String digits) {
        int comma = digits.indexOf(',');
        String whole = comma < 0 ? digits : digits.substring(0, comma);
        String fraction = comma < 0 ? "" : digits.substring(comma + 1);
        if (whole.isEmpty() || (comma >= 0 && fraction.isEmpty()) || !isDigits(fraction)) {
            return Optional.empty();
        }
        String[] groups = whole.split("\\.", -1);
        for (int i = 0; i < groups.length; i++) {
            boolean right = i == 0 ? !groups[0].isEmpty() : groups[i].length() == 3;
            if (!right || !isDigits(groups[i])) {
                return decimalPoint(groups, comma);
            }
        }
        if (groups.length > 1 && groups[0].length() > 3) {
            return Optional.empty();
        }
        String plain = String.join("", groups) + (fraction.isEmpty() ? "" : "." + fraction);
        return Optional.of(new VietnameseNumber(new BigDecimal(plain), fraction.length()));
    }

    /** "7.5" and "68.75" cannot be thousands: some writers put a point before decimals. */
    private static Optional<VietnameseNumber> decimalPoint(String[] groups, int comma) {
        if (comma >= 0 || groups.length != 2 || groups[1].isEmpty() || groups[1].length() > 2) {
            return Optional.empty();
        }
        if (groups[0].isEmpty() || !isDigits(groups[0]) || !isDigits(groups[1])) {
            return Optional.empty();
        }
        return Optional.of(new VietnameseNumber(new BigDecimal(groups[0] + "." + groups[1]), groups[1].length()));
    }

    /** What "nghìn", "triệu", "tỷ" … multiply by. */
    public static Optional<BigDecimal> multiplier(String word) {
        return Optional.ofNullable(MULTIPLIERS.get(word));
    }

    /** Small numbers written out, "một" to "mười". */
    public static Optional<Integer> word(String word) {
        return Optional.ofNullable(WORDS.get(word));
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Writes with grouped thousands and a decimal comma: 25282 as {@code 25.282}, 30.08 as {@code 30,08}. */
    public static String write(BigDecimal value) {
        String plain = value.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder written = new StringBuilder(value.signum() < 0 ? "−" : "");
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                written.append('.');
            }
            written.append(whole.charAt(i));
        }
        if (point >= 0) {
            written.append(',').append(plain, point + 1, plain.length());
        }
        return written.toString();
    }
}
