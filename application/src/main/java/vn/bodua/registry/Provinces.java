package vn.bodua.registry;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.bodua.organization.Unit;
import vn.bodua.organization.UnitId;
import vn.bodua.organization.Units;

/** Remembers in which province a place lies on a day. */
final class Provinces {

    private final Units units;
    private final Map<Asked, Optional<UnitId>> known = new ConcurrentHashMap<>();

    private record Asked(UnitId place, LocalDate day) {}

    Provinces(Units units) {
        this.units = units;
    }

    Optional<UnitId> of(UnitId place, LocalDate day) {
        return known.computeIfAbsent(
                new Asked(place, day),
                asked -> units.provinceOf(asked.place(), asked.day()).map(Unit::id));
    }
}
