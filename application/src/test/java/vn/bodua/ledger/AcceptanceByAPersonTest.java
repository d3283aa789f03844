package vn.bodua.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bodua.ledger.TestLedger.coops;
import static vn.bodua.ledger.TestLedger.derived;
import static vn.bodua.ledger.TestLedger.stated;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bodua.ledger.Acceptance.Rule;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/** A person decides which of the rival claims counts, and says why. */
class AcceptanceByAPersonTest {

    private static final String REASON = "Đã gọi điện hỏi Liên minh HTX tỉnh, số của tỉnh là đúng";

    private static TestLedger ledger;

    private Cell cell;
    private long provincialReport;
    private long nationalReport;
    private Figure first;
    private Figure rival;

    @BeforeAll
    static void openLedger() {
        ledger = new TestLedger();
    }

    @BeforeEach
    void twoReportsThatDiffer() {
        cell = ledger.untouchedCell();
        provincialReport = ledger.document("Báo cáo của An Giang");
        nationalReport = ledger.document("Báo cáo của Trung ương");
        first = ledger.enter(stated(cell, coops(246), provincialReport)).getFirst();
        rival = ledger.enter(stated(cell, coops(232), nationalReport)).getFirst();
    }

    @Test
    void theRivalThatAPersonAcceptsCounts() {
        assertThat(ledger.accept(rival.position(), REASON)).isEqualTo(Outcome.done(rival));

        assertThat(ledger.figures().accepted(cell, Belief.NOW)).contains(rival);
    }

    @Test
    void theDecisionIsKeptWithItsReasonItsTimeAndWhoMadeIt() {
        ledger.accept(rival.position(), "  " + REASON + " ");

        Acceptance decision = ledger.figures().decisions(cell).getLast();
        assertThat(decision.rule()).isEqualTo(Rule.PERSON);
        assertThat(decision.figure()).isEqualTo(rival.position());
        assertThat(decision.reason()).isEqualTo(REASON);
        assertThat(decision.decidedBy()).isEqualTo(TestLedger.OFFICER);
        assertThat(decision.decidedAt()).isEqualTo(ledger.clock().now());
    }

    @Test
    void aCellThatAPersonDecidedIsNoLongerContested() {
        assertThat(ledger.figures().contested()).contains(cell);

        ledger.accept(first.position(), REASON);

        assertThat(ledger.figures().contested()).doesNotContain(cell);
    }

    @Test
    void noRuleOverturnsAPerson() {
        Figure guess = ledger.enter(derived(cell, coops(240), nationalReport)).getFirst();
        ledger.accept(guess.position(), REASON);

        ledger.enter(stated(cell, coops(250), nationalReport));
        ledger.enter(stated(cell, coops(251), provincialReport));
        ledger.enter(stated(cell, coops(252), ledger.document("Niên giám thống kê")));

        assertThat(ledger.figures().accepted(cell, Belief.NOW)).contains(guess);
    }

    @Test
    void anotherDecisionOfAPersonReplacesTheEarlierOne() {
        ledger.accept(rival.position(), REASON);
        ledger.accept(first.position(), "Số của Trung ương chưa trừ HTX đã giải thể");

        assertThat(ledger.figures().accepted(cell, Belief.NOW)).contains(first);
    }

    @Test
    void whatARuleAcceptedMayBeConfirmed() {
        assertThat(ledger.accept(first.position(), REASON)).isEqualTo(Outcome.done(first));

        assertThat(ledger.figures().decisions(cell))
                .extracting(Acceptance::rule)
                .containsExactly(Rule.FIRST_CLAIM, Rule.PERSON);
    }

    @Test
    void aDecisionLeavesEveryClaimStanding() {
        ledger.accept(rival.position(), REASON);

        assertThat(ledger.figures().claims(cell)).containsExactly(first, rival);
    }

    @Test
    void whatCountedBeforeTheDecisionStaysReadableForItsTime() {
        Belief before = Belief.asOf(ledger.clock().today());
        ledger.passes(Duration.ofDays(1));
        ledger.accept(rival.position(), REASON);

        assertThat(ledger.figures().accepted(cell, before)).contains(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\t\n"})
    void withoutAReasonADecisionIsRefused(String nothing) {
        assertThat(ledger.accept(rival.position(), nothing))
                .isEqualTo(Outcome.refused(Refusal.of(RefusalCode.REASON_MISSING)));
        assertNothingDecided();
    }

    @Test
    void aFigureThatIsNotInTheLedgerCannotBeAccepted() {
        assertThat(ledger.accept(987_654_321L, REASON))
                .isEqualTo(Outcome.refused(new Refusal(RefusalCode.FIGURE_UNKNOWN, Map.of("figure", "987654321"))));
        assertNothingDecided();
    }

    @Test
    void acceptingTwiceIsRefused() {
        ledger.accept(rival.position(), REASON);

        assertThat(ledger.accept(rival.position(), "Vẫn thế"))
                .isEqualTo(Outcome.refused(new Refusal(
                        RefusalCode.FIGURE_ALREADY_ACCEPTED, Map.of("figure", Long.toString(rival.position())))));
        assertThat(ledger.figures().decisions(cell).getLast().reason()).isEqualTo(REASON);
    }

    private void assertNothingDecided() {
        assertThat(ledger.figures().decisions(cell))
                .extracting(Acceptance::rule)
                .containsExactly(Rule.FIRST_CLAIM);
    }
}
