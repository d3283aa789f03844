package vn.bodua.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bodua.language.VietnameseText;
import vn.bodua.quantity.Qualifier;
import vn.bodua.quantity.Quantity;

/** Numbers as people of a language write them: {@code 25.282}, {@code 30,08%}, {@code 777,2 tỷ đồng}, a true minus sign. */
final class NumberWords {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

    private NumberWords() {}

    static String grouped(long number, Language language) {
        return plain(BigDecimal.valueOf(number), language);
    }

    /** All digits of the number. */
    static String plain(BigDecimal number, Language language) {
        DecimalFormat format = new DecimalFormat("#,##0.###################", symbols(language));
        return format.format(number);
    }

    /** With so many decimals, whether zero or not. */
    static String fixed(BigDecimal number, int decimals, Language language) {
        return new DecimalFormat("#,##0." + "0".repeat(decimals), symbols(language)).format(number);
    }

    /** The amount, short where money is large, with its unit of measure; the exact one beside it. */
    static ShownQuantity shown(Quantity quantity, Words words) {
        String exact = range(quantity, BigDecimal.ONE, 18, words.language());
        String measure = measure(quantity.measure(), words);
        String sign = quantity.qualifier() == Qualifier.EXACT || quantity.qualifier() == Qualifier.RANGE
                ? ""
                : words.t("qualifier." + quantity.qualifier().code()) + " ";
        if (quantity.measure().startsWith("VND")) {
            BigDecimal size = quantity.upper().orElse(quantity.value()).abs();
            BigDecimal unit =
                    size.compareTo(BILLION) >= 0 ? BILLION : size.compareTo(MILLION) >= 0 ? MILLION : BigDecimal.ONE;
            if (unit.compareTo(BigDecimal.ONE) > 0) {
                String scale = words.t(unit.compareTo(BILLION) == 0 ? "number.billion" : "number.million");
                return new ShownQuantity(
                        sign, range(quantity, unit, 1, words.language()), scale + " " + measure, exact + " " + measure);
            }
        }
        if (quantity.measure().equals("%")) {
            return new ShownQuantity(sign, exact + "%", "", exact + "%");
        }
        return new ShownQuantity(sign, exact, measure, exact + " " + measure);
    }

    /** A unit of measure in the language's words; one that the bundles do not know stays as it is. */
    static String measure(String measure, Words words) {
        return Stream.of(measure.split("/"))
                .map(part -> {
                    String key = "measure." + VietnameseText.fold(part).replace(' ', '-');
                    return words.has(key) ? words.t(key) : part;
                })
                .collect(Collectors.joining("/"));
    }

    private static String range(Quantity quantity, BigDecimal unit, int decimals, Language language) {
        String lower = rounded(quantity.value(), unit, decimals, language);
        return quantity.upper()
                .map(upper -> lower + "–" + rounded(upper, unit, decimals, language))
                .orElse(lower);
    }

    private static String rounded(BigDecimal value, BigDecimal unit, int decimals, Language language) {
        return plain(
                unit.compareTo(BigDecimal.ONE) == 0 ? value : value.divide(unit, decimals, RoundingMode.HALF_UP),
                language);
    }

    private static DecimalFormatSymbols symbols(Language language) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        boolean vietnamese = language == Language.VIETNAMESE;
        symbols.setGroupingSeparator(vietnamese ? '.' : ',');
        symbols.setDecimalSeparator(vietnamese ? ',' : '.');
        symbols.setMinusSign('−');
        return symbols;
    }
}
