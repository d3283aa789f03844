package vn.bodua.registry;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import vn.bodua.language.Table;
import vn.bodua.time.Validity;

/**
 * The rules of size as dated data: by members (Circular 01/2020/TT-BKHĐT, article 4), since 2024-11-01 by official members and
 * by revenue or capital, in each field (Decree 113/2024/NĐ-CP, article 5). What the rule, or what is known, leaves open is
 * not determined, and why is said.
 */
public final class SizeRules {

    private final List<Threshold> thresholds;

    private SizeRules(List<Threshold> thresholds) {
        this.thresholds = thresholds;
    }

    /** What a class is told from. */
    private enum Basis {
        MEMBERS,
        CAPITAL,
        MEMBERS_AND_MEANS
    }

    /** From where on a class begins; confirmed only where a text of the rule was at hand. */
    private record Threshold(
            String rule,
            Validity validity,
            Basis basis,
            String field,
            SizeClass size,
            Optional<Long> members,
            Optional<Long> capital,
            Optional<Long> revenue,
            boolean confirmed) {

        /** Whether one reaches it; empty where that cannot be told. */
        Optional<Boolean> reached(Known known) {
            return switch (basis) {
                case MEMBERS -> least(known.members(), members);
                case CAPITAL -> least(known.capital(), capital);
                case MEMBERS_AND_MEANS ->
                    both(
                            least(known.members(), members),
                            either(least(known.revenue(), revenue), least(known.capital(), capital)));
            };
        }

        private static Optional<Boolean> least(Optional<Long> count, Optional<Long> from) {
            return from.filter(f -> f == 0).map(f -> true).or(() -> count.flatMap(c -> from.map(f -> c >= f)));
        }

        private static Optional<Boolean> both(Optional<Boolean> one, Optional<Boolean> other) {
            boolean no = one.equals(Optional.of(false)) || other.equals(Optional.of(false));
            return no ? Optional.of(false) : one.flatMap(o -> other);
        }

        private static Optional<Boolean> either(Optional<Boolean> one, Optional<Boolean> other) {
            boolean yes = one.equals(Optional.of(true)) || other.equals(Optional.of(true));
            return yes ? Optional.of(true) : one.flatMap(o -> other);
        }
    }

    /** What is known of one: members (since 2024 the official ones), capital and the revenue of a year in VND. */
    public record Known(Optional<Long> members, Optional<Long> capital, Optional<Long> revenue) {}

    /** A size, or why there is none. */
    public sealed interface Finding {}

    public record Found(SizeClass size, String rule) implements Finding {}

    /** No rule of size was in force. */
    public record NoRule() implements Finding {}

    /** A count that the rule asks for is not known. */
    public record CountMissing(String rule) implements Finding {}

    /** The rule has a threshold there that is not confirmed. */
    public record ThresholdOpen(String rule) implements Finding {}

    public static SizeRules shipped() {
        return new SizeRules(Table.shipped("/vocabulary/size-rules.csv").stream()
                .map(SizeRules::threshold)
                .sorted(Comparator.comparing(Threshold::size).reversed())
                .toList());
    }

    private static Threshold threshold(CSVRecord row) {
        return new Threshold(
                row.get("rule"),
                new Validity(day(row.get("valid_from")), day(row.get("valid_until"))),
                Basis.valueOf(row.get("basis").toUpperCase(Locale.ROOT)),
                row.get("field"),
                SizeClass.ofCode(row.get("class")),
                number(row.get("members_from")),
                number(row.get("capital_from")),
                number(row.get("revenue_from")),
                row.get("status").equals("confirmed"));
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    private static Optional<Long> number(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(text));
    }

    /** The class by the rule in force on a day, in a statutory field. */
    public Finding classOf(LocalDate day, String field, Known known) {
        List<Threshold> inForce = thresholds.stream()
                .filter(t -> t.validity().holdsOn(day) && t.basis() != Basis.CAPITAL)
                .filter(t -> t.field().isEmpty() || t.field().equals(field))
                .toList();
        return highest(inForce, known);
    }

    /** The class by capital alone, which the rule of 2020 has beside that by members. */
    public Finding classByCapital(LocalDate day, Optional<Long> capital) {
        List<Threshold> inForce = thresholds.stream()
                .filter(t -> t.validity().holdsOn(day) && t.basis() == Basis.CAPITAL)
                .toList();
        return highest(inForce, new Known(Optional.empty(), capital, Optional.empty()));
    }

    /** The highest class that is reached, if it can be told of all above it that they are not. */
    private static Finding highest(List<Threshold> fromTheTop, Known known) {
        for (Threshold threshold : fromTheTop) {
            if (!threshold.confirmed()) {
                return new ThresholdOpen(threshold.rule());
            }
            Optional<Boolean> reached = threshold.reached(known);
            if (reached.isEmpty()) {
                return new CountMissing(threshold.rule());
            }
            if (reached.get()) {
                return new Found(threshold.size(), threshold.rule());
            }
        }
        return new NoRule();
    }

    /** The days on which a rule begins or ends: the same one may be of another size from then on. */
    public List<LocalDate> changes() {
        return thresholds.stream()
                .flatMap(t -> Stream.concat(t.validity().from().stream(), t.validity().until().stream()))
                .distinct()
                .sorted()
                .toList();
    }
}
