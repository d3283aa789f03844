package vn.bodua.api.shown;

import java.time.LocalDate;
import java.util.Optional;
import vn.bodua.access.Actor;
import vn.bodua.organization.Decision;
import vn.bodua.organization.UnitId;
import vn.bodua.organization.people.ClusterHead;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;

/**
 * The head or deputy of a cluster in a year, as it is named.
 *
 * @param member by identifier, name or code
 */
public record NamedHead(int year, String place, String member, Optional<Decision> decision) {

    /** Refusals: those of the use case, {@code VALUE_UNREADABLE}, {@code UNIT_NOT_AT_DATE}, {@code UNIT_AMBIGUOUS}. */
    public Outcome<Long> name(Actor actor, PeopleKept by, UnitId cluster) {
        if (year < 1900 || year > 2200) {
            return Outcome.refused(Refusal.unreadable("year", "2026"));
        }
        return NamedReorganization.one(ClusterHead.Place.values(), place, "place")
                .then(p -> by.units()
                        .now()
                        .named(member, LocalDate.of(year, 6, 30))
                        .then(m -> by.nameHead().name(actor, cluster, year, p, m, decision)));
    }
}
