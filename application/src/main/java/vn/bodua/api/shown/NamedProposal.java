package vn.bodua.api.shown;

import java.time.LocalDate;
import java.util.Optional;
import vn.bodua.access.Actor;
import vn.bodua.organization.Units;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.registry.Census;
import vn.bodua.registry.RegistrantId;
import vn.bodua.registry.clerk.ProposalId;
import vn.bodua.registry.clerk.Propose;

/**
 * What a clerk proposes for a file: another registration, a census, or the report of a year, which is its results and the
 * census of its last day.
 */
public record NamedProposal(
        Optional<NamedChange> change,
        Optional<NamedCensus> census,
        Optional<NamedResults> results,
        Optional<String> reason) {

    /** The whole registration as it is to be from a day on. */
    public record NamedChange(LocalDate day, NamedRegistration registration) {}

    /** Refusals: {@code FIELD_EMPTY}, {@code VALUE_UNREADABLE}, those of {@link NamedRegistration#on} and {@link Propose}. */
    public Outcome<ProposalId> propose(Actor actor, RegistrantId file, Propose propose, Units units) {
        String why = reason.orElse("");
        if (change.isPresent() && (census.isPresent() || results.isPresent())) {
            return Outcome.refused(Refusal.unreadable("change", "change | census | results"));
        }
        if (change.isPresent()) {
            LocalDate day = change.get().day();
            return change.get()
                    .registration()
                    .on(day, units)
                    .then(registration -> propose.change(actor, file, day, registration, why));
        }
        Outcome<Optional<Census>> counted =
                census.map(c -> c.census().map(Optional::of)).orElseGet(() -> Outcome.done(Optional.empty()));
        if (results.isPresent()) {
            return results.get()
                    .results()
                    .then(year -> counted.then(atItsEnd -> propose.year(actor, file, year, atItsEnd, why)));
        }
        return counted.then(some -> some.map(c -> propose.census(actor, file, c, why))
                .orElseGet(() -> Outcome.refused(Refusal.of(RefusalCode.FIELD_EMPTY, "field", "change"))));
    }
}
