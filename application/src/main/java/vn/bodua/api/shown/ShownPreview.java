package vn.bodua.api.shown;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.bodua.organization.Preview;
import vn.bodua.organization.Unit;

/**
 * What a reorganization would do.
 *
 * @param totals how many national totals were compared before and after; all are the same, else it is refused
 */
public record ShownPreview(
        List<Change> units, int totals, List<Row> figures, List<Role> roles, List<EndingPost> posts) {

    /** A unit to which something happens: begins, ends, begins_again, is_renamed, moves; before and after, in words. */
    public record Change(String unit, String what, String before, String after) {}

    /** A figure that looks different in the boundaries since. */
    public record Row(
            String unit,
            String indicator,
            String breakdown,
            String period,
            Optional<String> before,
            Optional<String> after,
            boolean apportioned) {}

    /** A role held at a unit that ends, and the unit that it reaches then; none where it has to be given anew. */
    public record Role(String person, String role, String unit, Optional<String> afterwards) {}

    /** A post that ends with its alliance. */
    public record EndingPost(String person, String position, String unit) {}

    public static ShownPreview of(Preview preview) {
        return new ShownPreview(
                preview.units().stream()
                        .map(u -> new Change(
                                u.unit().id().value(), u.what().name().toLowerCase(Locale.ROOT), u.before(), u.after()))
                        .toList(),
                preview.figures().totals(),
                preview.figures().rows().stream()
                        .map(r -> new Row(
                                r.unit().id().value(),
                                r.indicator(),
                                r.breakdown(),
                                r.period(),
                                r.before().map(v -> v.toPlainString()),
                                r.after().map(v -> v.toPlainString()),
                                r.apportioned()))
                        .toList(),
                preview.roles().stream()
                        .map(r -> new Role(
                                r.person(),
                                r.role(),
                                r.unit().id().value(),
                                r.afterwards().map(Unit::id).map(Object::toString)))
                        .toList(),
                preview.posts().stream()
                        .map(p -> new EndingPost(
                                p.person(), p.position(), p.unit().id().value()))
                        .toList());
    }
}
