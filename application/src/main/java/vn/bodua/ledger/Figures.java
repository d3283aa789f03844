package vn.bodua.ledger;

import static vn.bodua.database.generated.Tables.ACCEPTANCE;
import static vn.bodua.database.generated.Tables.FIGURE;
import static vn.bodua.database.generated.Tables.STANDING;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import vn.bodua.access.Reach;
import vn.bodua.access.Within;
import vn.bodua.indicator.Breakdown;
import vn.bodua.organization.UnitId;
import vn.bodua.time.Period;

/** The figures of the ledger, for other modules: accepted ones, every claim, the history of a cell. Faces ask {@link LookUpFigures}. */
@Component
public class Figures {

    private final DSLContext sql;
    private final LedgerTables tables;

    Figures(DSLContext sql, LedgerTables tables) {
        this.sql = sql;
        this.tables = tables;
    }

    /** What counts for a cell, as believed. */
    public Optional<Figure> accepted(Cell cell, Belief belief) {
        return accepted(LedgerTables.acceptanceOf(cell), belief).stream().findFirst();
    }

    /** Everything that counts for a unit, over all indicators and periods. */
    public List<Figure> acceptedOf(UnitId unit, Belief belief) {
        return accepted(ACCEPTANCE.UNIT_ID.eq(unit.value()), belief);
    }

    /** What counts for several units of one indicator and breakdown, in all periods; values and targets. */
    public List<Figure> acceptedOf(Collection<UnitId> units, String indicator, Breakdown breakdown, Belief belief) {
        return accepted(
                ACCEPTANCE
                        .UNIT_ID
                        .eq(DSL.any(units.stream().map(UnitId::value).toArray(String[]::new)))
                        .and(ACCEPTANCE.INDICATOR.eq(indicator))
                        .and(ACCEPTANCE.BREAKDOWN.eq(breakdown.code())),
                belief);
    }

    /** The cells are named by the columns of acceptances. */
    private List<Figure> accepted(Condition cells, Belief belief) {
        return belief.until()
                .map(until -> accepted(cells.and(ACCEPTANCE.DECIDED_AT.lt(until.atOffset(ZoneOffset.UTC)))))
                .orElseGet(() -> standing(cells));
    }

    private List<Figure> standing(Condition cells) {
        return sql.select(FIGURE.fields())
                .from(STANDING.as(ACCEPTANCE))
                .join(FIGURE)
                .on(FIGURE.POSITION.eq(ACCEPTANCE.FIGURE))
                .where(cells)
                .orderBy(
                        ACCEPTANCE.UNIT_ID,
                        ACCEPTANCE.INDICATOR,
                        ACCEPTANCE.BREAKDOWN,
                        ACCEPTANCE.PERIOD,
                        ACCEPTANCE.KIND)
                .fetch(LedgerTables::figure);
    }

    private List<Figure> accepted(Condition cells) {
        return sql.select(FIGURE.fields())
                .distinctOn(
                        ACCEPTANCE.UNIT_ID,
                        ACCEPTANCE.INDICATOR,
                        ACCEPTANCE.BREAKDOWN,
                        ACCEPTANCE.PERIOD,
                        ACCEPTANCE.KIND)
                .from(ACCEPTANCE)
                .join(FIGURE)
                .on(FIGURE.POSITION.eq(ACCEPTANCE.FIGURE))
                .where(cells)
                .orderBy(
                        ACCEPTANCE.UNIT_ID,
                        ACCEPTANCE.INDICATOR,
                        ACCEPTANCE.BREAKDOWN,
                        ACCEPTANCE.PERIOD,
                        ACCEPTANCE.KIND,
                        ACCEPTANCE.POSITION.desc())
                .fetch(LedgerTables::figure);
    }

