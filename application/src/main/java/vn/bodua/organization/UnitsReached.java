package vn.bodua.organization;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.bodua.access.Jurisdiction;
import vn.bodua.access.Reach;

/**
 * What a role at a unit reaches on a day: the unit or its successor, what lies under it in the trees of that day, and all
 * that went into any of these. A role of a province that was merged goes on at the province it went into.
 */
@Component
class UnitsReached implements Jurisdiction {

    private final Units units;
    private final Map<Asked, Reach> known = new ConcurrentHashMap<>();

    UnitsReached(Units units) {
        this.units = units;
    }

    private record Asked(String unit, LocalDate day) {}

    @Override
    public Reach reachOf(String unit, LocalDate day) {
        return unit.equals(UnitId.NATION.value())
                ? Reach.everything()
                : known.computeIfAbsent(new Asked(unit, day), this::found);
    }

    @Override
    public boolean exists(String unit) {
        return units.byId(new UnitId(unit)).isPresent();
    }

    private Reach found(Asked asked) {
        Optional<Unit> now = units.byId(new UnitId(asked.unit())).flatMap(u -> units.asOn(u.id(), asked.day()));
        if (now.isEmpty()) {
            return Reach.nothing();
        }
        Set<UnitId> reached = new HashSet<>();
        Deque<UnitId> open = new ArrayDeque<>(Set.of(now.get().id()));
        while (!open.isEmpty()) {
            UnitId next = open.pop();
            if (reached.add(next)) {
                units.parts(next, asked.day()).forEach(part -> open.push(part.id()));
                units.successionsInto(next).forEach(s -> open.push(s.predecessor()));
            }
        }
        return new Reach.Only(reached.stream().map(UnitId::value).collect(Collectors.toSet()));
    }
}
