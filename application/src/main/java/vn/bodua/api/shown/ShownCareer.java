package vn.bodua.api.shown;

import java.util.List;
import java.util.Optional;
import vn.bodua.organization.people.Official;
import vn.bodua.organization.people.ShowBodies;

/** A person through time, at the alliances within reach. */
public record ShownCareer(long id, String name, Optional<Integer> born, Optional<String> sex, List<ShownPost> posts) {

    public static ShownCareer of(ShowBodies.Career career) {
        return new ShownCareer(
                career.official().id().value(),
                career.official().name(),
                career.official().born(),
                career.official().sex().map(Official.Sex::code),
                career.posts().stream()
                        .map(h -> ShownPost.of(h.post(), h.alliance(), h.until()))
                        .toList());
    }
}
