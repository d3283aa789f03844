package vn.bodua.organization;

import org.jooq.DSLContext;
import vn.bodua.access.Jurisdiction;

/** The shipped units, carried into a test's database and read back as the application does at its start. */
public final class TestUnits {

    private TestUnits() {}

    public static Units carriedInto(DSLContext sql) {
        return new UnitTables(sql).load();
    }

    /** What roles at these units reach. */
    public static Jurisdiction jurisdiction(Units units) {
        return new UnitsReached(units);
    }
}
