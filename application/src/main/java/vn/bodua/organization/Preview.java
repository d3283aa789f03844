package vn.bodua.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a reorganization would do, before anybody decides it.
 *
 * @param roles roles held today at units that end, and where they would reach
 * @param posts held on the eve in bodies of alliances that end; unlike roles they do not go on, but end with the alliance
 */
public record Preview(
        Reorganization change,
        List<UnitChange> units,
        Reckoning.Reckoned figures,
        List<RoleAfterwards> roles,
        List<PostsHeld.Held> posts) {

    /** What becomes of a unit. */
    public enum What {
        BEGINS,
        ENDS,
        BEGINS_AGAIN,
        IS_RENAMED,
        MOVES
    }

    /** A unit to which something happens: its names or the units above it, before and after. */
    public record UnitChange(Unit unit, What what, String before, String after) {}

    /** A role of a person; without a unit afterwards it reaches nothing and has to be given anew. */
    public record RoleAfterwards(String person, String role, Unit unit, Optional<Unit> afterwards) {}

    static List<UnitChange> between(Units before, Units after, Reorganization change) {
        List<UnitChange> changes = new ArrayList<>();
        for (Unit unit : after.all()) {
            Optional<Unit> known = before.byId(unit.id());
            boolean was = known.filter(u -> u.existsOn(change.effective())).isPresent();
            boolean is = unit.existsOn(change.effective());
            String name = unit.nameOn(change.effective()).full();
            if (known.isEmpty()) {
                changes.add(new UnitChange(unit, What.BEGINS, "", name));
            } else if (!was && is) {
                changes.add(new UnitChange(unit, What.BEGINS_AGAIN, "", name));
            } else if (was && !is) {
                changes.add(new UnitChange(unit, What.ENDS, name, ""));
            } else if (was) {
                alive(known.get(), unit, before, after, change, changes);
            }
        }
        return changes;
    }

    private static void alive(
            Unit was, Unit is, Units before, Units after, Reorganization change, List<UnitChange> changes) {
        String formerly = was.nameOn(change.effective()).full();
        String now = is.nameOn(change.effective()).full();
        if (!formerly.equals(now)) {
            changes.add(new UnitChange(is, What.IS_RENAMED, formerly, now));
        }
        String above = above(before, was, change);
        String aboveNow = above(after, is, change);
        if (!above.equals(aboveNow)) {
            changes.add(new UnitChange(is, What.MOVES, above, aboveNow));
        }
    }

    private static String above(Units units, Unit unit, Reorganization change) {
        return String.join(
                ", ",
                units.placesOf(unit.id()).stream()
                        .filter(p -> p.validity().holdsOn(change.effective()))
                        .map(p ->
                                units.get(p.parent()).nameOn(change.effective()).full())
                        .sorted()
                        .toList());
    }
}
