package vn.bodua.ledger;

import java.util.Comparator;
import vn.bodua.indicator.Breakdown;
import vn.bodua.organization.UnitId;
import vn.bodua.time.Period;

/** The place of a figure: whose, of what, of which part, when; and whether it is what happened or a target. */
public record Cell(UnitId unit, String indicator, Breakdown breakdown, Period period, FigureKind kind) {

    /** Cells in this order lie side by side in the ledger's indexes too. */
    public static final Comparator<Cell> IN_ORDER = Comparator.comparing(
                    (Cell cell) -> cell.unit().value())
            .thenComparing(Cell::indicator)
            .thenComparing(Cell::breakdown)
            .thenComparing(Cell::kind)
            .thenComparing(Cell::period);

    public static Cell ofValue(UnitId unit, String indicator, Breakdown breakdown, Period period) {
        return new Cell(unit, indicator, breakdown, period, FigureKind.VALUE);
    }

    public Cell in(Period other) {
        return new Cell(unit, indicator, breakdown, other, kind);
    }

    public Cell of(UnitId other) {
        return new Cell(other, indicator, breakdown, period, kind);
    }

    public Cell of(String otherIndicator, Breakdown otherBreakdown) {
        return new Cell(unit, otherIndicator, otherBreakdown, period, kind);
    }

    /** What a page needs to show the cell: {@code unit=…&indicator=…&breakdown=…&period=…&kind=…}; every part is safe in an address. */
    public String reference() {
        return "unit=" + unit + "&indicator=" + indicator + "&breakdown="
                + breakdown.code().replace("+", "%2B") + "&period=" + period.code() + "&kind=" + kind.code();
    }
}
