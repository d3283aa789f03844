package vn.bodua.api.shown;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.bodua.organization.people.Bodies;
import vn.bodua.organization.people.Body;
import vn.bodua.organization.people.Term;

/** The bodies of an alliance as they are on a day. */
public record ShownBodies(String unit, String name, LocalDate on, List<ShownBody> bodies) {

    /** A body with the term that the day lies in; without one nothing is on record. */
    public record ShownBody(String body, Optional<ShownTerm> term, List<ShownPost> posts) {}

    /** A term as labelled; overdue where its years are past and no other was opened. */
    public record ShownTerm(
            String ordinal,
            int firstYear,
            int lastYear,
            LocalDate began,
            int members,
            boolean overdue,
            String decision) {

        static ShownTerm of(Term term, LocalDate day) {
            return new ShownTerm(
                    term.ordinal(),
                    term.firstYear(),
                    term.lastYear(),
                    term.began(),
                    term.members(),
                    term.isOverdue(day),
                    term.decision());
        }
    }

    public static ShownBodies of(Bodies bodies, LocalDate day) {
        return new ShownBodies(
                bodies.alliance().id().value(),
                bodies.alliance().nameOn(day).full(),
                day,
                Arrays.stream(Body.values())
                        .map(body -> new ShownBody(
                                body.code(),
                                bodies.termOn(body, day).map(t -> ShownTerm.of(t, day)),
                                bodies.heldOn(body, day).stream()
                                        .map(p -> ShownPost.of(p, bodies.alliance(), bodies.heldUntil(p)))
                                        .toList()))
                        .toList());
    }
}
