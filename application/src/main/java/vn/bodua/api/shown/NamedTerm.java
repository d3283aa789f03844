package vn.bodua.api.shown;

import java.util.Optional;
import vn.bodua.access.Actor;
import vn.bodua.organization.Decision;
import vn.bodua.organization.UnitId;
import vn.bodua.organization.people.Body;
import vn.bodua.organization.people.OpenTerm;
import vn.bodua.organization.people.TermId;
import vn.bodua.refusal.Outcome;

/** A term as a page, a program or a person at the terminal names it. */
public record NamedTerm(String body, OpenTerm.Label label, Optional<Decision> decision) {

    /** Refusals: those of the use case, {@code VALUE_UNREADABLE}. */
    public Outcome<TermId> open(Actor actor, PeopleKept by, UnitId alliance) {
        return NamedReorganization.one(Body.values(), body, "body")
                .then(b -> by.openTerm().open(actor, alliance, b, label, decision));
    }
}
