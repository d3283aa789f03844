package vn.bodua.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bodua.database.generated.Tables.ACCEPTANCE;
import static vn.bodua.database.generated.Tables.AUDIT_ENTRY;
import static vn.bodua.database.generated.Tables.DOCUMENT;
import static vn.bodua.database.generated.Tables.DONE_ONCE;
import static vn.bodua.database.generated.Tables.FIGURE;
import static vn.bodua.database.generated.Tables.STATEMENT;
import static vn.bodua.database.generated.Tables.STATEMENT_ENTRY;
import static vn.bodua.database.generated.Tables.STATEMENT_REVIEW;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import vn.bodua.audit.TestHistory;

/** What the database holds, read past the application, and compared with what the clients know. */
final class Books {

    private static final Pattern ORDINAL = Pattern.compile("statement (\\d+)");

    private final DSLContext sql;
    private final Map<Long, String> names;

    private Books(DSLContext sql) {
        this.sql = sql;
        this.names = sql.select(DOCUMENT.ID, DOCUMENT.NAME).from(DOCUMENT).fetchMap(DOCUMENT.ID, DOCUMENT.NAME);
    }

    /** Asserts everything that has to hold while nobody writes; gives back the number of entries of the history. */
    static long areRight(DSLContext sql, ClientsLedger clients) {
        Books books = new Books(sql);
        List<String> done = books.done();
        Set<String> present = new HashSet<>(done);
        assertThat(done).as("everything is done once").doesNotHaveDuplicates();
        assertThat(books.history())
                .as("an act stands in the history exactly when it was done")
                .containsExactlyInAnyOrderElementsOf(done);
        assertThat(sql.fetchCount(DONE_ONCE)).as("and its key is known").isEqualTo(done.size());

        assertThat(present).as("what was acknowledged is there").containsAll(clients.acknowledgedMarks());
        Set<String> others = new HashSet<>(present);
        others.removeAll(clients.acknowledgedMarks());
        assertThat(clients.unansweredMarks())
                .as("whatever else is there was sent and not answered")
                .containsAll(others);

        books.areWhole(STATEMENT, STATEMENT.DOCUMENT_ID, "receive ", present);
        books.areWhole(STATEMENT_ENTRY, STATEMENT_ENTRY.DOCUMENT_ID, "enter ", present);
        books.areWhole(FIGURE, FIGURE.DOCUMENT_ID, "enter ", present);
        Map<String, BigDecimal> counting = books.counting();
        assertThat(counting).as("each cell counts what was last accepted").isEqualTo(clients.counting(present));
        return TestHistory.soundEntries(sql);
    }

    /** Every write that left something, as {@link Write} marks it. */
    private List<String> done() {
        List<String> marks = new ArrayList<>();
        names.values().forEach(name -> marks.add("receive " + name));
        sql.select(STATEMENT_REVIEW.DOCUMENT_ID, STATEMENT_REVIEW.ORDINAL)
                .from(STATEMENT_REVIEW)
                .forEach(r -> marks.add("keep " + names.get(r.value1()) + " " + r.value2()));
        sql.selectDistinct(STATEMENT_ENTRY.DOCUMENT_ID)
                .from(STATEMENT_ENTRY)
                .forEach(r -> marks.add("enter " + names.get(r.value1())));
        sql.select(FIGURE.DOCUMENT_ID)
                .from(ACCEPTANCE)
                .join(FIGURE)
                .on(FIGURE.POSITION.eq(ACCEPTANCE.FIGURE))
                .where(ACCEPTANCE.RULE.eq("person"))
                .forEach(r -> marks.add("accept " + names.get(r.value1())));
        return marks;
    }

    private List<String> history() {
        Map<String, String> claims = new HashMap<>();
        sql.select(FIGURE.POSITION, FIGURE.DOCUMENT_ID)
                .from(FIGURE)
                .forEach(r -> claims.put(r.value1().toString(), names.get(r.value2())));
        List<String> marks = new ArrayList<>();
        sql.select(AUDIT_ENTRY.USE_CASE, AUDIT_ENTRY.SUBJECT, AUDIT_ENTRY.CHANGES)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.RESULT.eq("done"))
                .and(AUDIT_ENTRY.FACE.eq("web"))
                .and(AUDIT_ENTRY.USE_CASE.notLike("SignIn.%"))
                .forEach(r -> {
                    String subject = r.value2();
                    switch (r.value1()) {
                        case "ReceiveReport.receive" -> marks.add("receive " + names.get(Long.valueOf(subject)));
                        case "ReviewStatement.keep" ->
                            marks.add("keep " + names.get(Long.valueOf(subject)) + " " + ordinal(r.value3()));
                        case "EnterReport.enter" -> marks.add("enter " + names.get(Long.valueOf(subject)));
                        case "AcceptFigure.accept" -> marks.add("accept " + claims.get(subject));
                        default -> marks.add(r.value1() + " " + subject);
                    }
                });
        return marks;
    }

    private static String ordinal(String changes) {
        Matcher matcher = ORDINAL.matcher(changes);
        return matcher.find() ? matcher.group(1) : changes;
    }

    /** As many rows for each report as it has statements where that was done, and none where it was not. */
    private void areWhole(Table<?> table, TableField<?, Long> document, String what, Set<String> present) {
        Map<Long, Integer> rows =
                sql.select(document, DSL.count()).from(table).groupBy(document).fetchMap(document, DSL.count());
        Map<Long, Integer> expected = new HashMap<>();
        names.forEach((id, name) -> {
            if (present.contains(what + name)) {
                expected.put(id, Letter.STATEMENTS);
            }
        });
        assertThat(rows).as("%s of each report, all or none", table.getName()).isEqualTo(expected);
    }

    private Map<String, BigDecimal> counting() {
        Map<String, BigDecimal> counting = new HashMap<>();
        sql.select(FIGURE.UNIT_ID, FIGURE.BREAKDOWN, FIGURE.PERIOD, FIGURE.VALUE)
                .from(ACCEPTANCE)
                .join(FIGURE)
                .on(FIGURE.POSITION.eq(ACCEPTANCE.FIGURE))
                .orderBy(ACCEPTANCE.POSITION)
                .forEach(r -> counting.put(
                        String.join("|", r.value1(), r.value2(), r.value3()),
                        r.value4().stripTrailingZeros()));
        counting.replaceAll((cell, value) -> value.setScale(Math.max(0, value.scale())));
        return counting;
    }
}
