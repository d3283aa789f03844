package vn.bodua.analysis;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bodua.indicator.Breakdown;
import vn.bodua.ledger.Belief;
import vn.bodua.ledger.Figure;
import vn.bodua.ledger.Figures;
import vn.bodua.organization.UnitId;

/** What counts for several units of one indicator and breakdown, in all periods. */
@FunctionalInterface
interface AcceptedFigures {

    List<Figure> of(Collection<UnitId> units, String indicator, Breakdown breakdown);

    static AcceptedFigures asBelieved(Figures figures, Belief belief) {
        return (units, indicator, breakdown) -> figures.acceptedOf(units, indicator, breakdown, belief);
    }

    /** Asks once for each indicator and breakdown, for all the units together, and keeps the answer. */
    static AcceptedFigures askedOnce(AcceptedFigures figures, Set<UnitId> all) {
        record Asked(String indicator, Breakdown breakdown) {}
        Map<Asked, Map<UnitId, List<Figure>>> known = new HashMap<>();
        return (units, indicator, breakdown) -> {
            Map<UnitId, List<Figure>> found = known.computeIfAbsent(
                    new Asked(indicator, breakdown),
                    asked -> figures.of(all, indicator, breakdown).stream()
                            .collect(Collectors.groupingBy(f -> f.cell().unit())));
            return units.stream()
                    .flatMap(u -> found.getOrDefault(u, List.of()).stream())
                    .toList();
        };
    }
}
