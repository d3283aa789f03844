package vn.bodua.organization.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import vn.bodua.language.VietnameseOrder;
import vn.bodua.organization.Tree;
import vn.bodua.organization.TreePlace;
import vn.bodua.organization.Unit;
import vn.bodua.organization.UnitKind;
import vn.bodua.organization.Units;

/**
 * Units as of a day: down to the provinces, or the first of those of every level that answer to what is sought.
 *
 * @param everything whether units of all times are shown
 * @param found how many there are, of which so many are shown
 */
public record UnitList(String sought, LocalDate day, boolean everything, List<OfKind> kinds, int shown, int found) {

    /** Nobody reads further; more words find fewer. */
    private static final int SHOWN = 100;

    /** The units of one kind. */
    public record OfKind(UnitKind kind, List<Row> rows) {}

    /** A unit, what it lies under below the nation, and the clusters that it stands in on the day. */
    public record Row(Unit unit, List<Unit> above, List<Membership> clusters) {}

    /** A place in a cluster, and whether a public source confirms it. */
    public record Membership(Unit cluster, boolean verified) {}

    static UnitList of(String sought, LocalDate day, boolean everything, Units units) {
        List<Unit> found = (sought.isBlank() ? units.downToProvinces() : units.answering(sought, day))
                .stream().filter(u -> everything || u.existsOn(day)).toList();
        List<Unit> shown =
                sought.isBlank() ? found : found.stream().limit(SHOWN).toList();
        return new UnitList(sought, day, everything, grouped(shown, units, day), shown.size(), found.size());
    }

    private static List<OfKind> grouped(List<Unit> shown, Units units, LocalDate day) {
        List<OfKind> kinds = new ArrayList<>();
        Arrays.stream(UnitKind.values()).forEach(kind -> {
            List<Row> rows = shown.stream()
                    .filter(u -> u.kind() == kind)
                    .sorted(Comparator.comparing(u -> u.nameOn(day).name(), VietnameseOrder.OF_NAMES))
                    .map(u -> new Row(u, units.above(u.id(), u.dayWithin(day)), clusters(u, units, day)))
                    .toList();
            if (!rows.isEmpty()) {
                kinds.add(new OfKind(kind, rows));
            }
        });
        return kinds;
    }

    public boolean hasMore() {
        return found > shown;
    }

    private static List<Membership> clusters(Unit unit, Units all, LocalDate day) {
        return all.placesOf(unit.id()).stream()
                .filter(p -> p.tree() == Tree.EMULATION && p.validity().holdsOn(day))
                .map((TreePlace p) -> new Membership(all.get(p.parent()), p.verified()))
                .toList();
    }
}
