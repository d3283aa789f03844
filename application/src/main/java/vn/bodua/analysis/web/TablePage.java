package vn.bodua.analysis.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.bodua.analysis.Boundaries;
import vn.bodua.analysis.PartsTable;
import vn.bodua.indicator.BreakdownItem;
import vn.bodua.indicator.Dictionary;
import vn.bodua.ledger.Figure;
import vn.bodua.ledger.Source;
import vn.bodua.quantity.Qualifier;
import vn.bodua.quantity.Quantity;
import vn.bodua.web.Addresses;

/**
 * A table of parts as it is shown.
 *
 * @param boundaries how the address names the boundaries shown
 * @param breakdowns the parts of the indicator that it may be narrowed to
 * @param largest the largest value of a row, the full length of a bar
 */
public record TablePage(
        PartsTable table,
        String boundaries,
        LocalDate today,
        List<Figure> others,
        List<BreakdownItem> breakdowns,
        BigDecimal largest) {

    static TablePage of(PartsTable table, LocalDate today, List<Figure> acceptedOfWhole, Dictionary dictionary) {
        List<Figure> others = acceptedOfWhole.stream()
                .filter(f -> f.cell().indicator().equals(table.indicator().code()))
                .filter(f -> f.cell().breakdown().equals(table.breakdown()))
                .filter(f -> !f.cell().period().equals(table.period()))
                .toList();
        List<BreakdownItem> items = dictionary.items().stream()
                .filter(i -> table.indicator().dimensions().contains(i.dimension()))
                .toList();
        BigDecimal largest =
                table.rows().stream().flatMap(r -> r.value().stream()).reduce(BigDecimal.ZERO, BigDecimal::max);
        String shown = table.boundaries() instanceof Boundaries.AsOn(LocalDate day)
                ? day.equals(today) ? "today" : day.toString()
                : "then";
        return new TablePage(table, shown, today, others, items, largest);
    }

    /** How many documents the figures of a table come from; what was counted comes from one more, the registry. */
    static int sources(PartsTable table) {
        return (int) java.util.stream.Stream.concat(
                        table.claimed().stream(),
                        table.rows().stream()
                                .flatMap(r -> r.constituents().stream())
                                .flatMap(c -> c.figure().stream()))
                .map(figure -> figure.source().inDocument().map(Source.OfDocument::document))
                .distinct()
                .count();
    }

    /** The same question in other boundaries. */
    public String addressIn(String other) {
        return Addresses.table(table.whole().id(), table.indicator().code(), table.breakdown(), table.period(), other);
    }

    public boolean asThen() {
        return table.boundaries() instanceof Boundaries.AsThen;
    }

    /** Whether shares of the whole mean anything: parts that add up, and something to divide by. */
    public boolean hasShares() {
        return table.addition() == PartsTable.Addition.SUM
                && table.computed().filter(c -> c.signum() > 0).isPresent();
    }

    /** A row's share of the sum, in percent. */
    public Optional<BigDecimal> share(PartsTable.Row row) {
        return hasShares()
                ? row.value()
                        .map(v -> v.multiply(BigDecimal.valueOf(100))
                                .divide(table.computed().orElseThrow(), 1, RoundingMode.HALF_UP))
                : Optional.empty();
    }

    /** Length of a row's bar in thousandths of the longest. */
    public int bar(PartsTable.Row row) {
        return largest.signum() <= 0
                ? 0
                : row.value()
                        .map(v -> v.max(BigDecimal.ZERO)
                                .multiply(BigDecimal.valueOf(1000))
                                .divide(largest, 0, RoundingMode.HALF_UP)
                                .intValue())
                        .orElse(0);
    }

    public Quantity quantity(BigDecimal value) {
        return Quantity.of(
                table.addition() == PartsTable.Addition.RATIO ? value.setScale(2, RoundingMode.HALF_UP) : value,
                table.indicator().measure(),
                Qualifier.EXACT);
    }

    /** Whether the claimed figure and the parts together say different things; only a complete count can. */
    public boolean differs() {
        return table.isComplete()
                && table.difference().filter(d -> d.signum() != 0).isPresent();
    }
}
