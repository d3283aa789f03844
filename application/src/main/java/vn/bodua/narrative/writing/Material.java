package vn.bodua.narrative.writing;

import java.util.List;
import java.util.Optional;
import vn.bodua.indicator.Breakdown;
import vn.bodua.organization.Unit;
import vn.bodua.quantity.Quantity;
import vn.bodua.time.Period;

/**
 * Everything that a report of one unit and one period is written from; nothing else gets into it.
 *
 * @param entries accepted figures and targets: of the unit in the period, in the same period of the year before, of
 *     longer periods (targets), and of its parts in the period; one entry for one cell
 * @param parts short names of the unit's parts that are to report, in the order of the list; empty when it has none
 */
public record Material(Unit unit, Period period, List<Entry> entries, List<String> parts) {

    /** What an entry says of its indicator. */
    public enum Kind {
        VALUE,
        TARGET
    }

    /**
     * One figure or target.
     *
     * @param unit short name of the unit as of then
     * @param source label of where it comes from, for the annex of sources; empty when there is none to name
     * @param reference what a page needs to lead to the figure's own page, opaque here; empty for no link
     */
    public record Entry(
            String unit,
            String indicator,
            Breakdown breakdown,
            Period period,
            Kind kind,
            Quantity quantity,
            String source,
            String reference) {

        boolean isOf(String anotherUnit, Breakdown anotherBreakdown, Period anotherPeriod, Kind anotherKind) {
            return unit.equals(anotherUnit)
                    && breakdown.equals(anotherBreakdown)
                    && period.equals(anotherPeriod)
                    && kind == anotherKind;
        }
    }

    public Material {
        entries = List.copyOf(entries);
        parts = List.copyOf(parts);
    }

    /** The unit's short name at the end of the period. */
    public String unitName() {
        return unit.nameOn(period.last()).name();
    }

    List<Entry> of(String indicator) {
        return entries.stream().filter(e -> e.indicator().equals(indicator)).toList();
    }

    Optional<Entry> value(String indicator, Breakdown breakdown, Period of) {
        return find(indicator, unitName(), breakdown, of, Kind.VALUE);
    }

    Optional<Entry> find(String indicator, String ofUnit, Breakdown breakdown, Period of, Kind kind) {
        return entries.stream()
                .filter(e -> e.indicator().equals(indicator) && e.isOf(ofUnit, breakdown, of, kind))
                .findFirst();
    }
}
