package vn.bodua.access;

import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Limits a query to the rows of the units that somebody reaches. */
public final class Within {

    private Within() {}

    public static Condition reach(Reach reach, Field<String> unit) {
        return switch (reach) {
            case Reach.Everything all -> DSL.noCondition();
            // One value, however many: a province reaches several hundred communes of then and of now.
            case Reach.Only(Set<String> units) -> unit.eq(DSL.any(units.toArray(String[]::new)));
        };
    }
}