    /**
     * Every claim that documents make for a cell, and of the registry's counts the last one and those that were chosen, the
     * oldest first.
     */
    public List<Figure> claims(Cell cell) {
        var lastCount = DSL.select(DSL.max(FIGURE.POSITION))
                .from(FIGURE)
                .where(LedgerTables.claimsFor(cell))
                .and(FIGURE.COUNTED_TO.isNotNull());
        var chosen = DSL.select(ACCEPTANCE.FIGURE)
                .from(ACCEPTANCE)
                .where(LedgerTables.acceptanceOf(cell))
                .and(ACCEPTANCE.RULE.ne(Acceptance.Rule.COUNTED_AGAIN.code()));
        return sql.selectFrom(FIGURE)
                .where(LedgerTables.claimsFor(cell))
                .and(FIGURE.COUNTED_TO
                        .isNull()
                        .or(FIGURE.POSITION.eq(lastCount))
                        .or(FIGURE.POSITION.in(chosen)))
                .orderBy(FIGURE.POSITION)
                .fetch(LedgerTables::figure);
    }

    /** Every decision on a cell, and of those that only took the next count the last, the oldest first; the last one counts. */
    public List<Acceptance> decisions(Cell cell) {
        var lastCount = DSL.select(DSL.max(ACCEPTANCE.POSITION))
                .from(ACCEPTANCE)
                .where(LedgerTables.acceptanceOf(cell))
                .and(ACCEPTANCE.RULE.eq(Acceptance.Rule.COUNTED_AGAIN.code()));
        return sql.selectFrom(ACCEPTANCE)
                .where(LedgerTables.acceptanceOf(cell))
                .and(ACCEPTANCE.RULE.ne(Acceptance.Rule.COUNTED_AGAIN.code()).or(ACCEPTANCE.POSITION.eq(lastCount)))
                .orderBy(ACCEPTANCE.POSITION)
                .fetch(LedgerTables::acceptance);
    }

    /**
     * What documents say of a unit for a period, of each cell once: what counts where a document carries it, else what was
     * said last.
     */
    public List<Figure> reported(UnitId unit, Period period) {
        Map<Cell, Figure> reported = new LinkedHashMap<>();
        sql.selectFrom(FIGURE)
                .where(FIGURE.UNIT_ID.eq(unit.value()))
                .and(FIGURE.PERIOD.eq(period.code()))
                .and(FIGURE.KIND.eq(FigureKind.VALUE.code()))
                .and(FIGURE.DOCUMENT_ID.isNotNull())
                .orderBy(FIGURE.INDICATOR, FIGURE.BREAKDOWN, FIGURE.ORIGIN, FIGURE.POSITION)
                .fetch(LedgerTables::figure)
                .forEach(figure -> reported.put(figure.cell(), figure));
        accepted(ACCEPTANCE.UNIT_ID.eq(unit.value()).and(ACCEPTANCE.PERIOD.eq(period.code())), Belief.NOW).stream()
                .filter(figure -> figure.source().inDocument().isPresent())
                .forEach(figure -> reported.replace(figure.cell(), figure));
        return List.copyOf(reported.values());
    }

    /** The periods that documents say anything of a unit for. */
    public List<Period> periodsReported(UnitId unit) {
        return sql
                .selectDistinct(FIGURE.PERIOD)
                .from(FIGURE)
                .where(FIGURE.UNIT_ID.eq(unit.value()))
                .and(FIGURE.DOCUMENT_ID.isNotNull())
                .fetch(row -> Period.parse(row.value1()).orElseThrow())
                .stream()
                .sorted()
                .toList();
    }

    /** One claim by its position. */
    public Optional<Figure> at(long position) {
        return sql.selectFrom(FIGURE)
                .where(FIGURE.POSITION.eq(position))
                .fetchOptional()
                .map(LedgerTables::figure);
    }

    /** The claims that came from a document. */
    public List<Figure> ofDocument(long document) {
        return sql.selectFrom(FIGURE)
                .where(FIGURE.DOCUMENT_ID.eq(document))
                .orderBy(FIGURE.POSITION)
                .fetch(LedgerTables::figure);
    }

