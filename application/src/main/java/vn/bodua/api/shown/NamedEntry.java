package vn.bodua.api.shown;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.bodua.access.Actor;
import vn.bodua.organization.Units;
import vn.bodua.refusal.Outcome;
import vn.bodua.registry.LegalKind;
import vn.bodua.registry.RegistrantId;
import vn.bodua.registry.Registration;

/** One that was founded, as a page, a program or a person at the terminal tells it. */
public record NamedEntry(
        String kind,
        LocalDate founded,
        NamedRegistration registration,
        Optional<NamedDecision> decision,
        Optional<NamedCensus> census) {

    /** Opens its file. Refusals: those of the use case, of {@link NamedRegistration#on}, {@code VALUE_UNREADABLE}. */
    public Outcome<RegistrantId> enter(Actor actor, KeepersOfRegistry by) {
        return NamedWanted.one(kind, "kind", List.of(LegalKind.values()), LegalKind::code)
                .then(legal -> registration
                        .on(founded, by.units().now())
                        .then(registered -> NamedDecision.of(decision)
                                .then(paper -> counted()
                                        .then(first ->
                                                by.enter().enter(actor, legal, registered, founded, paper, first)))));
    }

    private Outcome<Optional<vn.bodua.registry.Census>> counted() {
        return census.map(c -> c.census().map(Optional::of)).orElseGet(() -> Outcome.done(Optional.empty()));
    }

    /** Several registrations of one day. */
    public static Outcome<List<Registration>> all(List<NamedRegistration> named, LocalDate day, Units units) {
        return Outcome.each(named, one -> one.on(day, units));
    }
}
