package vn.bodua.narrative;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;
import vn.bodua.time.Period;

/**
 * Compares what was read with what should have been read. A statement is right when all its fields but the quote are;
 * {@code X_share} as a value and {@code X} as a share mean the same.
 */
public final class ScoreReading {

    /** One statement as the gold files write it. */
    public record Row(
            String file,
            String unit,
            String period,
            String indicator,
            String breakdown,
            String kind,
            String value,
            String measure,
            String qualifier,
            String base,
            String quote) {

        /** A line of a gold file. */
        public static Row of(CSVRecord line) {
            return new Row(
                    line.get("file"),
                    line.get("unit"),
                    line.get("period"),
                    line.get("indicator"),
                    line.get("breakdown"),
                    line.get("kind"),
                    line.get("value"),
                    line.get("measure"),
                    line.get("qualifier"),
                    line.get("base"),
                    line.get("quote"));
        }

        public static Row of(String file, Statement statement) {
            return new Row(
                    file,
                    statement.unit(),
                    statement.period().map(Period::code).orElse(""),
                    statement.indicator(),
                    statement.breakdown().code(),
                    statement.kind().code(),
                    statement.quantity().code(),
                    statement.quantity().measure(),
                    statement.quantity().qualifier().code(),
                    statement.base().map(Period::code).orElse(""),
                    statement.quote().text());
        }

        private List<String> whole() {
            boolean share = indicator.endsWith("_share") && kind.equals("value");
            String what = share ? indicator.substring(0, indicator.length() - "_share".length()) : indicator;
            String how = share ? "share" : kind;
            return List.of(file, unit, period, what, breakdown, how, value, measure, qualifier, base);
        }

        private List<String> valueOnly() {
            return List.of(file, value);
        }
    }

    /** Right ones against all that were read and all that should have been. */
    public record Rates(int right, int read, int gold) {
        public double precision() {
            return read == 0 ? 0 : (double) right / read;
        }

        public double recall() {
            return gold == 0 ? 0 : (double) right / gold;
        }

        public double f1() {
            return read + gold == 0 ? 0 : 2.0 * right / (read + gold);
        }
    }

    /** The rates of statements and of values alone, what was missed and what was read too much. */
    public record Score(Rates statements, Rates values, List<Row> misses, List<Row> extras) {}

    private ScoreReading() {}

    public static Score of(Collection<Row> gold, Collection<Row> read) {
        return new Score(
                rates(gold, read, Row::whole),
                rates(gold, read, Row::valueOnly),
                without(gold, read),
                without(read, gold));
    }

    private static Rates rates(Collection<Row> gold, Collection<Row> read, Function<Row, List<String>> key) {
        Map<List<String>, Integer> golds = counted(gold, key);
        Map<List<String>, Integer> reads = counted(read, key);
        Set<List<String>> keys = new TreeSet<>(java.util.Comparator.comparing(Object::toString));
        keys.addAll(golds.keySet());
        int right = 0;
        for (List<String> one : keys) {
            right += Math.min(golds.getOrDefault(one, 0), reads.getOrDefault(one, 0));
        }
        return new Rates(right, read.size(), gold.size());
    }

    private static Map<List<String>, Integer> counted(Collection<Row> rows, Function<Row, List<String>> key) {
        Map<List<String>, Integer> counts = new HashMap<>();
        rows.forEach(r -> counts.merge(key.apply(r), 1, Integer::sum));
        return counts;
    }

    private static List<Row> without(Collection<Row> rows, Collection<Row> others) {
        Map<List<String>, Integer> counts = counted(others, Row::whole);
        List<Row> left = new ArrayList<>();
        for (Row row : rows) {
            int count = counts.getOrDefault(row.whole(), 0);
            if (count > 0) {
                counts.put(row.whole(), count - 1);
            } else {
                left.add(row);
            }
        }
        return left;
    }
}