    /** Cells for which the last words of documents differ and no person has decided yet, the latest claim first. */
    public List<Cell> contested() {
        var decided = sql.selectOne()
                .from(ACCEPTANCE)
                .where(ACCEPTANCE.UNIT_ID.eq(FIGURE.UNIT_ID))
                .and(ACCEPTANCE.INDICATOR.eq(FIGURE.INDICATOR))
                .and(ACCEPTANCE.BREAKDOWN.eq(FIGURE.BREAKDOWN))
                .and(ACCEPTANCE.PERIOD.eq(FIGURE.PERIOD))
                .and(ACCEPTANCE.KIND.eq(FIGURE.KIND))
                .and(ACCEPTANCE.RULE.eq(Acceptance.Rule.PERSON.code()));
        List<Field<?>> cellOfDocument = List.of(
                FIGURE.UNIT_ID, FIGURE.INDICATOR, FIGURE.BREAKDOWN, FIGURE.PERIOD, FIGURE.KIND, FIGURE.DOCUMENT_ID);
        List<OrderField<?>> lastStatedFirst = new ArrayList<>(cellOfDocument);
        lastStatedFirst.add(FIGURE.ORIGIN.desc());
        lastStatedFirst.add(FIGURE.POSITION.desc());
        var lastWords = sql.select(FIGURE.fields())
                .distinctOn(cellOfDocument)
                .from(FIGURE)
                .where(FIGURE.DOCUMENT_ID.isNotNull())
                .andNotExists(decided)
                .orderBy(lastStatedFirst)
                .asTable(FIGURE);
        Field<BigDecimal> upper = DSL.coalesce(FIGURE.UPPER_VALUE, FIGURE.VALUE);
        return sql.select(FIGURE.UNIT_ID, FIGURE.INDICATOR, FIGURE.BREAKDOWN, FIGURE.PERIOD, FIGURE.KIND)
                .from(lastWords)
                .groupBy(FIGURE.UNIT_ID, FIGURE.INDICATOR, FIGURE.BREAKDOWN, FIGURE.PERIOD, FIGURE.KIND)
                .having(DSL.min(FIGURE.VALUE)
                        .lt(DSL.max(FIGURE.VALUE))
                        .or(DSL.min(upper).lt(DSL.max(upper))))
                .orderBy(DSL.max(FIGURE.POSITION).desc())
                .fetch(r -> LedgerTables.cell(r.value1(), r.value2(), r.value3(), r.value4(), r.value5()));
    }

    /** How much the ledger holds of what documents say of the units within reach. */
    public LedgerSize size(Reach reach) {
        return sql.select(
                        DSL.count(),
                        DSL.countDistinct(FIGURE.UNIT_ID),
                        DSL.countDistinct(FIGURE.PERIOD),
                        DSL.countDistinct(FIGURE.DOCUMENT_ID))
                .from(FIGURE)
                .where(Within.reach(reach, FIGURE.UNIT_ID))
                .and(FIGURE.DOCUMENT_ID.isNotNull())
                .fetchSingle(r -> new LedgerSize(r.value1(), r.value2(), r.value3(), r.value4()));
    }

    /** The last count of each of these cells that was ever counted, whatever counts for it. */
    public Map<Cell, Figure> lastCounted(Collection<Cell> cells) {
        return tables.lastCounted(cells, Long.MAX_VALUE);
    }

    /** The last count of each of these cells with what was on record up to an entry of the registry. */
    public Map<Cell, Figure> lastCounted(Collection<Cell> cells, long entry) {
        return tables.lastCounted(cells, entry);
    }

    /** The last count of every cell of these periods. */
    public Map<Cell, Figure> lastCountedIn(Collection<Period> periods) {
        return tables.lastCountedWhere(
                FIGURE.PERIOD.in(periods.stream().map(Period::code).toList()));
    }

    /** The periods that anything was ever counted for. */
    public Set<Period> periodsCounted() {
        return sql.selectDistinct(FIGURE.PERIOD)
                .from(FIGURE)
                .where(FIGURE.COUNTED_TO.isNotNull())
                .fetchSet(row -> Period.parse(row.value1()).orElseThrow());
    }

    /** Counts of figures and of what they are about. */
    public record LedgerSize(int figures, int units, int periods, int documents) {}
}
