package vn.bodua.indicator;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import vn.bodua.language.Table;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/** What can be counted: every indicator, every breakdown, and how they add up. Immutable. */
public final class Dictionary {

    private final Map<String, Indicator> indicators = new LinkedHashMap<>();
    private final Map<String, BreakdownItem> items = new LinkedHashMap<>();
    private final List<Exhaustive> exhaustive;

    public Dictionary(
            Collection<Indicator> indicators, Collection<BreakdownItem> items, Collection<Exhaustive> exhaustive) {
        indicators.forEach(i -> this.indicators.put(i.code(), i));
        // A code may stand in two dimensions (credit_fund is a sector and a legal kind): the key carries both.
        items.forEach(i -> this.items.put(i.dimension() + ":" + i.code(), i));
        this.exhaustive = List.copyOf(exhaustive);
    }

    /** The dictionary that comes with the project. */
    public static Dictionary shipped() {
        return new Dictionary(
                Table.shipped("/vocabulary/indicators.csv").stream()
                        .map(Dictionary::indicator)
                        .toList(),
                Table.shipped("/vocabulary/breakdowns.csv").stream()
                        .map(r -> new BreakdownItem(
                                r.get("dimension"),
                                r.get("code"),
                                r.get("name_vi"),
                                r.get("name_en"),
                                list(r.get("synonyms_vi"))))
                        .toList(),
                Table.shipped("/vocabulary/exhaustive.csv").stream()
                        .map(r -> new Exhaustive(
                                r.get("dimension"),
                                Breakdown.ofCode(r.get("whole")),
                                list(r.get("parts")),
                                list(r.get("indicators"))))
                        .toList());
    }

    public Collection<Indicator> indicators() {
        return Collections.unmodifiableCollection(indicators.values());
    }

    public Optional<Indicator> indicator(String code) {
        return Optional.ofNullable(indicators.get(code));
    }

    public Indicator get(String code) {
        return indicator(code).orElseThrow(() -> new IllegalArgumentException("no such indicator: " + code));
    }

    public Collection<BreakdownItem> items() {
        return Collections.unmodifiableCollection(items.values());
    }

    /** The item of a code within the dimensions of an indicator. */
    public Optional<BreakdownItem> item(Indicator indicator, String code) {
        return indicator.dimensions().stream()
                .map(d -> items.get(d + ":" + code))
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    /** The item of a code in whatever dimension comes first. */
    public Optional<BreakdownItem> item(String code) {
        return items.values().stream().filter(i -> i.code().equals(code)).findFirst();
    }

    /** The sets of parts that make up the whole of this indicator. */
    public List<Exhaustive> exhaustiveParts(Indicator indicator) {
        return exhaustive.stream().filter(e -> e.appliesTo(indicator)).toList();
    }

    /**
     * An indicator with a breakdown that it knows: at most one code of each of its dimensions.
     *
     * <p>Refusals: {@code INDICATOR_UNKNOWN}, {@code BREAKDOWN_UNKNOWN}.
     */
    public Outcome<Indicator> check(String indicatorCode, Breakdown breakdown) {
        Indicator indicator = indicators.get(indicatorCode);
        if (indicator == null) {
            return Outcome.refused(Refusal.of(RefusalCode.INDICATOR_UNKNOWN, "indicator", indicatorCode));
        }
        Set<String> used = new HashSet<>();
        for (String code : breakdown.codes()) {
            Optional<BreakdownItem> item = item(indicator, code);
            if (item.isEmpty()) {
                return unknown(indicator, code);
            }
            if (!used.add(item.get().dimension())) {
                return unknown(indicator, breakdown.code());
            }
        }
        return Outcome.done(indicator);
    }

    private static Outcome<Indicator> unknown(Indicator indicator, String breakdown) {
        return Outcome.refused(
                Refusal.of(RefusalCode.BREAKDOWN_UNKNOWN, "indicator", indicator.nameVi(), "breakdown", breakdown));
    }

    private static Indicator indicator(CSVRecord row) {
        return new Indicator(
                row.get("code"),
                row.get("name_vi"),
                row.get("name_en"),
                row.get("measure"),
                Indicator.Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
                Indicator.AcrossUnits.valueOf(row.get("across_units").toUpperCase(Locale.ROOT)),
                Indicator.OverTime.valueOf(row.get("over_time").toUpperCase(Locale.ROOT)),
                formula(row.get("numerator")),
                formula(row.get("denominator")),
                list(row.get("breakdowns")),
                list(row.get("synonyms_vi")));
    }

    private static Optional<Formula> formula(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Formula.parse(text));
    }

    private static List<String> list(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split("\\|"));
    }
}
