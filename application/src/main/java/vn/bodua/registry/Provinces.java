package vn.bodua.registry;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.bodua.organization.Tree;
import vn.bodua.organization.TreePlace;
import vn.bodua.organization.Unit;
import vn.bodua.organization.UnitId;
import vn.bodua.organization.UnitKind;
import vn.bodua.organization.Units;

/** In which province a place of whatever day lies on a day; none where a split left that open. */
final class Provinces {

    private final Units units;
    private final Map<Asked, Optional<UnitId>> known = new ConcurrentHashMap<>();

    private record Asked(UnitId place, LocalDate day) {}

    Provinces(Units units) {
        this.units = units;
    }

    Optional<UnitId> of(UnitId place, LocalDate day) {
        return known.computeIfAbsent(new Asked(place, day), asked -> found(asked.place(), asked.day()));
    }

    private Optional<UnitId> found(UnitId place, LocalDate day) {
        Optional<Unit> unit = units.asOn(place, day);
        Set<UnitId> seen = new HashSet<>();
        while (unit.isPresent() && seen.add(unit.get().id())) {
            if (unit.get().kind() == UnitKind.PROVINCE) {
                return Optional.of(unit.get().id());
            }
            unit = units.placesOf(unit.get().id()).stream()
                    .filter(p -> p.tree() == Tree.TERRITORY && p.validity().holdsOn(day))
                    .map(TreePlace::parent)
                    .findFirst()
                    .flatMap(units::byId);
        }
        return Optional.empty();
    }
}
