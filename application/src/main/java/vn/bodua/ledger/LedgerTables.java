package vn.bodua.ledger;

import static vn.bodua.database.generated.Tables.ACCEPTANCE;
import static vn.bodua.database.generated.Tables.FIGURE;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import vn.bodua.database.DateRange;
import vn.bodua.database.TransactionLock;
import vn.bodua.database.generated.tables.records.AcceptanceRecord;
import vn.bodua.database.generated.tables.records.FigureRecord;
import vn.bodua.indicator.Breakdown;
import vn.bodua.organization.UnitId;
import vn.bodua.quantity.Qualifier;
import vn.bodua.quantity.Quantity;
import vn.bodua.time.Period;

/** The ledger's rows: inserting and turning them into figures. Only this package writes them. */
@Component
class LedgerTables {

    /** Key of the lock that lets one transaction enter at a time, so that positions grow in commit order. */
    private static final long WRITER_LOCK = 0x426F_4475_61L;

    private final DSLContext sql;

    LedgerTables(DSLContext sql) {
        this.sql = sql;
    }

    void oneWriterAtATime() {
        TransactionLock.hold(sql, WRITER_LOCK);
    }

    Figure insert(NewFigure claim, Instant now, String recorder) {
        Cell cell = claim.cell();
        Quantity quantity = claim.quantity();
        Source source = claim.source();
        FigureRecord row = sql.newRecord(FIGURE);
        row.setUnitId(cell.unit().value());
        row.setIndicator(cell.indicator());
        row.setBreakdown(cell.breakdown().code());
        row.setPeriod(cell.period().code());
        row.setPeriodDays(
                DateRange.between(cell.period().first(), cell.period().last().plusDays(1)));
        row.setKind(cell.kind().code());
        row.setValue(quantity.value());
        quantity.upper().ifPresent(row::setUpperValue);
        row.setMeasure(quantity.measure());
        row.setQualifier_(quantity.qualifier().code());
        row.setDocumentId(source.document());
        row.setStatement(source.statement());
        row.setQuote(source.quote());
        switch (source) {
            case Source.Sentence s -> row.setOrigin("stated");
            case Source.Derivation d -> {
                row.setOrigin("derived");
                row.setFormula(d.formula());
            }
        }
        row.setRecordedAt(now.atOffset(ZoneOffset.UTC));
        row.setRecordedBy(recorder);
        row.store();
        return figure(row);
    }

    void accept(Figure figure, Acceptance.Rule rule, String reason, Instant now, String person) {
        Cell cell = figure.cell();
        AcceptanceRecord row = sql.newRecord(ACCEPTANCE);
        row.setFigure(figure.position());
        row.setUnitId(cell.unit().value());
        row.setIndicator(cell.indicator());
        row.setBreakdown(cell.breakdown().code());
        row.setPeriod(cell.period().code());
        row.setKind(cell.kind().code());
        row.setRule(rule.code());
        row.setReason(reason);
        row.setDecidedAt(now.atOffset(ZoneOffset.UTC));
        row.setDecidedBy(person);
        row.store();
    }

    Optional<Figure> figure(long position) {
        return sql.selectFrom(FIGURE)
                .where(FIGURE.POSITION.eq(position))
                .fetchOptional()
                .map(LedgerTables::figure);
    }

    Optional<AcceptanceRules.Standing> standing(Cell cell) {
        return sql.select(FIGURE.fields())
                .select(ACCEPTANCE.RULE)
                .from(ACCEPTANCE)
                .join(FIGURE)
                .on(FIGURE.POSITION.eq(ACCEPTANCE.FIGURE))
                .where(acceptanceOf(cell))
                .orderBy(ACCEPTANCE.POSITION.desc())
                .limit(1)
                .fetchOptional()
                .map(r -> new AcceptanceRules.Standing(
                        figure(r.into(FIGURE)), Acceptance.Rule.ofCode(r.get(ACCEPTANCE.RULE))));
    }

    static Condition acceptanceOf(Cell cell) {
        return ACCEPTANCE
                .UNIT_ID
                .eq(cell.unit().value())
                .and(ACCEPTANCE.INDICATOR.eq(cell.indicator()))
                .and(ACCEPTANCE.BREAKDOWN.eq(cell.breakdown().code()))
                .and(ACCEPTANCE.PERIOD.eq(cell.period().code()))
                .and(ACCEPTANCE.KIND.eq(cell.kind().code()));
    }

    static Condition claimsFor(Cell cell) {
        return FIGURE.UNIT_ID
                .eq(cell.unit().value())
                .and(FIGURE.INDICATOR.eq(cell.indicator()))
                .and(FIGURE.BREAKDOWN.eq(cell.breakdown().code()))
                .and(FIGURE.PERIOD.eq(cell.period().code()))
                .and(FIGURE.KIND.eq(cell.kind().code()));
    }

    static Figure figure(FigureRecord row) {
        Qualifier qualifier = Qualifier.ofCode(row.getQualifier_());
        return new Figure(
                row.getPosition(),
                cell(row.getUnitId(), row.getIndicator(), row.getBreakdown(), row.getPeriod(), row.getKind()),
                new Quantity(row.getValue(), Optional.ofNullable(row.getUpperValue()), row.getMeasure(), qualifier),
                row.getOrigin().equals("derived")
                        ? new Source.Derivation(
                                row.getDocumentId(), row.getStatement(), row.getQuote(), row.getFormula())
                        : new Source.Sentence(row.getDocumentId(), row.getStatement(), row.getQuote()),
                row.getRecordedAt().toInstant(),
                row.getRecordedBy());
    }

    static Cell cell(String unit, String indicator, String breakdown, String period, String kind) {
        return new Cell(
                new UnitId(unit),
                indicator,
                Breakdown.ofCode(breakdown),
                Period.parse(period).orElseThrow(),
                FigureKind.ofCode(kind));
    }

    static Acceptance acceptance(AcceptanceRecord row) {
        return new Acceptance(
                row.getPosition(),
                row.getFigure(),
                Acceptance.Rule.ofCode(row.getRule()),
                row.getReason(),
                row.getDecidedAt().toInstant(),
                row.getDecidedBy());
    }

    static Figure figure(Record row) {
        return figure(row.into(FIGURE));
    }
}
