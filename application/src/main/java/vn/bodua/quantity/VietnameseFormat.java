package vn.bodua.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numbers as Vietnamese texts write them: "." groups thousands, "," starts the decimals. Every writing here is exact
 * (reading it gives the same amount) unless its name says {@code rounded}.
 */
public final class VietnameseFormat {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
    private static final String MONEY = "VND";

    private VietnameseFormat() {}

    /** {@code 25.282}; {@code 2.925,5}; below zero with a true minus sign. */
    public static String number(BigDecimal value) {
        String[] digits = plain(value.abs()).split("\\.", 2);
        StringBuilder text = new StringBuilder(digits[0]);
        for (int i = text.length() - 3; i > 0; i -= 3) {
            text.insert(i, '.');
        }
        if (digits.length == 2) {
            text.append(',').append(digits[1]);
        }
        return value.signum() < 0 ? "−" + text : text.toString();
    }

    public static String number(long value) {
        return number(BigDecimal.valueOf(value));
    }

    /** The number rounded half up, without zeros at its end. */
    public static String roundedNumber(BigDecimal value, int decimals) {
        return number(value.setScale(decimals, RoundingMode.HALF_UP));
    }

    /** {@code 30,08%}. */
    public static String percent(BigDecimal value) {
        return number(value) + "%";
    }

    /** A count below ten with its leading zero, as forms and document numbers want it: {@code 08}. */
    public static String twoDigits(long count) {
        return count >= 0 && count < 10 ? "0" + count : number(count);
    }

    /** {@code 2.473 tỷ đồng}, {@code 777.186 triệu đồng}, {@code 45.333.333 đồng}: the largest word that stays exact. */
    public static String money(BigDecimal dong) {
        if (dong.abs().compareTo(BILLION) >= 0 && decimals(dong.divide(BILLION)) <= 2) {
            return number(dong.divide(BILLION)) + " tỷ đồng";
        }
        if (dong.abs().compareTo(MILLION) >= 0 && decimals(dong.divide(MILLION)) <= 2) {
            return number(dong.divide(MILLION)) + " triệu đồng";
        }
        return number(dong) + " đồng";
    }

    /** {@code 777,2 tỷ đồng}: for the eye only; the exact amount must be within reach. */
    public static String roundedMoney(BigDecimal dong) {
        if (dong.abs().compareTo(BILLION) >= 0) {
            return roundedNumber(dong.divide(BILLION), 1) + " tỷ đồng";
        }
        return dong.abs().compareTo(MILLION) >= 0
                ? roundedNumber(dong.divide(MILLION), 1) + " triệu đồng"
                : roundedNumber(dong, 0) + " đồng";
    }

    /** Amount and unit of measure without the qualifier: {@code 25.282 HTX}, {@code 3 - 5 mô hình}. */
    public static String amount(Quantity quantity) {
        return amount(quantity, quantity.measure());
    }

    /** The same with another noun for what is counted: {@code 120.811 tổ hợp tác}; money and percents keep theirs. */
    public static String amount(Quantity quantity, String noun) {
        return quantity.upper()
                .map(upper -> range(quantity.value(), upper, quantity.measure(), noun))
                .orElseGet(() -> single(quantity.value(), quantity.measure(), noun));
    }

    /** {@code trên 2.473 tỷ đồng}, {@code từ 30 HTX trở lên}, {@code khoảng 2.925,5 tấn}. */
    public static String quantity(Quantity quantity) {
        return quantity(quantity, quantity.measure());
    }

    /** The same with another noun for what is counted. */
    public static String quantity(Quantity quantity, String noun) {
        String amount = amount(quantity, noun);
        return switch (quantity.qualifier()) {
            case EXACT, RANGE -> amount;
            case OVER -> "trên " + amount;
            case AT_LEAST -> "từ " + amount + " trở lên";
            case UNDER -> "gần " + amount;
            case AT_MOST -> "không quá " + amount;
            case ABOUT -> "khoảng " + amount;
            case ESTIMATE -> "ước " + amount;
        };
    }

    private static String single(BigDecimal value, String measure, String noun) {
        if (measure.startsWith(MONEY)) {
            return money(value) + measure.substring(MONEY.length());
        }
        return measure.equals("%") ? percent(value) : number(value) + " " + noun;
    }

    /** Both ends in the same word, so that "32 - 35 triệu đồng" multiplies both. */
    private static String range(BigDecimal lower, BigDecimal upper, String measure, String noun) {
        if (measure.startsWith(MONEY)) {
            String low = money(lower);
            String high = money(upper);
            String word = word(high);
            return word(low).equals(word)
                    ? low.substring(0, low.length() - word.length()) + " - " + high + measure.substring(MONEY.length())
                    : number(lower) + " - " + number(upper) + " đồng" + measure.substring(MONEY.length());
        }
        return measure.equals("%")
                ? number(lower) + " - " + percent(upper)
                : number(lower) + " - " + number(upper) + " " + noun;
    }

    private static String word(String money) {
        return money.substring(money.indexOf(' '));
    }

    private static int decimals(BigDecimal value) {
        return Math.max(0, value.stripTrailingZeros().scale());
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
