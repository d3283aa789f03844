package vn.bodua.organization.api;

import java.time.LocalDate;
import java.util.Optional;
import vn.bodua.organization.Unit;

/**
 * A unit under its name of a day.
 *
 * @param code null on a day when it has none
 * @param from its first day, null when that is not known
 * @param lastDay null while it exists
 */
public record ShownUnit(
        String id,
        String kind,
        String name,
        String designation,
        Optional<String> code,
        Optional<LocalDate> from,
        Optional<LocalDate> lastDay) {

    public static ShownUnit of(Unit unit, LocalDate day) {
        return new ShownUnit(
                unit.id().value(),
                unit.kind().code(),
                unit.nameOn(day).name(),
                unit.nameOn(day).designation(),
                unit.codeOn(day).map(Unit.UnitCode::code),
                unit.existence().from(),
                unit.existence().until().map(u -> u.minusDays(1)));
    }
}
