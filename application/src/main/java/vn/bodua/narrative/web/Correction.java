package vn.bodua.narrative.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.bodua.indicator.Breakdown;
import vn.bodua.indicator.BreakdownItem;
import vn.bodua.indicator.Dictionary;
import vn.bodua.indicator.Indicator;
import vn.bodua.language.VietnameseText;
import vn.bodua.narrative.Statement;
import vn.bodua.quantity.Qualifier;
import vn.bodua.quantity.Quantity;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.Period;

/** What a person typed to correct a statement: names or codes, numbers in Vietnamese writing. */
public record Correction(
        String unit, String period, String indicator, String breakdown, String value, String qualifier) {

    static final Correction NONE = new Correction("", "", "", "", "", "");

    private static final Pattern POINTS_FOR_THOUSANDS = Pattern.compile("[-−]?\\d{1,3}(\\.\\d{3})+(,\\d+)?");
    private static final Pattern PLAIN = Pattern.compile("[-−]?\\d+([.,]\\d+)?");

    /** A statement as the form shows it. */
    static Correction of(Statement statement, Dictionary dictionary) {
        return new Correction(
                statement.unit(),
                statement.period().map(Period::code).orElse(""),
                dictionary
                        .indicator(statement.indicator())
                        .map(Indicator::nameVi)
                        .orElse(statement.indicator()),
                String.join(
                        ", ",
                        statement.breakdown().codes().stream()
                                .map(c -> dictionary
                                        .indicator(statement.indicator())
                                        .flatMap(i -> dictionary.item(i, c))
                                        .map(BreakdownItem::nameVi)
                                        .orElse(c))
                                .toList()),
                written(statement.quantity()),
                statement.quantity().qualifier().code());
    }

    /**
     * The statement with the corrections in it.
     *
     * <p>Refusals: {@code PERIOD_UNKNOWN}, {@code INDICATOR_UNKNOWN}, {@code BREAKDOWN_UNKNOWN}, {@code NUMBER_UNREADABLE}.
     */
    Outcome<Statement> applyTo(Statement statement, Dictionary dictionary) {
        Optional<Period> when = Period.parse(period.strip());
        if (when.isEmpty()) {
            return Outcome.refused(Refusal.of(RefusalCode.PERIOD_UNKNOWN, "period", period));
        }
        Optional<Indicator> what = indicatorOf(indicator.strip(), dictionary);
        if (what.isEmpty()) {
            return Outcome.refused(Refusal.of(RefusalCode.INDICATOR_UNKNOWN, "indicator", indicator));
        }
        List<String> codes = new ArrayList<>();
        for (String part : breakdown.split("[,+]")) {
            if (!part.isBlank()) {
                Optional<BreakdownItem> item = itemOf(part.strip(), what.get(), dictionary);
                if (item.isEmpty()) {
                    return Outcome.refused(Refusal.of(
                            RefusalCode.BREAKDOWN_UNKNOWN,
                            "indicator",
                            what.get().nameVi(),
                            "breakdown",
                            part.strip()));
                }
                codes.add(item.get().code());
            }
        }
        Optional<Quantity> amount = amount(statement.quantity().measure());
        if (amount.isEmpty()) {
            return Outcome.refused(Refusal.of(RefusalCode.NUMBER_UNREADABLE, "value", value));
        }
        return Outcome.done(new Statement(
                unit.strip(),
                when,
                what.get().code(),
                new Breakdown(codes),
                statement.kind(),
                amount.get(),
                statement.base(),
                statement.quote(),
                statement.evidence()));
    }

    private Optional<Quantity> amount(String measure) {
        String[] ends = value.strip().split("\\.\\.", 2);
        Optional<BigDecimal> lower = number(ends[0]);
        if (ends.length == 2) {
            return lower.flatMap(l -> number(ends[1]).map(u -> Quantity.range(l, u, measure)));
        }
        return lower.map(l -> Quantity.of(l, measure, sure()));
    }

    /** What the form's list offers; anything else, and a range with one end, is an exact number. */
    private Qualifier sure() {
        return Arrays.stream(Qualifier.values())
                .filter(q -> q != Qualifier.RANGE && q.code().equals(qualifier))
                .findFirst()
                .orElse(Qualifier.EXACT);
    }

    /** A number in Vietnamese writing; a single point before other than three digits is taken as a decimal mark. */
    static Optional<BigDecimal> number(String typed) {
        String text = typed.strip().replace(" ", "");
        String sign = text.startsWith("-") || text.startsWith("−") ? "-" : "";
        String digits = sign.isEmpty() ? text : text.substring(1);
        if (POINTS_FOR_THOUSANDS.matcher(text).matches()) {
            return Optional.of(new BigDecimal(sign + digits.replace(".", "").replace(',', '.')));
        }
        return PLAIN.matcher(text).matches()
                ? Optional.of(new BigDecimal(sign + digits.replace(',', '.')))
                : Optional.empty();
    }

    private static String written(Quantity quantity) {
        return quantity.upper()
                .map(u -> written(quantity.value()) + ".." + written(u))
                .orElse(written(quantity.value()));
    }

    private static String written(BigDecimal number) {
        String[] parts = number.abs().toPlainString().split("\\.", 2);
        String grouped = new StringBuilder(
                        new StringBuilder(parts[0]).reverse().toString().replaceAll("(\\d{3})(?=\\d)", "$1."))
                .reverse()
                .toString();
        return (number.signum() < 0 ? "−" : "") + grouped + (parts.length == 2 ? "," + parts[1] : "");
    }

    private static Optional<Indicator> indicatorOf(String nameOrCode, Dictionary dictionary) {
        return dictionary
                .indicator(nameOrCode)
                .or(() -> dictionary.indicators().stream()
                        .filter(i -> same(i.nameVi(), nameOrCode) || same(i.nameEn(), nameOrCode))
                        .findFirst());
    }

    private static Optional<BreakdownItem> itemOf(String nameOrCode, Indicator indicator, Dictionary dictionary) {
        return dictionary
                .item(indicator, nameOrCode)
                .or(() -> dictionary.items().stream()
                        .filter(i -> indicator.dimensions().contains(i.dimension()))
                        .filter(i -> same(i.nameVi(), nameOrCode) || same(i.nameEn(), nameOrCode))
                        .findFirst());
    }

    private static boolean same(String name, String typed) {
        return VietnameseText.fold(name).equals(VietnameseText.fold(typed));
    }
}
