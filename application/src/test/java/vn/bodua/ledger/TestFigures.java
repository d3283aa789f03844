package vn.bodua.ledger;

import static vn.bodua.database.generated.Tables.DOCUMENT;
import static vn.bodua.database.generated.Tables.STATEMENT;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import vn.bodua.access.SubjectKind;
import vn.bodua.time.BusinessClock;

/** The ledger's parts for tests of other modules, in whatever transaction these have. */
public final class TestFigures {

    private TestFigures() {}

    public static Figures of(DSLContext sql) {
        return new Figures(sql, new LedgerTables(sql));
    }

    /** A document with one statement, which its figures may cite; its mark tells it from others. */
    public static long document(DSLContext sql, BusinessClock clock, String name, long mark) {
        long id = sql.insertInto(DOCUMENT)
                .set(DOCUMENT.NAME, name)
                .set(DOCUMENT.TITLE, name)
                .set(DOCUMENT.CONTENT, name)
                .set(DOCUMENT.SHA256, "%064x".formatted(mark))
                .set(DOCUMENT.UNIT_NAME, "An Giang")
                .set(DOCUMENT.SAMPLE, false)
                .set(DOCUMENT.RECEIVED_AT, clock.now().atOffset(ZoneOffset.UTC))
                .set(DOCUMENT.RECEIVED_BY, "an")
                .returningResult(DOCUMENT.ID)
                .fetchSingle()
                .value1();
        sql.insertInto(STATEMENT)
                .set(STATEMENT.DOCUMENT_ID, id)
                .set(STATEMENT.ORDINAL, 0)
                .set(STATEMENT.UNIT_NAME, "An Giang")
                .set(STATEMENT.INDICATOR, "coop.count")
                .set(STATEMENT.KIND, "value")
                .set(STATEMENT.VALUE, BigDecimal.ONE)
                .set(STATEMENT.MEASURE, "HTX")
                .set(STATEMENT.QUALIFIER, "exact")
                .set(STATEMENT.QUOTE, name)
                .set(STATEMENT.QUOTE_START, 0)
                .set(STATEMENT.QUOTE_END, name.length())
                .set(STATEMENT.RESOLUTION, BigDecimal.ONE)
                .execute();
        return id;
    }

    /** Acts about claims are within reach with their unit. */
    public static SubjectKind<?> claims(DSLContext sql) {
        return new ClaimSubject(new LedgerTables(sql));
    }

    public static EnterFigures entering(DSLContext sql, BusinessClock clock) {
        return new EnterFigures(new LedgerTables(sql), clock);
    }
}
