package vn.bodua.ledger;

import static vn.bodua.database.generated.Tables.ACCEPTANCE;
import static vn.bodua.database.generated.Tables.FIGURE;
import static vn.bodua.database.generated.Tables.STANDING;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import vn.bodua.database.CopyRows;
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

    /** Rows of one statement; PostgreSQL takes 65,535 values in one. */
    private static final int ROWS_AT_ONCE = 500;

    /** From so many cells on, everything of their units, indicators and periods is read rather than each asked for. */
    private static final int MANY = 5_000;

    private static final int FETCHED_AT_ONCE = 1_000;

    /** What may be written of a figure; its position the database gives. */
    private static final List<? extends Field<?>> ENTERED = Arrays.stream(FIGURE.fields())
            .filter(f -> !f.equals(FIGURE.POSITION))
            .toList();

    private static final List<? extends Field<?>> DECIDED = Arrays.stream(ACCEPTANCE.fields())
            .filter(f -> !f.equals(ACCEPTANCE.POSITION))
            .toList();

    private final DSLContext sql;

    LedgerTables(DSLContext sql) {
        this.sql = sql;
    }

    void oneWriterAtATime() {
        TransactionLock.hold(sql, WRITER_LOCK);
    }

    /** Inserts the claims in their order, while nobody else does. */
    List<Figure> insert(List<NewFigure> claims, Instant now, String recorder) {
        if (claims.isEmpty()) {
            return List.of();
        }
        long before = lastPosition();
        List<FigureRecord> rows =
                claims.stream().map(claim -> row(claim, now, recorder)).toList();
        CopyRows.into(sql, FIGURE, ENTERED, rows);
        // Positions are given in the order of the rows; only one transaction at a time draws them, so they have no
        // gaps.
        long first = firstPositionAfter(before, rows.size());
        List<Figure> inserted = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            NewFigure claim = claims.get(i);
            inserted.add(new Figure(first + i, claim.cell(), claim.quantity(), claim.source(), now, recorder));
        }
        return inserted;
    }

    private long firstPositionAfter(long before, int rows) {
        return sql.select(DSL.min(FIGURE.POSITION), DSL.max(FIGURE.POSITION))
                .from(FIGURE)
                .where(FIGURE.POSITION.gt(before))
                .fetchSingle(drawn -> {
                    if (drawn.value2() - drawn.value1() + 1 != rows) {
                        throw new IllegalStateException("%d claims did not get positions without gaps: %d to %d"
                                .formatted(rows, drawn.value1(), drawn.value2()));
                    }
                    return drawn.value1();
                });
    }

    private long lastPosition() {
        return sql.select(DSL.coalesce(DSL.max(FIGURE.POSITION), 0L))
                .from(FIGURE)
                .fetchSingle(r -> r.value1());
    }

    private FigureRecord row(NewFigure claim, Instant now, String recorder) {
        Cell cell = claim.cell();
        Quantity quantity = claim.quantity();
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
        row.setQuote("");
        row.setFormula("");
        claim.source().inDocument().ifPresent(document -> {
            row.setDocumentId(document.document());
            row.setStatement(document.statement());
            row.setQuote(document.quote());
        });
        switch (claim.source()) {
            case Source.Sentence s -> row.setOrigin("stated");
            case Source.Derivation d -> {
                row.setOrigin("derived");
                row.setFormula(d.formula());
            }
            case Source.Count c -> {
                row.setOrigin("counted");
                row.setCountedTo(c.entry());
            }
        }
        row.setRecordedAt(now.atOffset(ZoneOffset.UTC));
        row.setRecordedBy(recorder);
        return row;
    }

    /** A claim that is to count for its cell. */
    record Accepted(Figure figure, Acceptance.Rule rule) {}

    void accept(List<Accepted> accepted, String reason, Instant now, String person) {
        CopyRows.into(
                sql,
                ACCEPTANCE,
                DECIDED,
                accepted.stream().map(a -> row(a, reason, now, person)).toList());
    }

    private AcceptanceRecord row(Accepted accepted, String reason, Instant now, String person) {
        Cell cell = accepted.figure().cell();
        AcceptanceRecord row = sql.newRecord(ACCEPTANCE);
        row.setFigure(accepted.figure().position());
        row.setUnitId(cell.unit().value());
        row.setIndicator(cell.indicator());
        row.setBreakdown(cell.breakdown().code());
        row.setPeriod(cell.period().code());
        row.setKind(cell.kind().code());
        row.setRule(accepted.rule().code());
        row.setReason(reason);
        row.setDecidedAt(now.atOffset(ZoneOffset.UTC));
        row.setDecidedBy(person);
        return row;
    }

    /** So many rows go into one statement. */
    static <T> List<List<T>> inParts(List<T> all) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += ROWS_AT_ONCE) {
            parts.add(all.subList(from, Math.min(all.size(), from + ROWS_AT_ONCE)));
        }
        return parts;
    }

    Optional<Figure> figure(long position) {
        return sql.selectFrom(FIGURE)
                .where(FIGURE.POSITION.eq(position))
                .fetchOptional()
                .map(LedgerTables::figure);
    }

    /** What counts at the moment for those of the cells that have anything. */
    Map<Cell, AcceptanceRules.Standing> standing(Set<Cell> cells) {
        Map<Cell, AcceptanceRules.Standing> standing = new HashMap<>();
        Consumer<Record> put = row -> {
            Figure figure = figure(row);
            if (cells.contains(figure.cell())) {
                standing.put(
                        figure.cell(),
                        new AcceptanceRules.Standing(figure, Acceptance.Rule.ofCode(row.get(STANDING.RULE))));
            }
        };
        if (many(cells)) {
            each(
                    sql.select(FIGURE.fields())
                            .select(STANDING.RULE)
                            .from(STANDING)
                            .join(FIGURE)
                            .on(FIGURE.POSITION.eq(STANDING.FIGURE))
                            .where(around(cells, STANDING.UNIT_ID, STANDING.INDICATOR, STANDING.PERIOD)),
                    put);
        } else {
            for (List<Cell> some : inParts(List.copyOf(cells))) {
                sql.select(FIGURE.fields())
                        .select(STANDING.RULE)
                        .from(AskedCells.of(some))
                        .join(STANDING)
                        .on(AskedCells.standing())
                        .join(FIGURE)
                        .on(FIGURE.POSITION.eq(STANDING.FIGURE))
                        .forEach(put);
            }
        }
        return standing;
    }

    /** Whether it is quicker to read all {@link #around} cells than to look up each. */
    static boolean many(Collection<Cell> cells) {
        return cells.size() > MANY;
    }

    /** The rows of the units, indicators and periods of cells, with every breakdown. */
    static Condition around(Collection<Cell> cells, Field<String> unit, Field<String> indicator, Field<String> period) {
        return unit.eq(DSL.any(distinct(cells, cell -> cell.unit().value())))
                .and(indicator.eq(DSL.any(distinct(cells, Cell::indicator))))
                .and(period.eq(DSL.any(distinct(cells, cell -> cell.period().code()))));
    }

    private static String[] distinct(Collection<Cell> cells, Function<Cell, String> part) {
        return cells.stream().map(part).distinct().toArray(String[]::new);
    }

    /** Row by row, never all of them at once. */
    static void each(ResultQuery<? extends Record> query, Consumer<Record> row) {
        try (Cursor<? extends Record> rows = query.fetchSize(FETCHED_AT_ONCE).fetchLazy()) {
            rows.forEach(row);
        }
    }

    /** The last count of each cell that anything stands for; what took the cell by rule as a count is its last one. */
    Map<Cell, Figure> lastCounts(Map<Cell, AcceptanceRules.Standing> standing) {
        Map<Cell, Figure> counts = new HashMap<>();
        List<Cell> others = new ArrayList<>();
        standing.forEach((cell, now) -> {
            if (now.figure().isCounted() && now.rule() != Acceptance.Rule.PERSON) {
                counts.put(cell, now.figure());
            } else {
                others.add(cell);
            }
        });
        counts.putAll(lastCounted(others, Long.MAX_VALUE));
        return counts;
    }

    /** The last count of each cell with what was on record up to an entry of the registry. */
    Map<Cell, Figure> lastCounted(Collection<Cell> cells, long entry) {
        if (many(cells)) {
            Map<Cell, Figure> around = lastCountedWhere(around(cells, FIGURE.UNIT_ID, FIGURE.INDICATOR, FIGURE.PERIOD)
                    .and(FIGURE.COUNTED_TO.le(entry)));
            around.keySet().retainAll(Set.copyOf(cells));
            return around;
        }
        Map<Cell, Figure> counted = new HashMap<>();
        for (List<Cell> some : inParts(List.copyOf(cells))) {
            var last = DSL.lateral(sql.select(FIGURE.fields())
                    .from(FIGURE)
                    .where(AskedCells.claims())
                    .and(FIGURE.COUNTED_TO.le(entry))
                    .orderBy(FIGURE.POSITION.desc())
                    .limit(1)
                    .asTable(FIGURE));
            sql.select(FIGURE.fields()).from(AskedCells.of(some), last).forEach(row -> {
                Figure figure = figure(row);
                counted.put(figure.cell(), figure);
            });
        }
        return counted;
    }

    /** The last count of every cell that this is true of. */
    Map<Cell, Figure> lastCountedWhere(Condition condition) {
        Map<Cell, Figure> counted = new HashMap<>();
        each(
                sql.select(FIGURE.fields())
                        .distinctOn(FIGURE.UNIT_ID, FIGURE.INDICATOR, FIGURE.BREAKDOWN, FIGURE.KIND, FIGURE.PERIOD)
                        .from(FIGURE)
                        .where(FIGURE.COUNTED_TO.isNotNull())
                        .and(condition)
                        .orderBy(
                                FIGURE.UNIT_ID,
                                FIGURE.INDICATOR,
                                FIGURE.BREAKDOWN,
                                FIGURE.KIND,
                                FIGURE.PERIOD,
                                FIGURE.POSITION.desc()),
                row -> {
                    Figure figure = figure(row);
                    counted.put(figure.cell(), figure);
                });
        return counted;
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
                switch (row.getOrigin()) {
                    case "derived" ->
                        new Source.Derivation(
                                row.getDocumentId(), row.getStatement(), row.getQuote(), row.getFormula());
                    case "counted" -> new Source.Count(row.getCountedTo());
                    default -> new Source.Sentence(row.getDocumentId(), row.getStatement(), row.getQuote());
                },
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
