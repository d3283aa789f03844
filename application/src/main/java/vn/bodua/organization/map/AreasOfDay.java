package vn.bodua.organization.map;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.bodua.organization.Succession;
import vn.bodua.organization.Unit;
import vn.bodua.organization.UnitId;
import vn.bodua.organization.Units;

/** Whose the territory of each of the 63 provinces is on a day, along the successions. */
final class AreasOfDay {

    private static final String LIST = "province-63";

    private final Units units;
    private final LocalDate day;
    private final Map<UnitId, String> shaped = new HashMap<>();

    private AreasOfDay(Units units, LocalDate day) {
        this.units = units;
        this.day = day;
        for (Unit unit : units.downToProvinces()) {
            unit.codes().stream().filter(c -> c.list().equals(LIST)).forEach(c -> shaped.put(unit.id(), c.code()));
        }
    }

    /** The areas, in the order of the list of units; none on days before the first that is known. */
    static List<Area> of(Units units, LocalDate day) {
        return new AreasOfDay(units, day).areas();
    }

    private List<Area> areas() {
        Map<Set<Unit>, Set<String>> joined = new LinkedHashMap<>();
        for (Unit unit : units.downToProvinces()) {
            String shape = shaped.get(unit.id());
            if (shape != null) {
                Set<Unit> holders = new LinkedHashSet<>();
                addHolders(unit, holders, new LinkedHashSet<>());
                if (!holders.isEmpty()) {
                    joined.computeIfAbsent(holders, h -> new TreeSet<>()).add(shape);
                }
            }
        }
        List<Area> areas = new ArrayList<>();
        joined.forEach((holders, shapes) -> areas.add(new Area(List.copyOf(holders), shapes)));
        return areas;
    }

    private void addHolders(Unit unit, Set<Unit> holders, Set<UnitId> seen) {
        if (!seen.add(unit.id())) {
            return;
        }
        boolean there = unit.existsOn(day);
        if (there) {
            holders.add(unit);
        }
        List<Succession> before = units.successionsFrom(unit.id()).stream()
                .filter(s -> !s.effective().isAfter(day))
                .toList();
        for (Succession succession : before) {
            // What a unit had gone into before it was restored is another's; a restored unit has a shape of its own.
            boolean further = there
                    ? !succession.isWhole()
                    : succession.effective().equals(before.getLast().effective());
            if (further && !shaped.containsKey(succession.successor())) {
                addHolders(units.get(succession.successor()), holders, seen);
            }
        }
    }
}
