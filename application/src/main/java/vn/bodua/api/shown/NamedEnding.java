package vn.bodua.api.shown;

import java.time.LocalDate;
import java.util.Optional;
import vn.bodua.access.Actor;
import vn.bodua.organization.Decision;
import vn.bodua.organization.people.Ending;
import vn.bodua.organization.people.PostId;
import vn.bodua.refusal.Outcome;

/** The end of a post, as it is named. */
public record NamedEnding(LocalDate day, String reason, Optional<Decision> decision) {

    /** Refusals: those of the use case, {@code VALUE_UNREADABLE}. */
    public Outcome<PostId> end(Actor actor, PeopleKept by, PostId post) {
        return NamedReorganization.one(Ending.Reason.values(), reason, "reason")
                .then(r -> by.end().end(actor, post, day, r, decision));
    }
}
