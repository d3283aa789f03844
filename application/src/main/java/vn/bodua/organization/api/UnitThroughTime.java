package vn.bodua.organization.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.bodua.organization.Succession;
import vn.bodua.organization.TreePlace;
import vn.bodua.organization.Unit;
import vn.bodua.organization.Units;
import vn.bodua.time.Validity;

/** A unit with its names, codes and places in trees, what it was formed from and what it went into. */
public record UnitThroughTime(
        String id,
        String kind,
        Optional<LocalDate> from,
        Optional<LocalDate> lastDay,
        List<Named> names,
        List<Coded> codes,
        List<Place> places,
        List<Succeeded> formedFrom,
        List<Succeeded> wentInto) {

    /** A name while it held. */
    public record Named(String name, String designation, Optional<LocalDate> from, Optional<LocalDate> lastDay) {}

    /** A code of a list while it held. */
    public record Coded(String list, String code, Optional<LocalDate> from, Optional<LocalDate> lastDay) {}

    /** A place under another unit while it held; one that no public source confirms is not verified. */
    public record Place(
            String tree, String under, Optional<LocalDate> from, Optional<LocalDate> lastDay, boolean verified) {}

    /** A merger by law: which unit, from which day on, by which decision. */
    public record Succeeded(String unit, LocalDate effective, String decision) {}

    static UnitThroughTime of(Unit unit, Units units) {
        return new UnitThroughTime(
                unit.id().value(),
                unit.kind().code(),
                unit.existence().from(),
                unit.existence().until().map(u -> u.minusDays(1)),
                unit.names().stream()
                        .map(n -> new Named(
                                n.name(), n.designation(), n.validity().from(), lastDay(n.validity())))
                        .toList(),
                unit.codes().stream()
                        .map(c -> new Coded(c.list(), c.code(), c.validity().from(), lastDay(c.validity())))
                        .toList(),
                units.placesOf(unit.id()).stream().map(UnitThroughTime::place).toList(),
                units.successionsInto(unit.id()).stream()
                        .map(s -> succeeded(s.predecessor().value(), s))
                        .toList(),
                units.successionsFrom(unit.id()).stream()
                        .map(s -> succeeded(s.successor().value(), s))
                        .toList());
    }

    private static Place place(TreePlace place) {
        return new Place(
                place.tree().code(),
                place.parent().value(),
                place.validity().from(),
                lastDay(place.validity()),
                place.verified());
    }

    private static Succeeded succeeded(String unit, Succession succession) {
        return new Succeeded(unit, succession.effective(), succession.decision());
    }

    private static Optional<LocalDate> lastDay(Validity validity) {
        return validity.until().map(u -> u.minusDays(1));
    }
}
