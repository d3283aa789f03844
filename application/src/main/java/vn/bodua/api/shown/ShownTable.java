package vn.bodua.api.shown;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.bodua.analysis.Boundaries;
import vn.bodua.analysis.PartsTable;
import vn.bodua.ledger.Figure;
import vn.bodua.organization.Unit;

/**
 * One indicator of a whole beside its parts. Values are plain decimals in the base unit of measure.
 *
 * @param boundaries {@code then}, or the day whose boundaries the rows stand in
 * @param claimed the figure accepted for the whole itself; null when there is none
 * @param computed what the reporting parts give together; null when that cannot be said
 * @param addition {@code sum}, {@code ratio} or {@code none}
 */
public record ShownTable(
        String unit,
        String indicator,
        Optional<String> breakdown,
        String period,
        String boundaries,
        String measure,
        Optional<ShownFigure> claimed,
        Optional<String> computed,
        Optional<String> difference,
        String addition,
        int reported,
        int expected,
        List<Row> rows) {

    /**
     * A unit in the boundaries shown.
     *
     * @param partial whether the unit shown also covers territory that is no part of the whole
     * @param inseparable units of the day shown into which this one cannot be divided without a rule
     */
    public record Row(
            String unit,
            String name,
            Optional<String> value,
            boolean partial,
            List<String> inseparable,
            List<Constituent> constituents) {}

    /** A unit of the period with the figure accepted for it. */
    public record Constituent(String unit, Optional<String> value, Optional<Long> figure) {}

    public static ShownTable of(PartsTable table) {
        LocalDate shownOn =
                switch (table.boundaries()) {
                    case Boundaries.AsThen then -> table.period().last();
                    case Boundaries.AsOn(LocalDate day) -> day;
                };
        return new ShownTable(
                table.whole().id().value(),
                table.indicator().code(),
                Optional.of(table.breakdown().code()).filter(code -> !code.isEmpty()),
                table.period().code(),
                table.boundaries() instanceof Boundaries.AsOn ? shownOn.toString() : "then",
                table.indicator().measure(),
                table.claimed().map(ShownFigure::of),
                table.computed().map(BigDecimal::toPlainString),
                table.difference().map(BigDecimal::toPlainString),
                table.addition().name().toLowerCase(Locale.ROOT),
                table.reported(),
                table.expected(),
                table.rows().stream().map(row -> row(row, shownOn)).toList());
    }

    private static Row row(PartsTable.Row row, LocalDate shownOn) {
        return new Row(
                row.unit().id().value(),
                row.unit().nameOn(shownOn).name(),
                row.value().map(BigDecimal::toPlainString),
                row.partial(),
                row.inseparable().stream().map(Unit::id).map(Object::toString).toList(),
                row.constituents().stream()
                        .map(c -> new Constituent(
                                c.unit().id().value(),
                                c.figure().map(f -> f.quantity().code()),
                                c.figure().map(Figure::position)))
                        .toList());
    }
}
