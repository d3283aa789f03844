package vn.bodua.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bodua.database.generated.Tables.FIGURE;
import static vn.bodua.ledger.TestLedger.coops;
import static vn.bodua.ledger.TestLedger.stated;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.bodua.ledger.Acceptance.Rule;

/** Whoever has copied the ledger up to a position has copied everything below it, however many write at a time. */
class PositionsGrowInCommitOrderTest {

    private static final int WRITERS = 8;
    private static final int ENTRIES_EACH = 20;
    private static final int CLAIMS_EACH = 3;

    private static TestLedger ledger;

    @BeforeAll
    static void openLedger() {
        ledger = new TestLedger();
    }

    @Test
    void aReaderWhoAsksForWhatIsNewNeverMissesAClaim() throws Exception {
        long document = ledger.document("Báo cáo của An Giang");
        long start = ledger.enter(claims(document)).getLast().position();
        AtomicInteger writing = new AtomicInteger(WRITERS);
        List<Long> copied = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> writers = atOnce(people, () -> {
                try {
                    for (int i = 0; i < ENTRIES_EACH; i++) {
                        ledger.enter(claims(document));
                    }
                } finally {
                    writing.decrementAndGet();
                }
                return null;
            });
            boolean someoneWrites = true;
            while (someoneWrites) {
                someoneWrites = writing.get() > 0;
                copied.addAll(positionsAfter(copied.isEmpty() ? start : copied.getLast()));
            }
            finish(writers);
        }

        assertThat(copied).hasSize(WRITERS * ENTRIES_EACH * CLAIMS_EACH).isEqualTo(positionsAfter(start));
    }

    @Test
    void ofManyFirstClaimsForOneCellExactlyOneIsAccepted() throws Exception {
        Cell cell = ledger.untouchedCell();
        try (ExecutorService people = Executors.newFixedThreadPool(WRITERS)) {
            finish(atOnce(people, () -> ledger.stated(cell, coops(246))));
        }

        assertThat(ledger.figures().claims(cell)).hasSize(WRITERS);
        assertThat(ledger.figures().decisions(cell))
                .extracting(Acceptance::rule)
                .containsExactly(Rule.FIRST_CLAIM);
        assertThat(ledger.figures().accepted(cell, Belief.NOW))
                .contains(ledger.figures().claims(cell).getFirst());
    }

    @Test
    void ofManyWhoDecideTheSameAtOnceOneIsDoneAndTheOthersAreRefused() throws Exception {
        Figure figure = ledger.stated(ledger.untouchedCell(), coops(246));
        List<Object> outcomes = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(WRITERS)) {
            for (Future<?> decision : atOnce(people, () -> ledger.accept(figure.position(), "Đã hỏi lại tỉnh"))) {
                outcomes.add(decision.get());
            }
        }

        assertThat(outcomes)
                .filteredOn(vn.bodua.refusal.Outcome.Done.class::isInstance)
                .hasSize(1);
        assertThat(ledger.figures().decisions(figure.cell())).hasSize(2);
    }

    private static NewFigure[] claims(long document) {
        NewFigure[] claims = new NewFigure[CLAIMS_EACH];
        for (int i = 0; i < CLAIMS_EACH; i++) {
            claims[i] = stated(ledger.untouchedCell(), coops(i), document);
        }
        return claims;
    }

    private static List<Long> positionsAfter(long last) {
        return ledger.database()
                .sql()
                .select(FIGURE.POSITION)
                .from(FIGURE)
                .where(FIGURE.POSITION.gt(last))
                .orderBy(FIGURE.POSITION)
                .fetch(FIGURE.POSITION);
    }

    private static List<Future<?>> atOnce(ExecutorService people, Callable<?> work) {
        CountDownLatch start = new CountDownLatch(WRITERS);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            all.add(people.submit(() -> {
                start.countDown();
                start.await();
                return work.call();
            }));
        }
        return all;
    }

    private static void finish(List<Future<?>> all) throws InterruptedException, ExecutionException {
        for (Future<?> one : all) {
            one.get();
        }
    }
}
