package vn.bodua.database;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** A lock by number that the current transaction holds to its end; who comes second waits. */
public final class TransactionLock {

    private TransactionLock() {}

    public static void hold(DSLContext sql, long key) {
        sql.select(DSL.function(DSL.name("pg_advisory_xact_lock"), String.class, DSL.val(key)))
                .fetch();
    }
}
