package vn.bodua.api.shown;

import java.time.LocalDate;
import java.util.Optional;
import vn.bodua.organization.Unit;
import vn.bodua.organization.people.Post;

/**
 * A post that somebody holds or held.
 *
 * @param until the first day on which it is held no more
 * @param ended why it ended by itself: retired, moved …; none where the term was over
 */
public record ShownPost(
        long id,
        long official,
        String person,
        Optional<Integer> born,
        String unit,
        String body,
        String position,
        String ordinal,
        LocalDate from,
        Optional<LocalDate> until,
        String filled,
        boolean carriedOver,
        String approval,
        Optional<String> ended) {

    static ShownPost of(Post post, Unit alliance, Optional<LocalDate> until) {
        return new ShownPost(
                post.id().value(),
                post.official().id().value(),
                post.official().name(),
                post.official().born(),
                alliance.id().value(),
                post.position().body().code(),
                post.position().code(),
                post.term().ordinal(),
                post.from(),
                until,
                post.filled().code(),
                post.carriedOver(),
                post.approval(),
                post.ending().map(e -> e.reason().code()));
    }
}
