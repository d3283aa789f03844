package vn.bodua.organization.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.access.Subject;
import vn.bodua.organization.Unit;
import vn.bodua.organization.UnitId;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/**
 * The bodies of an alliance with their terms and who holds which post; one person through time.
 *
 * <p>Refusals: {@code UNIT_NOT_IN_REACH}, {@code NOT_AN_ALLIANCE}, {@code OFFICIAL_UNKNOWN}.
 */
@Component
public class ShowBodies {

    private final Alliances alliances;
    private final PeopleTables tables;

    ShowBodies(Alliances alliances, PeopleTables tables) {
        this.alliances = alliances;
        this.tables = tables;
    }

    /** A person with the posts at alliances within reach, the earliest first. */
    public record Career(Official official, List<Held> posts) {}

    /** A post, where it is held, and the first day on which it is held no more. */
    public record Held(Post post, Unit alliance, Optional<LocalDate> until) {}

    @Permitted(Permission.SEE_ORGANIZATION)
    public Outcome<Bodies> of(Actor actor, @Subject UnitId alliance) {
        return alliances.named(alliance).map(tables::of);
    }

    /** Who holds no post within reach is answered like who is on record nowhere. */
    @Permitted(Permission.SEE_ORGANIZATION)
    public Outcome<Career> career(Actor actor, OfficialId id) {
        List<Held> posts = tables.postsOf(id).stream()
                .filter(p -> actor.mayAt(
                        Permission.SEE_ORGANIZATION, p.term().alliance().value()))
                .map(this::held)
                .toList();
        return tables.official(id)
                .filter(o -> !posts.isEmpty())
                .map(o -> Outcome.done(new Career(o, posts)))
                .orElseGet(() -> Outcome.refused(Refusal.of(RefusalCode.OFFICIAL_UNKNOWN, "official", id.toString())));
    }

    private Held held(Post post) {
        Unit alliance = alliances.get(post.term().alliance());
        return new Held(post, alliance, tables.of(alliance).heldUntil(post));
    }
}
