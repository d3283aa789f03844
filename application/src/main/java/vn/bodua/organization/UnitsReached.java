package vn.bodua.organization;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.bodua.access.Jurisdiction;
import vn.bodua.access.Reach;

/**
 * What a role at a unit reaches on a day: the unit or its successor, what lies under it in the trees of that day, all that
 * went into any of these, and what lay under one of them last and ended without a successor, as the districts did. A role
 * of a province that was merged goes on at the province it went into.
 */
@Component
class UnitsReached implements Jurisdiction {

    private final KnownUnits units;
    private volatile Known known;

    UnitsReached(KnownUnits units) {
        this.units = units;
        this.known = Known.of(units.now());
    }

    private record Asked(String unit, LocalDate day) {}

    /** What was found already in one state of the units. */
    private record Known(Units units, Map<Asked, Reach> found) {
        static Known of(Units units) {
            return new Known(units, new ConcurrentHashMap<>());
        }
    }

    @Override
    public Reach reachOf(String unit, LocalDate day) {
        if (unit.equals(UnitId.NATION.value())) {
            return Reach.everything();
        }
        Units now = units.now();
        Known then = known;
        if (then.units() != now) {
            then = Known.of(now);
            known = then;
        }
        return then.found().computeIfAbsent(new Asked(unit, day), asked -> found(asked, now));
    }

    @Override
    public boolean exists(String unit) {
        return units.now().byId(new UnitId(unit)).isPresent();
    }

    private static Reach found(Asked asked, Units units) {
        Optional<Unit> now = units.byId(new UnitId(asked.unit())).flatMap(u -> units.asOn(u.id(), asked.day()));
        if (now.isEmpty()) {
            return Reach.nothing();
        }
        Set<UnitId> reached = new HashSet<>();
        Deque<UnitId> open = new ArrayDeque<>(Set.of(now.get().id()));
        while (!open.isEmpty()) {
            UnitId next = open.pop();
            if (reached.add(next)) {
                units.under(next, asked.day()).forEach(part -> open.push(part.id()));
                // What a part was separated from, or restored beside, has its own people while it exists.
                units.successionsInto(next).stream()
                        .map(Succession::predecessor)
                        .filter(before -> !units.get(before).existsOn(asked.day()))
                        .forEach(open::push);
                endedUnder(next, asked.day(), units).forEach(open::push);
            }
        }
        return new Reach.Only(reached.stream().map(UnitId::value).collect(Collectors.toSet()));
    }

    private static Stream<UnitId> endedUnder(UnitId parent, LocalDate day, Units units) {
        return units.placesUnder(parent).stream()
                .filter(place -> place.tree() == Tree.TERRITORY)
                .map(TreePlace::child)
                .filter(child -> units.get(child)
                        .existence()
                        .until()
                        .filter(end -> !end.isAfter(day))
                        .isPresent())
                .filter(child -> units.successionsFrom(child).isEmpty())
                .filter(child -> lastAbove(child, units).equals(Optional.of(parent)));
    }

    private static Optional<UnitId> lastAbove(UnitId child, Units units) {
        return units.placesOf(child).stream()
                .filter(place -> place.tree() == Tree.TERRITORY)
                .max(Comparator.comparing(place -> place.validity().until().orElse(LocalDate.MAX)))
                .map(TreePlace::parent);
    }
}
