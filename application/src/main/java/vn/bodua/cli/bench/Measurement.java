package vn.bodua.cli.bench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One measured figure.
 *
 * @param goal what it should reach, in words
 * @param limit what the machine could do at best on the same work, with its name
 */
public record Measurement(String name, double value, String unit, String goal, Optional<Limit> limit) {

    /** The machine's own speed at the same work done barely. */
    public record Limit(String name, double value) {}

    /** A line for people. */
    public String line() {
        String measured = String.format(Locale.ROOT, "%-34s %12.2f %-10s goal %-22s", name, value, unit, goal);
        return limit.map(l -> measured
                        + String.format(
                                Locale.ROOT, " %s: %.2f %s (ratio %.2f)", l.name(), l.value(), unit, value / l.value()))
                .orElse(measured);
    }

    /** A JSON object for machines. */
    public String json() {
        String limits = limit.map(l ->
                        String.format(Locale.ROOT, ",\"limit\":{\"name\":\"%s\",\"value\":%.4f}", l.name(), l.value()))
                .orElse("");
        return String.format(
                Locale.ROOT,
                "{\"name\":\"%s\",\"value\":%.4f,\"unit\":\"%s\",\"goal\":\"%s\"%s}",
                name,
                value,
                unit,
                goal,
                limits);
    }

    static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
