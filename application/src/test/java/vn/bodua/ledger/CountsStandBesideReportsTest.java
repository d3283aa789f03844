package vn.bodua.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bodua.ledger.TestLedger.coops;
import static vn.bodua.ledger.TestLedger.counted;
import static vn.bodua.ledger.TestLedger.derived;
import static vn.bodua.ledger.TestLedger.stated;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.bodua.ledger.Acceptance.Rule;

/** What is counted from the registry and what a province reports are two claims for one cell. */
class CountsStandBesideReportsTest {

    private static TestLedger ledger;

    private Cell cell;
    private long report;

    @BeforeAll
    static void openLedger() {
        ledger = new TestLedger();
    }

    @BeforeEach
    void aReport() {
        cell = ledger.untouchedCell();
        report = ledger.document("Báo cáo của An Giang");
    }

    private void assertCounts(long number, Rule rule) {
        Figure counts = ledger.figures().accepted(cell, Belief.NOW).orElseThrow();
        assertThat(counts.quantity()).isEqualTo(coops(number));
        assertThat(ledger.figures().decisions(cell).getLast().rule()).isEqualTo(rule);
    }

    @Test
    @DisplayName("a count holds where nobody reported, with the entry of the registry that it was counted to")
    void alone() {
        Figure figure = ledger.enter(counted(cell, coops(23), 4711)).getFirst();
        assertCounts(23, Rule.FIRST_CLAIM);
        assertThat(ledger.figures().at(figure.position()).orElseThrow().source())
                .isEqualTo(new Source.Count(4711));
        assertThat(figure.isCounted()).isTrue();
        assertThat(figure.source().inDocument()).isEmpty();
    }

    @Test
    @DisplayName(
            "a later count takes the place of an earlier one, which stays on record; of many only the first and the last are told")
    void again() {
        Figure first = ledger.enter(counted(cell, coops(23), 1)).getFirst();
        Figure second = ledger.enter(counted(cell, coops(24), 2)).getFirst();
        Figure third = ledger.enter(counted(cell, coops(25), 3)).getFirst();
        assertCounts(25, Rule.COUNTED_AGAIN);
        assertThat(ledger.figures().at(second.position())).contains(second);
        assertThat(ledger.figures().claims(cell)).containsExactly(first, third);
        assertThat(ledger.figures().decisions(cell))
                .extracting(Acceptance::figure)
                .containsExactly(first.position(), third.position());
        assertThat(ledger.figures().lastCounted(List.of(cell), 2)).containsEntry(cell, second);
    }

    @Test
    @DisplayName("a report comes before a count, whichever was there first, and both stay")
    void reported() {
        ledger.enter(counted(cell, coops(23), 1));
        ledger.enter(stated(cell, coops(25), report));
        assertCounts(25, Rule.REPORTED_OVER_COUNTED);
        ledger.enter(counted(cell, coops(24), 2));
        assertCounts(25, Rule.REPORTED_OVER_COUNTED);
        assertThat(ledger.figures().claims(cell)).hasSize(3);
    }

    @Test
    @DisplayName("a count comes before what was only derived, and nothing derived before a count")
    void overDerived() {
        ledger.enter(derived(cell, coops(25), report));
        ledger.enter(counted(cell, coops(23), 1));
        assertCounts(23, Rule.STATED_OVER_DERIVED);
        ledger.enter(derived(cell, coops(26), report));
        assertCounts(23, Rule.STATED_OVER_DERIVED);
    }

    @Test
    @DisplayName("what a person decided no count overturns")
    void decided() {
        Figure count = ledger.enter(counted(cell, coops(23), 1)).getFirst();
        ledger.enter(stated(cell, coops(25), report));
        ledger.accept(count.position(), "Đã đối chiếu từng HTX với giấy chứng nhận")
                .orElseThrow();
        ledger.enter(counted(cell, coops(24), 2));
        assertCounts(23, Rule.PERSON);
    }

    @Test
    @DisplayName("a count that differs from a report makes no dispute between reports")
    void notContested() {
        ledger.enter(counted(cell, coops(23), 1), stated(cell, coops(25), report));
        assertThat(ledger.figures().contested()).doesNotContain(cell);
    }

    @Test
    @DisplayName("thousands of counts are entered at once, each with its own place, in their order")
    void many() {
        List<NewFigure> counts = new ArrayList<>();
        for (int i = 0; i < 1_234; i++) {
            counts.add(counted(ledger.untouchedCell(), coops(i), 9));
        }
        List<Figure> entered = ledger.enter(counts.toArray(NewFigure[]::new));
        assertThat(entered).hasSize(1_234);
        assertThat(entered).extracting(Figure::position).isSorted().doesNotHaveDuplicates();
        for (int i = 0; i < entered.size(); i += 411) {
            assertThat(entered.get(i).cell()).isEqualTo(counts.get(i).cell());
            assertThat(ledger.figures().accepted(entered.get(i).cell(), Belief.NOW))
                    .contains(entered.get(i));
        }
    }
}
