package vn.bodua.analysis;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.bodua.indicator.Breakdown;
import vn.bodua.indicator.Indicator;
import vn.bodua.ledger.Cell;
import vn.bodua.ledger.Figure;
import vn.bodua.ledger.FigureKind;
import vn.bodua.organization.UnitId;
import vn.bodua.time.Period;

/**
 * Accepted figures of several units for one period. A stock is the same figure under every period that ends on the same
 * day (2020-H1, 2020-Q2, 2020-06); a flow only under its own.
 */
final class AcceptedLookup {

    private final AcceptedFigures figures;
    private final Collection<UnitId> units;
    private final Period period;
    private final Map<String, Map<UnitId, Figure>> byIndicator = new HashMap<>();

    AcceptedLookup(AcceptedFigures figures, Collection<UnitId> units, Period period) {
        this.figures = figures;
        this.units = units;
        this.period = period;
    }

    Optional<Figure> of(UnitId unit, Indicator indicator, Breakdown breakdown) {
        return Optional.ofNullable(byIndicator
                .computeIfAbsent(indicator.code() + "|" + breakdown.code(), k -> load(indicator, breakdown))
                .get(unit));
    }

    private Map<UnitId, Figure> load(Indicator indicator, Breakdown breakdown) {
        Map<UnitId, Figure> found = new HashMap<>();
        List<Figure> accepted = figures.of(units, indicator.code(), breakdown);
        for (Figure figure : accepted) {
            Cell cell = figure.cell();
            if (cell.kind() == FigureKind.VALUE && isSamePeriod(indicator, cell.period())) {
                found.merge(cell.unit(), figure, this::closer);
            }
        }
        return found;
    }

    private boolean isSamePeriod(Indicator indicator, Period other) {
        return indicator.kind() == Indicator.Kind.STOCK
                ? other.last().equals(period.last())
                : other.code().equals(period.code());
    }

    private Figure closer(Figure one, Figure other) {
        return other.cell().period().equals(period) ? other : one;
    }
}
