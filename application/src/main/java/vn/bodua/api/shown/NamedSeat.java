package vn.bodua.api.shown;

import java.time.LocalDate;
import java.util.Optional;
import vn.bodua.access.Actor;
import vn.bodua.organization.Decision;
import vn.bodua.organization.UnitId;
import vn.bodua.organization.people.FillPost;
import vn.bodua.organization.people.Filled;
import vn.bodua.organization.people.Official;
import vn.bodua.organization.people.OfficialId;
import vn.bodua.organization.people.Position;
import vn.bodua.organization.people.PostId;
import vn.bodua.refusal.Outcome;

/**
 * A post that is to be filled, as a page, a program or a person at the terminal names it.
 *
 * @param official number of somebody on record; else the rest says who it is
 */
public record NamedSeat(
        String position,
        Optional<Long> official,
        String name,
        Optional<Integer> born,
        String sex,
        boolean another,
        LocalDate from,
        String filled,
        boolean carriedOver,
        Optional<Decision> decision) {

    /** Refusals: those of the use case, {@code VALUE_UNREADABLE}. */
    public Outcome<PostId> fill(Actor actor, PeopleKept by, UnitId alliance) {
        return NamedReorganization.one(Position.values(), position, "position")
                .then(p -> NamedReorganization.one(Filled.values(), filled, "filled")
                        .then(f -> who().then(who -> by.fill()
                                .fill(actor, alliance, who, new FillPost.Seat(p, from, f, carriedOver), decision))));
    }

    private Outcome<FillPost.Who> who() {
        if (official.isPresent()) {
            return Outcome.done(new FillPost.Known(new OfficialId(official.get())));
        }
        Outcome<Optional<Official.Sex>> stated = sex.isBlank()
                ? Outcome.done(Optional.empty())
                : NamedReorganization.one(Official.Sex.values(), sex, "sex").map(Optional::of);
        return stated.map(s -> new FillPost.Newly(name, born, s, another));
    }
}
