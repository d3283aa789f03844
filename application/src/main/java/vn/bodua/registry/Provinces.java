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
    private final Map<LocalDate, Map<UnitId, Optional<UnitId>>> known = new ConcurrentHashMap<>();

    Provinces(Units units) {
        this.units = units;
    }

    Optional<UnitId> of(UnitId place, LocalDate day) {
        return known.computeIfAbsent(day, d -> new ConcurrentHashMap<>())
                .computeIfAbsent(place, p -> units.provinceOf(p, day).map(Unit::id));
    }
}
