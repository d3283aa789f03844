package vn.bodua.narrative;

import static vn.bodua.database.generated.Tables.DOCUMENT;
import static vn.bodua.database.generated.Tables.DOCUMENT_CHECK;
import static vn.bodua.database.generated.Tables.STATEMENT;
import static vn.bodua.database.generated.Tables.STATEMENT_ENTRY;
import static vn.bodua.database.generated.Tables.STATEMENT_REVIEW;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.bodua.access.Reach;
import vn.bodua.access.Within;
import vn.bodua.database.TransactionLock;
import vn.bodua.database.generated.tables.records.DocumentRecord;
import vn.bodua.database.generated.tables.records.StatementRecord;
import vn.bodua.database.generated.tables.records.StatementReviewRecord;
import vn.bodua.indicator.Breakdown;
import vn.bodua.narrative.reading.Printed;
import vn.bodua.organization.UnitId;
import vn.bodua.quantity.Qualifier;
import vn.bodua.quantity.Quantity;
import vn.bodua.time.Period;

/** The rows of received reports. */
@Component
class DocumentTables {

    private static final int HEX_DIGITS_OF_A_LONG = 16;

    private final DSLContext sql;

    DocumentTables(DSLContext sql) {
        this.sql = sql;
    }

    /** The first report of this content that was received among those kept within reach. */
    Optional<DocumentRecord> byHash(String sha256, Reach keepers) {
        return sql.selectFrom(DOCUMENT)
                .where(DOCUMENT.SHA256.eq(sha256))
                .and(Within.reach(keepers, DOCUMENT.KEEPER_ID))
                .orderBy(DOCUMENT.ID)
                .limit(1)
                .fetchOptional();
    }

    Optional<DocumentRecord> byId(ReportId id) {
        return sql.selectFrom(DOCUMENT).where(DOCUMENT.ID.eq(id.value())).fetchOptional();
    }

    /** Keeps one caller at a time at work on the same report. */
    void lock(ReportId id) {
        TransactionLock.hold(sql, id.value());
    }

    /** Keeps one caller at a time at receiving the same text. */
    void lockText(String sha256) {
        long key = Long.parseUnsignedLong(sha256.substring(0, HEX_DIGITS_OF_A_LONG), 16);
        TransactionLock.hold(sql, key);
    }

    ReportId insert(
            String name, Reading reading, String sha256, boolean sample, UnitId keeper, Instant now, String who) {
        DocumentRecord document = sql.newRecord(DOCUMENT);
        document.setName(name);
        document.setTitle(reading.title());
        document.setContent(reading.text());
        document.setSha256(sha256);
        document.setUnitName(reading.unit());
        document.setPeriod(reading.period().map(Period::code).orElse(""));
        document.setSample(sample);
        document.setKeeperId(keeper.value());
        document.setReceivedAt(now.atOffset(ZoneOffset.UTC));
        document.setReceivedBy(who);
        document.store();
        long id = document.getId();
        sql.batchInsert(IntStream.range(0, reading.statements().size())
                        .mapToObj(i -> row(
                                id,
                                i,
                                reading.statements().get(i),
                                reading.printed().get(i)))
                        .toList())
                .execute();
        return new ReportId(id);
    }

    private StatementRecord row(long document, int ordinal, Statement statement, Printed printed) {
        StatementRecord row = sql.newRecord(STATEMENT);
        row.setDocumentId(document);
        row.setOrdinal(ordinal);
        row.setUnitName(statement.unit());
        row.setPeriod(statement.period().map(Period::code).orElse(""));
        row.setIndicator(statement.indicator());
        row.setBreakdown(statement.breakdown().code());
        row.setKind(statement.kind().code());
        row.setValue(statement.quantity().value());
        row.setUpperValue(statement.quantity().upper().orElse(null));
        row.setMeasure(statement.quantity().measure());
        row.setQualifier_(statement.quantity().qualifier().code());
        row.setBase(statement.base().map(Period::code).orElse(""));
        row.setQuote(statement.quote().text());
        row.setQuoteStart(statement.quote().start());
        row.setQuoteEnd(statement.quote().end());
        row.setUnitWords(statement.evidence().unitWords());
        row.setPeriodWords(statement.evidence().periodWords());
        row.setIndicatorWords(statement.evidence().indicatorWords());
        row.setResolution(printed.resolution());
        row.setBelongsTo(printed.of() < 0 ? null : printed.of());
        return row;
    }

    void insertReview(
            ReportId report, int ordinal, Decision decision, Optional<Statement> corrected, Instant now, String who) {
        StatementReviewRecord row = sql.newRecord(STATEMENT_REVIEW);
        row.setDocumentId(report.value());
        row.setOrdinal(ordinal);
        row.setDecision(decision.code());
        corrected.ifPresent(s -> {
            row.setUnitName(s.unit());
            row.setPeriod(s.period().map(Period::code).orElse(""));
            row.setIndicator(s.indicator());
            row.setBreakdown(s.breakdown().code());
            row.setValue(s.quantity().value());
            row.setUpperValue(s.quantity().upper().orElse(null));
            row.setQualifier_(s.quantity().qualifier().code());
        });
        row.setDecidedAt(now.atOffset(ZoneOffset.UTC));
        row.setDecidedBy(who);
        row.store();
    }

