package vn.bodua.organization.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.bodua.organization.Tree;
import vn.bodua.organization.TreePlace;
import vn.bodua.organization.Unit;
import vn.bodua.organization.UnitKind;
import vn.bodua.organization.Units;

/**
 * Units as of a day.
 *
 * @param everything whether units of all times are shown
 */
public record UnitList(String sought, LocalDate day, boolean everything, List<OfKind> kinds, int shown, int total) {

    /** The units of one kind. */
    public record OfKind(UnitKind kind, List<Row> rows) {}

    /** A unit, and the clusters that it stands in on the day. */
    public record Row(Unit unit, List<Membership> clusters) {}

    /** A place in a cluster, and whether a public source confirms it. */
    public record Membership(Unit cluster, boolean verified) {}

    static List<OfKind> grouped(List<Unit> units, Units all, LocalDate day) {
        List<OfKind> kinds = new ArrayList<>();
        Arrays.stream(UnitKind.values()).forEach(kind -> {
            List<Row> rows = units.stream()
                    .filter(u -> u.kind() == kind)
                    .map(u -> new Row(u, clusters(u, all, day)))
                    .toList();
            if (!rows.isEmpty()) {
                kinds.add(new OfKind(kind, rows));
            }
        });
        return kinds;
    }

    private static List<Membership> clusters(Unit unit, Units all, LocalDate day) {
        return all.placesOf(unit.id()).stream()
                .filter(p -> p.tree() == Tree.EMULATION && p.validity().holdsOn(day))
                .map((TreePlace p) -> new Membership(all.get(p.parent()), p.verified()))
                .toList();
    }
}
