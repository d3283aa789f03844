package vn.bodua.audit;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import vn.bodua.TestDatabase;
import vn.bodua.access.Act;
import vn.bodua.access.History;
import vn.bodua.access.Reach;
import vn.bodua.time.BusinessClock;

/** The history on a real database, for tests of whatever leaves a trace in it. */
public final class TestHistory {

    private final HistoryTables tables;
    private final TestDatabase database;

    public TestHistory(TestDatabase database, BusinessClock clock) {
        this.database = database;
        this.tables = new HistoryTables(database.sql(), clock);
    }

    public History history() {
        return new History() {
            @Override
            public void keep(Act act) {
                database.transaction().executeWithoutResult(status -> tables.keep(act));
            }
        };
    }

    /** What the use case that shows a thing asks for the history of it. */
    public HistoryOf of() {
        return new HistoryOf(tables);
    }

    /** Every entry, the newest first. */
    public List<HistoryEntry> entries() {
        return tables.search(SearchHistory.Question.ANYTHING, Reach.everything(), 0, 10_000)
                .entries();
    }

    public HistoryEntry newest() {
        return entries().getFirst();
    }

    /** Whether the chain is whole, by the code that an inspector uses. */
    public boolean isSound() {
        return Objects.requireNonNull(database.transaction().execute(status -> {
            try (HistoryTables.Links links = tables.links()) {
                return Verification.of(links, List.of()).isSound();
            }
        }));
    }

    /** The number of entries in the history of any database; fails where the chain is not whole. */
    public static long soundEntries(DSLContext sql) {
        return sql.transactionResult(transaction -> {
            HistoryTables tables = new HistoryTables(transaction.dsl(), BusinessClock.fixedAt(Instant.EPOCH));
            try (HistoryTables.Links links = tables.links()) {
                Verification verification = Verification.of(links, List.of());
                if (!verification.isSound()) {
                    throw new AssertionError("the chain is broken: " + verification.findings());
                }
                return verification.entries();
            }
        });
    }
}
