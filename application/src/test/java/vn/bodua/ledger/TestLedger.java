package vn.bodua.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import vn.bodua.TestDatabase;
import vn.bodua.access.TestActors;
import vn.bodua.indicator.Breakdown;
import vn.bodua.indicator.Dictionary;
import vn.bodua.indicator.TestDictionary;
import vn.bodua.organization.TestUnits;
import vn.bodua.organization.UnitId;
import vn.bodua.organization.Units;
import vn.bodua.quantity.Quantity;
import vn.bodua.refusal.Outcome;
import vn.bodua.time.BusinessClock;
import vn.bodua.time.Period;

/**
 * A ledger on a real, new PostgreSQL, with its use cases in the transactions that the application gives them, a clock
 * that stands still, and documents to cite.
 */
public final class TestLedger {

    /** Ten in the morning in Hà Nội. */
    public static final Instant START = Instant.parse("2026-07-01T03:00:00Z");

    public static final String OFFICER = "Nguyễn Thị Hoa";
    public static final UnitId AN_GIANG = new UnitId("an-giang");

    private final TestDatabase database = TestDatabase.fresh();
    private final Units units;
    private final Dictionary dictionary;
    private final BusinessClock clock = BusinessClock.fixedAt(START);
    private final Figures figures = new Figures(database.sql(), new LedgerTables(database.sql()));
    private final EnterFigures enterFigures;
    private final AcceptFigure acceptFigure;
    private final AtomicLong cells = new AtomicLong();

    public TestLedger() {
        units = inTransaction(() -> TestUnits.carriedInto(database.sql()));
        dictionary = inTransaction(() -> TestDictionary.carriedInto(database.sql()));
        LedgerTables tables = new LedgerTables(database.sql());
        enterFigures = new EnterFigures(tables, clock);
        acceptFigure = new AcceptFigure(tables, clock);
    }

    /** A report of one statement, received now. */
    public long document(String name) {
        return inTransaction(() -> TestFigures.document(database.sql(), clock, name, cells.incrementAndGet()));
    }

    /** A cell that nothing was ever claimed for. */
    public Cell untouchedCell() {
        LocalDate day = LocalDate.of(1900, 1, 1).plusDays(cells.incrementAndGet());
        return Cell.ofValue(AN_GIANG, "coop.count", Breakdown.NONE, Period.day(day));
    }

    public static NewFigure stated(Cell cell, Quantity quantity, long document) {
        return new NewFigure(cell, quantity, new Source.Sentence(document, 0, "có " + quantity.code() + " HTX"));
    }

    public static NewFigure derived(Cell cell, Quantity quantity, long document) {
        return new NewFigure(
                cell, quantity, new Source.Derivation(document, 0, "tăng 2 HTX", quantity.code() + " = x − 2"));
    }

    public static NewFigure counted(Cell cell, Quantity quantity, long entry) {
        return new NewFigure(cell, quantity, new Source.Count(entry));
    }

    public static Quantity coops(long number) {
        return Quantity.exactly(Long.toString(number), "HTX");
    }

    public List<Figure> enter(NewFigure... claims) {
        return inTransaction(() -> enterFigures.enter(List.of(claims), OFFICER));
    }

    /** A report of its own states it. */
    public Figure stated(Cell cell, Quantity quantity) {
        return enter(stated(cell, quantity, document("Báo cáo của " + cell.unit())))
                .getFirst();
    }

    public Outcome<Figure> accept(long position, String reason) {
        return inTransaction(() -> acceptFigure.accept(TestActors.everywhere(OFFICER), new ClaimId(position), reason));
    }

    public void passes(Duration time) {
        clock.forward(time);
    }

    public BusinessClock clock() {
        return clock;
    }

    public Figures figures() {
        return figures;
    }

    public Units units() {
        return units;
    }

    public Dictionary dictionary() {
        return dictionary;
    }

    public EnterFigures enterFigures() {
        return enterFigures;
    }

    public TestDatabase database() {
        return database;
    }

    /** Does it in one transaction, as the application would. */
    public <T> T inTransaction(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(database.transaction().execute(status -> work.get()));
    }
}
