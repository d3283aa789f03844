package vn.bodua.organization.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.bodua.organization.RecordedReorganizations.OnRecord;
import vn.bodua.organization.Reorganization;
import vn.bodua.organization.Unit;
import vn.bodua.organization.UnitId;
import vn.bodua.organization.Units;

/** The reorganizations on record, the latest day first. */
public record RecordedPage(List<Row> rows) {

    /**
     * A reorganization.
     *
     * @param before the units that it changed
     * @param after the units that are there by it, or are under another name or unit
     */
    public record Row(OnRecord recorded, List<Unit> before, List<Unit> after) {

        public LocalDate day() {
            return recorded.change().effective();
        }
    }

    static RecordedPage of(List<OnRecord> recorded, Units units) {
        return new RecordedPage(recorded.stream()
                .sorted(Comparator.comparing((OnRecord r) -> r.change().effective())
                        .thenComparing(OnRecord::id)
                        .reversed())
                .map(r -> row(r, units))
                .toList());
    }

    private static Row row(OnRecord recorded, Units units) {
        LocalDate day = recorded.change().effective();
        return new Row(
                recorded,
                units(recorded, units, before(recorded.change()), day.minusDays(1)),
                units(recorded, units, u -> !(recorded.change() instanceof Reorganization.Dissolve), day));
    }

    private static Predicate<UnitId> before(Reorganization change) {
        return change instanceof Reorganization.Found ? u -> false : change.touched()::contains;
    }

    private static List<Unit> units(OnRecord recorded, Units units, Predicate<UnitId> which, LocalDate on) {
        Stream<UnitId> concerned = recorded.change() instanceof Reorganization.Found found
                ? Stream.of(found.unit().id())
                : recorded.units().stream();
        return concerned
                .filter(which)
                .flatMap(u -> units.byId(u).stream())
                .filter(u -> u.existsOn(on))
                .toList();
    }
}
