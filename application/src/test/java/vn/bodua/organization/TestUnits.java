package vn.bodua.organization;

import org.jooq.DSLContext;
import vn.bodua.access.Jurisdiction;
import vn.bodua.access.SubjectKind;

/**
 * The shipped units, carried into a test's database and read back as the application does at its start; down to the
 * provinces where a test is not about communes, because ten thousand of them help no other.
 */
public final class TestUnits {

    private TestUnits() {}

    public static Units carriedInto(DSLContext sql) {
        return known(sql).now();
    }

    public static KnownUnits known(DSLContext sql) {
        return new UnitsInForce(new UnitTables(sql), new ReorganizationTables(sql), ShippedUnits.load());
    }

    /** With the districts and communes, as they are shipped, without a database. */
    public static Units withCommunes() {
        return ShippedUnits.loadWithCommunes();
    }

    /** With the districts and communes. */
    public static KnownUnits knownWithCommunes(DSLContext sql) {
        return new UnitsInForce(new UnitTables(sql), new ReorganizationTables(sql));
    }

    /** What roles at these units reach. */
    public static Jurisdiction jurisdiction(Units units) {
        return new UnitsReached(KnownUnits.always(units));
    }

    /** Acts about units. */
    public static SubjectKind<?> subject(KnownUnits units) {
        return new UnitSubject(units);
    }
}
