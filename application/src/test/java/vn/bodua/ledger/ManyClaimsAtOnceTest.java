package vn.bodua.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.bodua.database.generated.Tables.ACCEPTANCE;
import static vn.bodua.ledger.TestLedger.coops;
import static vn.bodua.ledger.TestLedger.counted;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.bodua.indicator.Breakdown;
import vn.bodua.ledger.Acceptance.Rule;
import vn.bodua.organization.UnitId;

/** A list that is brought in changes more cells at once than are looked up one by one; what counts for them is the same. */
class ManyClaimsAtOnceTest {

    private static final int CELLS = 5_500;
    private static final UnitId CA_MAU = new UnitId("ca-mau");

    private static TestLedger ledger;
    private static List<Cell> cells;

    @BeforeAll
    static void countMany() {
        ledger = new TestLedger();
        cells = Stream.generate(ledger::untouchedCell).limit(CELLS).toList();
        enter(7, 1);
    }

    private static List<Figure> enter(long value, long entry) {
        List<NewFigure> claims =
                cells.stream().map(cell -> counted(cell, coops(value), entry)).toList();
        return ledger.enter(claims.toArray(NewFigure[]::new));
    }

    private static Rule ruleOf(Cell cell) {
        return ledger.figures().decisions(cell).getLast().rule();
    }

    @Test
    @DisplayName("counts of thousands of cells stand, and give way to what is reported, as those of one cell do")
    void again() {
        Cell reported = cells.get(10);
        Cell chosen = cells.get(20);
        Cell elsewhere = cells.get(30).of(CA_MAU);
        ledger.stated(reported, coops(9));
        Figure claim = ledger.stated(chosen, coops(11));
        ledger.accept(claim.position(), "Đã hỏi lại tỉnh");
        ledger.enter(counted(elsewhere, coops(3), 1));

        List<Figure> entered = enter(8, 2);

        assertThat(ruleOf(cells.getFirst())).isEqualTo(Rule.COUNTED_AGAIN);
        assertThat(ruleOf(cells.getLast())).isEqualTo(Rule.COUNTED_AGAIN);
        assertThat(ruleOf(reported)).isEqualTo(Rule.REPORTED_OVER_COUNTED);
        assertThat(ruleOf(chosen)).isEqualTo(Rule.PERSON);
        assertThat(ledger.figures()
                        .accepted(elsewhere, Belief.NOW)
                        .orElseThrow()
                        .quantity())
                .isEqualTo(coops(3));
        assertThat(entered).extracting(Figure::cell).containsExactlyElementsOf(cells);
        assertThat(ledger.figures().at(entered.getLast().position())).hasValue(entered.getLast());
    }

    @Test
    @DisplayName("the last count of thousands of cells is that of each, whatever else their units have")
    void lastCounts() {
        enter(12, 3);
        Cell another = ledger.untouchedCell();
        ledger.enter(counted(another, coops(1), 4), counted(cells.getFirst(), coops(13), 4));

        Map<Cell, Figure> all = ledger.figures().lastCounted(cells);

        assertThat(all).hasSize(CELLS);
        List<Cell> some = List.of(cells.getFirst(), cells.get(1), cells.getLast());
        Map<Cell, Figure> each = ledger.figures().lastCounted(some);
        assertThat(each.get(cells.getFirst()).quantity()).isEqualTo(coops(13));
        assertThat(some).allSatisfy(cell -> assertThat(all.get(cell)).isEqualTo(each.get(cell)));
        assertThat(ledger.figures().lastCounted(cells, 3).get(cells.getFirst()).quantity())
                .as("with what was on record up to an earlier entry")
                .isEqualTo(coops(12));
    }

    @Test
    @DisplayName("one unit or indicator among thousands that is not there undoes all of them")
    void unknownAmongMany() {
        List<NewFigure> claims = new ArrayList<>(
                cells.stream().map(cell -> counted(cell, coops(70), 5)).toList());
        claims.set(3_000, counted(cells.get(3_000).of("coop.happiness", Breakdown.NONE), coops(1), 5));

        assertThatThrownBy(() -> ledger.enter(claims.toArray(NewFigure[]::new)))
                .hasStackTraceContaining("coop.happiness");

        assertThat(ledger.figures()
                        .lastCounted(Set.of(cells.getFirst()))
                        .get(cells.getFirst())
                        .quantity())
                .isNotEqualTo(coops(70));
    }

    @Test
    @DisplayName("an acceptance is of a figure that is there")
    void acceptanceOfNothing() {
        assertThatThrownBy(() -> acceptedFor(Long.MAX_VALUE, cells.getFirst()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("not of the cell of its figure");
    }

    @Test
    @DisplayName("an acceptance names the cell of its figure and no other")
    void acceptanceOfAnotherCell() {
        Figure figure =
                ledger.enter(counted(ledger.untouchedCell(), coops(5), 6)).getFirst();

        for (Cell other : List.of(
                figure.cell().of(CA_MAU),
                figure.cell().of("coop.new", Breakdown.NONE),
                figure.cell().of("coop.count", Breakdown.of("agriculture")),
                figure.cell().in(cells.getFirst().period()),
                new Cell(
                        figure.cell().unit(),
                        figure.cell().indicator(),
                        figure.cell().breakdown(),
                        figure.cell().period(),
                        FigureKind.TARGET))) {
            assertThatThrownBy(() -> acceptedFor(figure.position(), other))
                    .as(other.reference())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("not of the cell of its figure");
        }
    }

    private static void acceptedFor(long figure, Cell cell) {
        ledger.inTransaction(() -> ledger.database()
                .sql()
                .insertInto(ACCEPTANCE)
                .set(ACCEPTANCE.FIGURE, figure)
                .set(ACCEPTANCE.UNIT_ID, cell.unit().value())
                .set(ACCEPTANCE.INDICATOR, cell.indicator())
                .set(ACCEPTANCE.BREAKDOWN, cell.breakdown().code())
                .set(ACCEPTANCE.PERIOD, cell.period().code())
                .set(ACCEPTANCE.KIND, cell.kind().code())
                .set(ACCEPTANCE.RULE, Rule.FIRST_CLAIM.code())
                .set(ACCEPTANCE.REASON, "")
                .set(ACCEPTANCE.DECIDED_AT, TestLedger.START.atOffset(java.time.ZoneOffset.UTC))
                .set(ACCEPTANCE.DECIDED_BY, TestLedger.OFFICER)
                .execute());
    }
}
