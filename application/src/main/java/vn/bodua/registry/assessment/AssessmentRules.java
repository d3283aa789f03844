package vn.bodua.registry.assessment;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import vn.bodua.language.Table;
import vn.bodua.time.Validity;

/**
 * The rules of assessment as dated data. A later circular is more rows; a year is assessed by the rule in force on its last
 * day.
 */
public final class AssessmentRules {

    private final List<AssessmentRule> rules;

    private AssessmentRules(List<AssessmentRule> rules) {
        this.rules = rules;
    }

    public static AssessmentRules shipped() {
        return of(Table.shipped("/vocabulary/assessment-rules.csv"));
    }

    /** The rules of a table like the one that is shipped. */
    public static AssessmentRules read(Reader table) throws IOException {
        return of(Table.read(table));
    }

    private static AssessmentRules of(List<CSVRecord> rows) {
        Map<String, List<CSVRecord>> byRule = rows.stream()
                .collect(Collectors.groupingBy(r -> r.get("rule"), LinkedHashMap::new, Collectors.toList()));
        return new AssessmentRules(byRule.entrySet().stream()
                .map(e -> rule(e.getKey(), e.getValue()))
                .toList());
    }

    private static AssessmentRule rule(String name, List<CSVRecord> rows) {
        CSVRecord first = rows.getFirst();
        Map<Grade, BigDecimal> grades = new EnumMap<>(Grade.class);
        of("grade", rows)
                .forEach(r -> grades.put(
                        Grade.valueOf(r.get("code").toUpperCase(Locale.ROOT)), new BigDecimal(r.get("number"))));
        return new AssessmentRule(
                name,
                new Validity(day(first.get("valid_from")), day(first.get("valid_until"))),
                of("group", rows)
                        .map(r -> new CriteriaGroup(r.get("code"), name(r), new BigDecimal(r.get("number"))))
                        .toList(),
                criteria(of("criterion", rows).toList()),
                grades,
                months(rows, "months_in_activity"),
                months(rows, "months_stopped"),
                of("kind", rows).map(r -> r.get("code")).collect(Collectors.toSet()));
    }

    private static Stream<CSVRecord> of(String part, List<CSVRecord> rows) {
        return rows.stream().filter(r -> r.get("part").equals(part));
    }

    private static List<Criterion> criteria(List<CSVRecord> rows) {
        List<Criterion> criteria = new ArrayList<>();
        for (CSVRecord row : rows) {
            criteria.add(new Criterion(
                    criteria.size() + 1,
                    row.get("code"),
                    row.get("within"),
                    name(row),
                    new Wording(row.get("hint_vi"), row.get("hint_en")),
                    Optional.of(row.get("number")).filter(n -> !n.isEmpty()).map(BigDecimal::new),
                    Stream.of(row.get("facts").split("\\|"))
                            .filter(f -> !f.isEmpty())
                            .toList(),
                    row.get("source")));
        }
        return criteria;
    }

    private static int months(List<CSVRecord> rows, String code) {
        return of("exemption", rows)
                .filter(r -> r.get("code").equals(code))
                .map(r -> Integer.valueOf(r.get("number")))
                .findFirst()
                .orElseThrow();
    }

    private static Wording name(CSVRecord row) {
        return new Wording(row.get("name_vi"), row.get("name_en"));
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    /** The rule in force on the last day of a year. */
    public Optional<AssessmentRule> of(int year) {
        LocalDate last = LocalDate.of(year, 12, 31);
        return rules.stream().filter(r -> r.validity().holdsOn(last)).findFirst();
    }
}
