package vn.bodua.organization;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Carries units of one day to the boundaries of another, along the successions between the two days. */
final class Perspective {

    private final Units units;
    private final LocalDate then;
    private final LocalDate day;

    Perspective(Units units, LocalDate then, LocalDate day) {
        this.units = units;
        this.then = then;
        this.day = day;
    }

    /** A portion on its way, and the units that it was before. */
    private record Carried(Portion portion, List<UnitId> was) {

        UnitId at() {
            return portion.unit().id();
        }

        Carried to(Unit next, BigDecimal share, List<String> by) {
            List<UnitId> path = new ArrayList<>(was);
            path.add(at());
            List<String> decisions = new ArrayList<>(portion.apportionedBy());
            decisions.addAll(by);
            return new Carried(new Portion(next, portion.share().multiply(share), decisions), path);
        }
    }

    List<Portion> of(Unit unit) {
        List<Carried> carried = List.of(new Carried(Portion.all(unit), List.of()));
        boolean forward = day.isAfter(then);
        List<LocalDate> days = units.successionDays().stream()
                .filter(d -> forward ? d.isAfter(then) && !d.isAfter(day) : d.isAfter(day) && !d.isAfter(then))
                .toList();
        for (LocalDate effective : forward ? days : days.reversed()) {
            carried = carried.stream()
                    .flatMap(c -> forward ? onward(c, effective) : back(c, effective))
                    .toList();
        }
        Map<UnitId, Portion> together = new LinkedHashMap<>();
        carried.forEach(c -> together.merge(c.at(), c.portion(), Perspective::sum));
        return List.copyOf(together.values());
    }

    private static Portion sum(Portion one, Portion other) {
        BigDecimal share = one.share().add(other.share());
        return share.compareTo(BigDecimal.ONE) == 0
                ? Portion.all(one.unit())
                : new Portion(
                        one.unit(),
                        share,
                        Stream.concat(one.apportionedBy().stream(), other.apportionedBy().stream())
                                .distinct()
                                .toList());
    }

    private Stream<Carried> onward(Carried carried, LocalDate effective) {
        List<Succession> leaving = units.successionsFrom(carried.at()).stream()
                .filter(s -> s.effective().equals(effective))
                .toList();
        if (leaving.isEmpty()) {
            return Stream.of(carried);
        }
        // What came from a unit that is restored goes back to it, and nothing else of it was ever divided.
        Optional<Succession> home = leaving.stream()
                .filter(s -> carried.was().contains(s.successor()))
                .findFirst();
        if (home.isPresent()) {
            return Stream.of(carried.to(units.get(home.get().successor()), BigDecimal.ONE, List.of()));
        }
        if (leaving.stream().anyMatch(s -> s.share().isEmpty())) {
            return Stream.of(carried);
        }
        List<Carried> next = new ArrayList<>();
        BigDecimal rest = BigDecimal.ONE;
        for (Succession succession : leaving) {
            BigDecimal share = succession.share().orElseThrow();
            rest = rest.subtract(share);
            next.add(carried.to(
                    units.get(succession.successor()),
                    share,
                    succession.isWhole() ? List.of() : List.of(succession.decision())));
        }
        if (rest.signum() > 0) {
            next.addFirst(carried.to(
                    carried.portion().unit(), rest, List.of(leaving.getFirst().decision())));
        }
        return next.stream();
    }

    /** Parts add up to the unit that they were part of; a merged unit cannot be taken apart. */
    private Stream<Carried> back(Carried carried, LocalDate effective) {
        List<Succession> arriving = units.successionsInto(carried.at()).stream()
                .filter(s -> s.effective().equals(effective))
                .toList();
        Optional<Succession> home = arriving.stream()
                .filter(s -> carried.was().contains(s.predecessor()))
                .findFirst();
        if (home.isPresent()) {
            return Stream.of(carried.to(units.get(home.get().predecessor()), BigDecimal.ONE, List.of()));
        }
        boolean wasThere = carried.portion().unit().existsOn(effective.minusDays(1));
        return arriving.size() == 1 && !wasThere
                ? Stream.of(carried.to(units.get(arriving.getFirst().predecessor()), BigDecimal.ONE, List.of()))
                : Stream.of(carried);
    }

    /** The units that made up this one on a day; a restored unit goes back to itself and to nobody it was merged with. */
    static List<Unit> predecessors(Units units, UnitId id, LocalDate day) {
        return predecessors(units, id, day, LocalDate.MAX, List.of());
    }

    private static List<Unit> predecessors(Units units, UnitId id, LocalDate day, LocalDate bound, List<UnitId> was) {
        Unit unit = units.get(id);
        if (unit.existsOn(day)) {
            return List.of(unit);
        }
        List<Succession> arriving = units.successionsInto(id).stream()
                .filter(s -> s.effective().isAfter(day) && s.effective().isBefore(bound))
                .toList();
        if (arriving.isEmpty()) {
            return List.of();
        }
        LocalDate last = arriving.getLast().effective();
        List<UnitId> before = arriving.stream()
                .filter(s -> s.effective().equals(last))
                .map(Succession::predecessor)
                .toList();
        List<UnitId> path = Stream.concat(was.stream(), Stream.of(id)).toList();
        List<UnitId> home = before.stream().filter(was::contains).toList();
        return (home.isEmpty() ? before : home)
                .stream()
                        .flatMap(b -> predecessors(units, b, day, last, path).stream())
                        .toList();
    }
}
