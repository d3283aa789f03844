package vn.bodua.access;

import java.util.HashSet;
import java.util.Set;

/** The units that somebody reaches: everything, or these. */
public sealed interface Reach {

    /** All units there are and will be. */
    record Everything() implements Reach {}

    /** These units, by identifier. */
    record Only(Set<String> units) implements Reach {
        public Only {
            units = Set.copyOf(units);
        }
    }

    static Reach nothing() {
        return new Only(Set.of());
    }

    static Reach everything() {
        return new Everything();
    }

    default boolean covers(String unit) {
        return switch (this) {
            case Everything all -> true;
            case Only(Set<String> units) -> units.contains(unit);
        };
    }

    default Reach and(Reach other) {
        if (!(this instanceof Only(Set<String> mine)) || !(other instanceof Only(Set<String> theirs))) {
            return everything();
        }
        Set<String> both = new HashSet<>(mine);
        both.addAll(theirs);
        return new Only(both);
    }
}
