package vn.bodua.organization.people;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.Tree;
import vn.bodua.organization.Unit;
import vn.bodua.organization.UnitId;
import vn.bodua.organization.UnitKind;
import vn.bodua.organization.Units;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/** The units that have bodies: alliances, and not the departments under them. */
@Component
class Alliances {

    private final KnownUnits units;

    Alliances(KnownUnits units) {
        this.units = units;
    }

    /** An organisation that stands for a territory; a department of the central body stands for none. */
    static boolean isAlliance(Units units, Unit unit) {
        return unit.kind() == UnitKind.ORGANISATION
                && units.placesOf(unit.id()).stream().anyMatch(p -> p.tree() == Tree.TERRITORY);
    }

    /** Refusals: {@code UNIT_NOT_IN_REACH}, {@code NOT_AN_ALLIANCE}. */
    Outcome<Unit> named(UnitId id) {
        Units now = units.now();
        Optional<Unit> unit = now.byId(id);
        if (unit.isEmpty()) {
            return Outcome.refused(Refusal.of(RefusalCode.UNIT_NOT_IN_REACH, "unit", id.value()));
        }
        return isAlliance(now, unit.get())
                ? Outcome.done(unit.get())
                : Outcome.refused(Refusal.of(
                        RefusalCode.NOT_AN_ALLIANCE,
                        "unit",
                        unit.get().names().getLast().full()));
    }

    /** Refusals: {@code UNIT_NOT_IN_REACH}, {@code NOT_AN_ALLIANCE}, {@code UNIT_NOT_AT_DATE}. */
    Outcome<Unit> on(UnitId id, LocalDate day) {
        return named(id)
                .then(unit -> unit.existsOn(day)
                        ? Outcome.done(unit)
                        : Outcome.refused(Refusal.of(
                                RefusalCode.UNIT_NOT_AT_DATE,
                                "unit",
                                unit.nameOn(day).full(),
                                "date",
                                day.toString(),
                                "existence",
                                unit.describeExistence())));
    }

    Unit get(UnitId id) {
        return units.now().get(id);
    }
}
