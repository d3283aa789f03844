package vn.bodua.organization.people;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Changes;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.access.Subject;
import vn.bodua.organization.Decision;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.BusinessClock;

/**
 * Ends a post before its term is over. What was held until then stays on record.
 *
 * <p>Refusals: {@code POST_UNKNOWN}, {@code POST_ENDED_ALREADY}, {@code ENDED_BEFORE_BEGUN}.
 */
@Component
public class EndPost {

    private final Alliances alliances;
    private final PeopleTables tables;
    private final BusinessClock clock;

    EndPost(Alliances alliances, PeopleTables tables, BusinessClock clock) {
        this.alliances = alliances;
        this.tables = tables;
        this.clock = clock;
    }

    /** @param day the first on which it is held no more */
    @Permitted(Permission.KEEP_ORGANIZATION)
    public Outcome<PostId> end(
            Actor actor, @Subject PostId id, LocalDate day, Ending.Reason reason, Optional<Decision> decision) {
        tables.oneAtATime();
        Optional<Post> found = tables.post(id);
        if (found.isEmpty()) {
            return Outcome.refused(Refusal.of(RefusalCode.POST_UNKNOWN, "post", id.toString()));
        }
        Post post = found.get();
        Optional<LocalDate> over =
                tables.of(alliances.get(post.term().alliance())).heldUntil(post);
        if (post.ending().isPresent() || over.filter(end -> !day.isBefore(end)).isPresent()) {
            return Outcome.refused(Refusal.of(
                    RefusalCode.POST_ENDED_ALREADY,
                    "name",
                    post.official().name(),
                    "date",
                    over.orElse(day).toString()));
        }
        if (!day.isAfter(post.from())) {
            return Outcome.refused(Refusal.of(
                    RefusalCode.ENDED_BEFORE_BEGUN,
                    "name",
                    post.official().name(),
                    "from",
                    post.from().toString(),
                    "date",
                    day.toString()));
        }
        tables.insert(
                id, new Ending(day, reason, ""), decision, new PeopleTables.Recorder(clock.now(), actor.account()));
        Changes.note("post", post.position().code() + " " + post.official().name(), null);
        return Outcome.done(id);
    }
}
