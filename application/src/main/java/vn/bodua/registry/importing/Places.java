package vn.bodua.registry.importing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.bodua.access.Actor;
import vn.bodua.access.Permission;
import vn.bodua.organization.Unit;
import vn.bodua.organization.UnitId;
import vn.bodua.organization.UnitKind;
import vn.bodua.organization.Units;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.registry.KnownFiles;

/** In which province rows lie: by the name that is written, of whatever time, or that of whoever brings the list. */
final class Places {

    /** The last day of the 63 provinces, which lists go on to name. */
    private static final LocalDate BEFORE_THE_REFORM = LocalDate.of(2025, 6, 30);

    private final Units units;
    private final KnownFiles files;
    private final Actor actor;
    private final LocalDate asOf;
    private final LocalDate today;
    private final Optional<UnitId> otherwise;
    private final Map<Written, Outcome<UnitId>> known = new HashMap<>();
    private final Map<String, Optional<UnitId>> now = new HashMap<>();
    private final Map<UnitId, Optional<UnitId>> provinces = new HashMap<>();

    /** A name means what it meant on the day of the founding. */
    private record Written(String name, Optional<LocalDate> founded) {}

    Places(Units units, KnownFiles files, Actor actor, LocalDate asOf, LocalDate today, Optional<UnitId> given) {
        this.units = units;
        this.files = files;
        this.actor = actor;
        this.asOf = asOf;
        this.today = today;
        this.otherwise = given.or(() -> actor.homeUnit(Permission.KEEP_REGISTRY).map(UnitId::new))
                .filter(id -> units.byId(id)
                        .filter(u -> u.kind() == UnitKind.PROVINCE)
                        .isPresent());
    }

    /**
     * The province of a row.
     *
     * <p>Refusals: {@code ROW_PROVINCE_OPEN}, {@code ROW_ELSEWHERE}, those of {@link Units#find}.
     */
    Outcome<UnitId> of(Optional<String> written, Optional<LocalDate> founded) {
        Outcome<UnitId> place = written.map(name -> known.computeIfAbsent(
                        new Written(name, founded), asked -> named(asked.name(), asked.founded())))
                .or(() -> otherwise.map(Outcome::done))
                .orElseGet(() -> Outcome.refused(Refusal.of(RefusalCode.ROW_PROVINCE_OPEN)));
        return place.then(id -> actor.mayAt(Permission.KEEP_REGISTRY, id.value())
                ? Outcome.done(id)
                : Outcome.refused(Refusal.of(
                        RefusalCode.ROW_ELSEWHERE,
                        "province",
                        written.orElse(units.get(id).nameOn(asOf).full()))));
    }

    /** By the name of today, of the day of the list, of the founding; an old name is the unit of then. */
    private Outcome<UnitId> named(String name, Optional<LocalDate> founded) {
        return now.computeIfAbsent(name, n -> province(n, today).or(() -> province(n, asOf)))
                .or(() -> founded.flatMap(day -> province(name, day)))
                .or(() -> province(name, BEFORE_THE_REFORM))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(
                        units.find(name, today) instanceof Outcome.Refused<Unit>(Refusal because)
                                ? because
                                : Refusal.of(RefusalCode.UNIT_UNKNOWN, "unit", name, "date", today.toString())));
    }

    private Optional<UnitId> province(String name, LocalDate day) {
        return units.find(name, day)
                .done()
                .filter(u -> u.kind() == UnitKind.PROVINCE)
                .map(Unit::id);
    }

    /** Whether two places lie in one province of today. */
    boolean inOneProvince(UnitId one, UnitId other) {
        return one.equals(other) || provinceOf(one).equals(provinceOf(other));
    }

    /** The province of today; where a split left that open, the place itself. */
    UnitId provinceOf(UnitId place) {
        return provinces.computeIfAbsent(place, p -> files.provinceOf(p, today)).orElse(place);
    }

    String nameOf(UnitId place) {
        return units.byId(place).map(u -> u.nameOn(asOf).full()).orElse(place.value());
    }
}
