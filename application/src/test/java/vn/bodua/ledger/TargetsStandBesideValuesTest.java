package vn.bodua.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bodua.ledger.TestLedger.coops;
import static vn.bodua.ledger.TestLedger.stated;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.bodua.access.Reach;

/** What is to be reached and what was reached are two cells of one place, and neither touches the other. */
class TargetsStandBesideValuesTest {

    private static TestLedger ledger;

    private Cell reached;
    private Cell aimedAt;
    private long plan;
    private long report;

    @BeforeAll
    static void openLedger() {
        ledger = new TestLedger();
    }

    @BeforeEach
    void aPlanAndAReport() {
        reached = ledger.untouchedCell();
        aimedAt =
                new Cell(reached.unit(), reached.indicator(), reached.breakdown(), reached.period(), FigureKind.TARGET);
        plan = ledger.document("Nghị quyết Đại hội");
        report = ledger.document("Báo cáo năm");
    }

    @Test
    void aTargetIsNoClaimForWhatWasReached() {
        Figure target = ledger.enter(stated(aimedAt, coops(2500), plan)).getFirst();

        assertThat(ledger.figures().accepted(reached, Belief.NOW)).isEmpty();
        assertThat(ledger.figures().claims(reached)).isEmpty();
        assertThat(ledger.figures().accepted(aimedAt, Belief.NOW)).contains(target);
    }

    @Test
    void aValueThatDiffersFromItsTargetContestsNothing() {
        ledger.enter(stated(aimedAt, coops(2500), plan));
        Figure value = ledger.enter(stated(reached, coops(752), report)).getFirst();

        assertThat(ledger.figures().contested()).doesNotContain(reached, aimedAt);
        assertThat(ledger.figures().accepted(reached, Belief.NOW)).contains(value);
    }

    @Test
    void rivalTargetsContestTheTargetOnly() {
        ledger.enter(stated(aimedAt, coops(2500), plan), stated(reached, coops(752), plan));
        ledger.enter(stated(aimedAt, coops(2400), report), stated(reached, coops(752), report));

        assertThat(ledger.figures().contested()).contains(aimedAt).doesNotContain(reached);
    }

    @Test
    void decidingOnATargetDecidesNothingOnTheValue() {
        ledger.enter(stated(reached, coops(752), report));
        Figure target = ledger.enter(stated(aimedAt, coops(2500), plan)).getFirst();
        ledger.accept(target.position(), "Theo Nghị quyết Đại hội");

        assertThat(ledger.figures().decisions(reached)).hasSize(1);
        assertThat(ledger.figures().decisions(aimedAt)).hasSize(2);
    }

    @Test
    void bothAreGivenWhenAUnitsFiguresAreAskedFor() {
        Figure target = ledger.enter(stated(aimedAt, coops(2500), plan)).getFirst();
        Figure value = ledger.enter(stated(reached, coops(752), report)).getFirst();

        assertThat(ledger.figures().acceptedOf(reached.unit(), Belief.NOW)).contains(target, value);
        assertThat(ledger.figures()
                        .acceptedOf(List.of(reached.unit()), reached.indicator(), reached.breakdown(), Belief.NOW))
                .contains(target, value);
    }

    @Test
    void theSizeOfTheLedgerCountsBoth() {
        int before = ledger.figures().size(Reach.everything()).figures();
        ledger.enter(stated(aimedAt, coops(2500), plan), stated(reached, coops(752), plan));

        assertThat(ledger.figures().size(Reach.everything()).figures()).isEqualTo(before + 2);
    }
}
