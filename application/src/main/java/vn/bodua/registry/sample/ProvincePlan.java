package vn.bodua.registry.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import vn.bodua.language.Table;
import vn.bodua.organization.Unit;
import vn.bodua.organization.UnitId;
import vn.bodua.organization.UnitKind;
import vn.bodua.organization.Units;

/**
 * What the sample is to have in a province: so many of each kind at the end of June 2020 ({@code samples/registry/provinces.csv}),
 * and what those there on a day add up to ({@code samples/registry/targets.csv}).
 *
 * @param code of the province in the list of 63
 * @param numbers by column
 * @param targets by day and by what is added up: people, or VND of charter capital
 */
record ProvincePlan(
        Unit province, String code, Map<String, Double> numbers, Map<LocalDate, Map<String, Long>> targets) {

    /** The day at which the numbers are those of the nation's report. */
    static final LocalDate DAY = LocalDate.of(2020, 6, 30);

    private static final String FOLDER = "/samples/registry/";
    private static final Set<String> NAMING = Set.of("province");

    /** All provinces, in the order of their codes. */
    static List<ProvincePlan> shipped(Units units) {
        Map<String, Map<LocalDate, Map<String, Long>>> targets = new HashMap<>();
        Table.shipped(FOLDER + "targets.csv")
                .forEach(row -> targets.computeIfAbsent(row.get("province"), p -> new TreeMap<>())
                        .computeIfAbsent(LocalDate.parse(row.get("day")), d -> new HashMap<>())
                        .put(row.get("what"), Long.valueOf(row.get("value"))));
        List<ProvincePlan> plans = new ArrayList<>();
        for (CSVRecord row : Table.shipped(FOLDER + "provinces.csv")) {
            String code = row.get("province");
            Map<String, Double> numbers = new HashMap<>();
            row.toMap().forEach((column, value) -> {
                if (!NAMING.contains(column)) {
                    numbers.put(column, Double.valueOf(value));
                }
            });
            plans.add(new ProvincePlan(province(units, code), code, numbers, targets.getOrDefault(code, Map.of())));
        }
        return plans;
    }

    private static Unit province(Units units, String code) {
        return units.parts(UnitId.NATION, DAY).stream()
                .filter(u -> u.kind() == UnitKind.PROVINCE && u.hasCodeOn(code, DAY))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no province has the code " + code));
    }

    int count(String column) {
        return (int) number(column);
    }

    double number(String column) {
        Double number = numbers.get(column);
        if (number == null) {
            throw new IllegalArgumentException("no such column: " + column);
        }
        return number;
    }

    /** How many cooperatives it has on {@link #DAY}, credit funds included. */
    int cooperatives() {
        return count("agriculture") + count("non_agriculture") + count("credit_fund");
    }

    /** How many of all kinds the sample has in it, those that ended and those of later days included. */
    int all() {
        return cooperatives()
                + longGone()
                + Stream.of("ended", "new_h2_2020", "new_2021", "unions", "groups", "later_groups")
                        .mapToInt(this::count)
                        .sum();
    }

    /** How many cooperatives are on record that ended years before, so that a list has some. */
    int longGone() {
        return cooperatives() / 40;
    }
}
