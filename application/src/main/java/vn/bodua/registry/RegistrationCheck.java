package vn.bodua.registry;

import java.util.Optional;
import vn.bodua.access.Actor;
import vn.bodua.access.Permission;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.registry.Registration.Certificate;
import vn.bodua.registry.Registration.Location;

/** What is wrong with something that is to be registered, whatever the life that it belongs to. */
final class RegistrationCheck {

    private static final double POLE = 90;
    private static final double DATE_LINE = 180;

    private RegistrationCheck() {}

    /**
     * The first thing that is wrong.
     *
     * <p>Refusals: {@code FIELD_EMPTY} (name, number of a certificate), {@code UNIT_NOT_IN_REACH} (the place), {@code
     * SECTOR_UNKNOWN}, {@code LINE_UNKNOWN}, {@code VALUE_UNREADABLE} (capital, changes of a certificate, location).
     */
    static Optional<Refusal> wrong(Actor actor, Permission by, Registration registration, StatutoryFields fields) {
        if (registration.names().full().isEmpty()) {
            return Optional.of(Refusal.of(RefusalCode.FIELD_EMPTY, "field", "name"));
        }
        String place = registration.address().place().value();
        if (!actor.mayAt(by, place)) {
            return Optional.of(Refusal.of(RefusalCode.UNIT_NOT_IN_REACH, "unit", place));
        }
        String sector = registration.business().sector();
        if (!fields.isSector(sector)) {
            return Optional.of(Refusal.of(RefusalCode.SECTOR_UNKNOWN, "sector", sector));
        }
        return fields.unknown(registration.business().lines())
                .map(code -> Refusal.of(RefusalCode.LINE_UNKNOWN, "code", code))
                .or(() -> registration.certificate().flatMap(RegistrationCheck::wrong))
                .or(() -> registration
                        .charterCapital()
                        .filter(c -> c < 0)
                        .map(c -> Refusal.unreadable("charterCapital", "≥ 0")))
                .or(() -> registration.address().location().flatMap(RegistrationCheck::wrong));
    }

    private static Optional<Refusal> wrong(Certificate certificate) {
        if (certificate.number().isEmpty()) {
            return Optional.of(Refusal.of(RefusalCode.FIELD_EMPTY, "field", "certificate"));
        }
        return certificate.changes() < 0 ? Optional.of(Refusal.unreadable("certificate", "≥ 0")) : Optional.empty();
    }

    private static Optional<Refusal> wrong(Location location) {
        boolean onEarth = Math.abs(location.latitude()) <= POLE && Math.abs(location.longitude()) <= DATE_LINE;
        return onEarth ? Optional.empty() : Optional.of(Refusal.unreadable("location", "-90…90; -180…180"));
    }
}
