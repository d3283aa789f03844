package vn.bodua.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bodua.ledger.TestLedger.coops;
import static vn.bodua.ledger.TestLedger.derived;
import static vn.bodua.ledger.TestLedger.stated;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.bodua.ledger.Acceptance.Rule;
import vn.bodua.quantity.Qualifier;
import vn.bodua.quantity.Quantity;

/** Which claim counts without anyone being asked. */
class AcceptanceByRuleTest {

    private static TestLedger ledger;

    private Cell cell;
    private long provincialReport;
    private long nationalReport;

    @BeforeAll
    static void openLedger() {
        ledger = new TestLedger();
    }

    @BeforeEach
    void twoReports() {
        cell = ledger.untouchedCell();
        provincialReport = ledger.document("Báo cáo của An Giang");
        nationalReport = ledger.document("Báo cáo của Trung ương");
    }

    @Test
    void nothingCountsForACellThatNothingWasClaimedFor() {
        assertThat(ledger.figures().accepted(cell, Belief.NOW)).isEmpty();
        assertThat(ledger.figures().claims(cell)).isEmpty();
        assertThat(ledger.figures().decisions(cell)).isEmpty();
    }

    @Test
    void theFirstClaimIsAccepted() {
        ledger.enter(stated(cell, coops(246), provincialReport));

        assertCounts(coops(246), Rule.FIRST_CLAIM);
    }

    @Test
    void aDerivedFigureIsAcceptedWhereNothingElseWasClaimed() {
        ledger.enter(derived(cell, coops(246), provincialReport));

        assertCounts(coops(246), Rule.FIRST_CLAIM);
        assertThat(ledger.figures().accepted(cell, Belief.NOW))
                .get()
                .extracting(Figure::isDerived)
                .isEqualTo(true);
    }

    @Test
    void aStatedFigureTakesOverFromADerivedOneOfAnotherDocument() {
        ledger.enter(derived(cell, coops(246), nationalReport));
        ledger.enter(stated(cell, coops(240), provincialReport));

        assertCounts(coops(240), Rule.STATED_OVER_DERIVED);
    }

    @Test
    void aStatedFigureTakesOverFromADerivedOneOfTheSameDocument() {
        ledger.enter(derived(cell, coops(246), nationalReport), stated(cell, coops(240), nationalReport));

        assertCounts(coops(240), Rule.STATED_OVER_DERIVED);
    }

    @Test
    void aDerivedFigureNeverDisplacesAStatedOne() {
        ledger.enter(stated(cell, coops(240), provincialReport));
        ledger.enter(derived(cell, coops(246), nationalReport));
        ledger.enter(derived(cell, coops(247), provincialReport));

        assertCounts(coops(240), Rule.FIRST_CLAIM);
    }

    @Test
    void aDerivedFigureNeverDisplacesAnotherDerivedOne() {
        ledger.enter(derived(cell, coops(240), provincialReport));
        ledger.enter(derived(cell, coops(246), nationalReport));

        assertCounts(coops(240), Rule.FIRST_CLAIM);
    }

    @Test
    void aDocumentsLaterWordReplacesItsEarlierOne() {
        ledger.enter(stated(cell, coops(240), provincialReport));
        ledger.enter(stated(cell, coops(246), provincialReport));

        assertCounts(coops(246), Rule.SAME_SOURCE_NEWER);
    }

    @Test
    void aRivalOfAnotherDocumentStandsBesideAndTheEarlierGoesOnCounting() {
        Figure first = ledger.enter(stated(cell, coops(246), provincialReport)).getFirst();
        Figure rival = ledger.enter(stated(cell, coops(232), nationalReport)).getFirst();

        assertCounts(coops(246), Rule.FIRST_CLAIM);
        assertThat(ledger.figures().claims(cell)).containsExactly(first, rival);
        assertThat(ledger.figures().contested()).contains(cell);
    }

    @Test
    void aRivalsCorrectionDoesNotReplaceWhatTheOtherDocumentSays() {
        ledger.enter(stated(cell, coops(246), provincialReport));
        ledger.enter(stated(cell, coops(232), nationalReport));
        ledger.enter(stated(cell, coops(233), nationalReport));

        assertCounts(coops(246), Rule.FIRST_CLAIM);
    }

    @Test
    void twoDocumentsThatSayTheSameDoNotContestACell() {
        ledger.enter(stated(cell, coops(246), provincialReport));
        ledger.enter(stated(cell, Quantity.exactly("246.0", "HTX"), nationalReport));

        assertThat(ledger.figures().contested()).doesNotContain(cell);
    }

    @Test
    void aDocumentThatCorrectsItselfDoesNotContestACell() {
        ledger.enter(stated(cell, coops(240), provincialReport));
        ledger.enter(stated(cell, coops(246), provincialReport));

        assertThat(ledger.figures().contested()).doesNotContain(cell);
    }

    @Test
    void aDocumentThatComesRoundToWhatAnotherSaysNoLongerContestsTheCell() {
        ledger.enter(stated(cell, coops(240), provincialReport));
        ledger.enter(stated(cell, coops(246), nationalReport));
        assertThat(ledger.figures().contested()).contains(cell);

        ledger.enter(stated(cell, coops(246), provincialReport));

        assertThat(ledger.figures().contested()).doesNotContain(cell);
        assertCounts(coops(246), Rule.SAME_SOURCE_NEWER);
    }

    @Test
    void aDocumentsDerivedFigureDoesNotHideWhatItStates() {
        ledger.enter(stated(cell, coops(246), provincialReport), derived(cell, coops(240), provincialReport));
        ledger.enter(stated(cell, coops(246), nationalReport));

        assertThat(ledger.figures().contested()).doesNotContain(cell);
    }

    @Test
    void rangesThatDifferAtTheirUpperEndContestACell() {
        ledger.enter(stated(cell, range("3", "5"), provincialReport));
        ledger.enter(stated(cell, range("3", "7"), nationalReport));

        assertThat(ledger.figures().contested()).contains(cell);
    }

    @Test
    void aRangeAndItsOwnLowerEndContestACell() {
        ledger.enter(stated(cell, range("3", "5"), provincialReport));
        ledger.enter(stated(cell, coops(3), nationalReport));

        assertThat(ledger.figures().contested()).contains(cell);
    }

    @Test
    void whatWasClaimedLastIsListedFirstAmongTheContested() {
        Cell later = ledger.untouchedCell();
        for (Cell one : List.of(cell, later)) {
            ledger.enter(stated(one, coops(246), provincialReport));
            ledger.enter(stated(one, coops(232), nationalReport));
        }

        assertThat(ledger.figures().contested()).startsWith(later, cell);
    }

    @Test
    void anotherQualifierOfTheSameAmountDoesNotContestACell() {
        ledger.enter(stated(cell, coops(246), provincialReport));
        ledger.enter(
                stated(cell, Quantity.of(new java.math.BigDecimal("246"), "HTX", Qualifier.ABOUT), nationalReport));

        assertThat(ledger.figures().contested()).doesNotContain(cell);
    }

    private static Quantity range(String lower, String upper) {
        return Quantity.range(new java.math.BigDecimal(lower), new java.math.BigDecimal(upper), "HTX");
    }

    private void assertCounts(Quantity quantity, Rule rule) {
        assertThat(ledger.figures().accepted(cell, Belief.NOW))
                .get()
                .extracting(Figure::quantity)
                .isEqualTo(quantity);
        assertThat(ledger.figures().decisions(cell).getLast().rule()).isEqualTo(rule);
    }
}
