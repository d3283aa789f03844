package vn.bodua.api.shown;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.bodua.registry.Named;
import vn.bodua.registry.Reconcile;
import vn.bodua.time.Period;

/** What a unit reported for a period beside what the registry counts. */
public record ShownReconciliation(String unit, Optional<String> period, List<String> periods, List<Line> lines) {

    /**
     * Both figures of a cell.
     *
     * @param difference counted less reported
     * @param explained who may explain it: entered_late, changed_since, just_before, just_after, not_told
     */
    public record Line(
            ShownFigure reported,
            Optional<ShownFigure> counted,
            BigDecimal difference,
            Map<String, List<ShownNamed>> explained) {

        static Line of(Reconcile.Line line) {
            Map<String, List<ShownNamed>> explained = new TreeMap<>();
            line.explained().forEach((reason, named) -> explained.put(reason.code(), all(named)));
            return new Line(
                    ShownFigure.of(line.reported()), line.counted().map(ShownFigure::of), line.difference(), explained);
        }

        private static List<ShownNamed> all(List<Named> named) {
            return named.stream().map(ShownNamed::of).toList();
        }
    }

    public static ShownReconciliation of(Reconcile.Reconciliation laid) {
        return new ShownReconciliation(
                laid.unit().value(),
                laid.period().map(Period::code),
                laid.periods().stream().map(Period::code).toList(),
                laid.lines().stream().map(Line::of).toList());
    }
}
