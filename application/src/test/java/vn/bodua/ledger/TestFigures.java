package vn.bodua.ledger;

import org.jooq.DSLContext;
import vn.bodua.time.BusinessClock;

/** The ledger's parts for tests of other modules, in whatever transaction these have. */
public final class TestFigures {

    private TestFigures() {}

    public static Figures of(DSLContext sql) {
        return new Figures(sql);
    }

    public static EnterFigures entering(DSLContext sql, BusinessClock clock) {
        return new EnterFigures(new LedgerTables(sql), clock);
    }
}
