package vn.bodua.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.bodua.ledger.TestLedger.coops;
import static vn.bodua.ledger.TestLedger.stated;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bodua.indicator.Breakdown;
import vn.bodua.organization.UnitId;
import vn.bodua.quantity.Quantity;

/** A half-entered report does not exist. */
class EntryIsAllOrNothingTest {

    private static TestLedger ledger;

    private Cell cell;
    private long document;

    @BeforeAll
    static void openLedger() {
        ledger = new TestLedger();
    }

    @BeforeEach
    void aReport() {
        cell = ledger.untouchedCell();
        document = ledger.document("Báo cáo của An Giang");
    }

    interface Spoiling {
        NewFigure spoil(NewFigure good);
    }

    static Stream<Named<Spoiling>> whatTheLedgerRefuses() {
        return Stream.of(
                Named.of(
                        "a unit that does not exist",
                        g -> new NewFigure(g.cell().of(new UnitId("an-lac")), g.quantity(), g.source())),
                Named.of(
                        "an indicator that does not exist",
                        g -> new NewFigure(g.cell().of("coop.happiness", Breakdown.NONE), g.quantity(), g.source())),
                Named.of(
                        "a breakdown that is no code",
                        g -> new NewFigure(
                                g.cell().of("coop.count", Breakdown.of("Nông nghiệp")), g.quantity(), g.source())),
                Named.of(
                        "a document that was never received",
                        g -> new NewFigure(g.cell(), g.quantity(), new Source.Sentence(987_654, 0, "có 2 HTX"))),
                Named.of(
                        "a statement that the document does not have",
                        g -> new NewFigure(
                                g.cell(),
                                g.quantity(),
                                new Source.Sentence(
                                        g.source().inDocument().orElseThrow().document(), 7, "có 2 HTX"))),
                Named.of(
                        "a source without words",
                        g -> new NewFigure(
                                g.cell(),
                                g.quantity(),
                                new Source.Sentence(
                                        g.source().inDocument().orElseThrow().document(), 0, ""))),
                Named.of(
                        "a derivation without its arithmetic",
                        g -> new NewFigure(
                                g.cell(),
                                g.quantity(),
                                new Source.Derivation(
                                        g.source().inDocument().orElseThrow().document(), 0, "tăng 2 HTX", ""))),
                Named.of(
                        "a range that runs downwards",
                        g -> new NewFigure(
                                g.cell(),
                                Quantity.range(new BigDecimal("5"), new BigDecimal("3"), "HTX"),
                                g.source())));
    }

    @ParameterizedTest
    @MethodSource("whatTheLedgerRefuses")
    void oneClaimThatBreaksAConstraintUndoesTheWholeEntry(Spoiling spoiling) {
        NewFigure good = stated(cell, coops(246), document);
        NewFigure alsoGood = stated(cell.in(vn.bodua.time.Period.year(2020)), coops(240), document);

        assertThatThrownBy(() -> ledger.enter(good, spoiling.spoil(good), alsoGood))
                .isInstanceOf(RuntimeException.class);

        assertThat(ledger.figures().ofDocument(document)).isEmpty();
        assertThat(ledger.figures().claims(cell)).isEmpty();
        assertThat(ledger.figures().decisions(cell)).isEmpty();
    }

    @Test
    void anEntryThatWasUndoneCanBeMadeAgainWithoutTheMistake() {
        NewFigure good = stated(cell, coops(246), document);
        NewFigure bad = new NewFigure(cell.of(new UnitId("an-lac")), coops(2), good.source());
        assertThatThrownBy(() -> ledger.enter(good, bad)).isInstanceOf(RuntimeException.class);

        Figure entered = ledger.enter(good).getFirst();

        assertThat(ledger.figures().ofDocument(document)).containsExactly(entered);
    }

    @Test
    void whatIsEnteredWithoutARecorderIsUndone() {
        EnterFigures anonymous =
                new EnterFigures(new LedgerTables(ledger.database().sql()), ledger.clock());
        NewFigure good = stated(cell, coops(246), document);

        assertThatThrownBy(() -> ledger.database()
                        .transaction()
                        .executeWithoutResult(status -> anonymous.enter(java.util.List.of(good), "")))
                .isInstanceOf(RuntimeException.class);

        assertThat(ledger.figures().claims(cell)).isEmpty();
    }

    @Test
    void anEntryOfNothingIsNothing() {
        assertThat(ledger.enter()).isEmpty();
    }

    @Test
    void oneCellMayBeClaimedTwiceInOneEntryAndTheLaterWordCounts() {
        ledger.enter(stated(cell, coops(240), document), stated(cell, coops(246), document));

        assertThat(ledger.figures().accepted(cell, Belief.NOW))
                .get()
                .extracting(Figure::quantity)
                .isEqualTo(coops(246));
    }
}
