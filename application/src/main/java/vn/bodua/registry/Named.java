package vn.bodua.registry;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import vn.bodua.language.VietnameseOrder;
import vn.bodua.organization.UnitId;

/** A registrant as it is named where others are told of it. */
public record Named(RegistrantId id, String name, UnitId place, String commune) {

    static final Comparator<Named> BY_NAME =
            Comparator.comparing(Named::name, VietnameseOrder.OF_NAMES).thenComparing(n -> n.id().value());

    /** As it was called on a day, else as it was registered last. */
    static Named of(Life life, LocalDate day) {
        Registration registration = life.on(day)
                .or(life::last)
                .map(Chapter::registration)
                .or(() -> registeredLast(life))
                .orElseThrow(() -> new IllegalArgumentException("Registrant %s was never registered."
                        .formatted(life.registrant().id())));
        return new Named(
                life.registrant().id(),
                registration.names().full(),
                registration.address().place(),
                registration.address().commune());
    }

    /** Of one whose every entry is withdrawn. */
    private static Optional<Registration> registeredLast(Life life) {
        return life.events().stream()
                .flatMap(e -> e.event().registers().stream())
                .reduce((earlier, later) -> later);
    }
}