    void insertEntry(ReportId report, List<Integer> ordinals, List<Check> checks, Instant now, String who) {
        ordinals.forEach(ordinal -> sql.insertInto(
                        STATEMENT_ENTRY,
                        STATEMENT_ENTRY.DOCUMENT_ID,
                        STATEMENT_ENTRY.ORDINAL,
                        STATEMENT_ENTRY.ENTERED_AT,
                        STATEMENT_ENTRY.ENTERED_BY)
                .values(report.value(), ordinal, now.atOffset(ZoneOffset.UTC), who)
                .execute());
        checks.forEach(check -> sql.insertInto(
                        DOCUMENT_CHECK,
                        DOCUMENT_CHECK.DOCUMENT_ID,
                        DOCUMENT_CHECK.RULE,
                        DOCUMENT_CHECK.VERDICT,
                        DOCUMENT_CHECK.EXPLANATION,
                        DOCUMENT_CHECK.STATEMENTS,
                        DOCUMENT_CHECK.CHECKED_AT)
                .values(
                        report.value(),
                        check.rule().code(),
                        check.verdict().name().toLowerCase(java.util.Locale.ROOT),
                        check.explanation(),
                        check.statements().toArray(Integer[]::new),
                        now.atOffset(ZoneOffset.UTC))
                .execute());
    }

    Map<Long, String> titles(Set<Long> ids) {
        return sql.select(DOCUMENT.ID, DOCUMENT.TITLE)
                .from(DOCUMENT)
                .where(DOCUMENT.ID.in(ids))
                .fetchMap(DOCUMENT.ID, DOCUMENT.TITLE);
    }

    List<ReportId> keptWithin(Reach keepers, Collection<ReportId> ids) {
        return sql.select(DOCUMENT.ID)
                .from(DOCUMENT)
                .where(DOCUMENT.ID.in(ids.stream().map(ReportId::value).toList()))
                .and(Within.reach(keepers, DOCUMENT.KEEPER_ID))
                .orderBy(DOCUMENT.ID)
                .fetch(r -> new ReportId(r.value1()));
    }

    /** The unit whose office keeps a report. */
    Optional<String> keeper(ReportId id) {
        return sql.select(DOCUMENT.KEEPER_ID)
                .from(DOCUMENT)
                .where(DOCUMENT.ID.eq(id.value()))
                .fetchOptional(DOCUMENT.KEEPER_ID);
    }

    List<DocumentRecord> newestFirst(Reach keepers, int skipped, int limit) {
        return sql.selectFrom(DOCUMENT)
                .where(Within.reach(keepers, DOCUMENT.KEEPER_ID))
                .orderBy(DOCUMENT.RECEIVED_AT.desc(), DOCUMENT.ID.desc())
                .offset(skipped)
                .limit(limit)
                .fetch();
    }

    List<StatementRecord> statements(ReportId report) {
        return sql.selectFrom(STATEMENT)
                .where(STATEMENT.DOCUMENT_ID.eq(report.value()))
                .orderBy(STATEMENT.ORDINAL)
                .fetch();
    }

    /** The last decision on each statement. */
    Map<Integer, StatementReviewRecord> decisions(ReportId report) {
        return sql
                .selectFrom(STATEMENT_REVIEW)
                .where(STATEMENT_REVIEW.DOCUMENT_ID.eq(report.value()))
                .orderBy(STATEMENT_REVIEW.ID)
                .fetch()
                .stream()
                .collect(java.util.stream.Collectors.toMap(
                        StatementReviewRecord::getOrdinal, r -> r, (earlier, later) -> later));
    }

    Set<Integer> entered(ReportId report) {
        return sql.select(STATEMENT_ENTRY.ORDINAL)
                .from(STATEMENT_ENTRY)
                .where(STATEMENT_ENTRY.DOCUMENT_ID.eq(report.value()))
                .fetchSet(STATEMENT_ENTRY.ORDINAL);
    }

    static Printed printed(StatementRecord row) {
        return new Printed(
                row.getResolution(), Optional.ofNullable(row.getBelongsTo()).orElse(-1));
    }

    static Statement statement(StatementRecord row) {
        return new Statement(
                row.getUnitName(),
                Period.parse(row.getPeriod()),
                row.getIndicator(),
                Breakdown.ofCode(row.getBreakdown()),
                Statement.Kind.ofCode(row.getKind()),
                new Quantity(
                        row.getValue(),
                        Optional.ofNullable(row.getUpperValue()),
                        row.getMeasure(),
                        Qualifier.ofCode(row.getQualifier_())),
                Period.parse(row.getBase()),
                new Statement.Quote(row.getQuote(), row.getQuoteStart(), row.getQuoteEnd()),
                new Statement.Evidence(row.getUnitWords(), row.getPeriodWords(), row.getIndicatorWords()));
    }

    /** The statement with a person's corrections laid over it. */
    static Statement corrected(Statement read, StatementReviewRecord review) {
        return new Statement(
                review.getUnitName(),
                Period.parse(review.getPeriod()),
                review.getIndicator(),
                Breakdown.ofCode(review.getBreakdown()),
                read.kind(),
                new Quantity(
                        review.getValue(),
                        Optional.ofNullable(review.getUpperValue()),
                        read.quantity().measure(),
                        Qualifier.ofCode(review.getQualifier_())),
                read.base(),
                read.quote(),
                read.evidence());
    }
}
