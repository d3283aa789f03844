package vn.bodua.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** The posts that people hold in the bodies of alliances, for whoever changes the units. */
@FunctionalInterface
public interface PostsHeld {

    /** A post of a person, by name, at an alliance. */
    record Held(String person, String position, Unit unit) {}

    List<Held> at(Collection<UnitId> units, LocalDate day);
}
