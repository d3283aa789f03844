package vn.bodua.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bodua.ledger.TestLedger.coops;
import static vn.bodua.ledger.TestLedger.stated;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.BeforeContainer;
import vn.bodua.refusal.Outcome;

/** "What did we believe on 1 July?" is what counted at the end of that day in Hà Nội. */
class BeliefThroughTimeTest {

    private static final int CELLS = 2;
    private static final int DOCUMENTS = 3;

    private static TestLedger ledger;
    private static List<Long> documents;

    @BeforeContainer
    static void openLedger() {
        ledger = new TestLedger();
        documents = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            documents.add(ledger.document("Báo cáo số " + i));
        }
    }

    /** One thing that happens to the ledger. */
    sealed interface Event {
        record Claim(int cell, int document, boolean isStated, long value) implements Event {}

        record Decision(int whichClaim) implements Event {}

        record TimePasses(int hours) implements Event {}
    }

    @Property(tries = 200, shrinking = ShrinkingMode.BOUNDED)
    void onEveryDayTheLedgerGivesWhatCountedAtItsEnd(@ForAll("events") List<Event> events) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < CELLS; i++) {
            cells.add(ledger.untouchedCell());
        }
        LocalDate dayBefore = ledger.clock().today().minusDays(1);
        List<Long> positions = new ArrayList<>();
        Model model = new Model();
        for (Event event : events) {
            switch (event) {
                case Event.Claim claim -> {
                    long document = documents.get(claim.document());
                    Cell cell = cells.get(claim.cell());
                    positions.add(ledger.enter(
                                    claim.isStated()
                                            ? stated(cell, coops(claim.value()), document)
                                            : TestLedger.derived(cell, coops(claim.value()), document))
                            .getFirst()
                            .position());
                    model.claim(claim);
                }
                case Event.Decision(int whichClaim) when positions.isEmpty() -> {}
                case Event.Decision(int whichClaim) -> {
                    int claim = whichClaim % positions.size();
                    boolean done = ledger.accept(positions.get(claim), "vì thế") instanceof Outcome.Done<Figure>;
                    assertThat(done).isEqualTo(model.decide(claim));
                }
                case Event.TimePasses(int hours) -> ledger.passes(Duration.ofHours(hours));
            }
            model.remember(ledger.clock().today());
        }
        for (int cell = 0; cell < CELLS; cell++) {
            assertThat(counts(cells.get(cell), Belief.NOW)).isEqualTo(model.counts(cell, positions));
            assertThat(counts(cells.get(cell), Belief.asOf(dayBefore))).isEmpty();
            for (Map.Entry<LocalDate, Map<Integer, Integer>> then : model.atTheEndOf.entrySet()) {
                assertThat(counts(cells.get(cell), Belief.asOf(then.getKey())))
                        .as("cell %d at the end of %s", cell, then.getKey())
                        .isEqualTo(
                                Optional.ofNullable(then.getValue().get(cell)).map(positions::get));
            }
        }
    }

    /** The rules of acceptance once more, over claims numbered from nought. */
    private static final class Model {
        final List<Event.Claim> claims = new ArrayList<>();
        final Map<Integer, Integer> accepted = new HashMap<>();
        final Map<Integer, Boolean> byPerson = new HashMap<>();
        final TreeMap<LocalDate, Map<Integer, Integer>> atTheEndOf = new TreeMap<>();

        void claim(Event.Claim claim) {
            claims.add(claim);
            Integer now = accepted.get(claim.cell());
            boolean takesOver = now == null
                    || !byPerson.getOrDefault(claim.cell(), false)
                            && claim.isStated()
                            && (!claims.get(now).isStated() || claims.get(now).document() == claim.document());
            if (takesOver) {
                accepted.put(claim.cell(), claims.size() - 1);
            }
        }

        boolean decide(int claim) {
            int cell = claims.get(claim).cell();
            boolean isNew = !Boolean.TRUE.equals(byPerson.put(cell, true)) || accepted.get(cell) != claim;
            accepted.put(cell, claim);
            return isNew;
        }

        void remember(LocalDate today) {
            atTheEndOf.put(today, Map.copyOf(accepted));
        }

        Optional<Long> counts(int cell, List<Long> positions) {
            return Optional.ofNullable(accepted.get(cell)).map(positions::get);
        }
    }

    @Provide
    Arbitrary<List<Event>> events() {
        Arbitrary<Event> claims = Combinators.combine(
                        Arbitraries.integers().between(0, CELLS - 1),
                        Arbitraries.integers().between(0, DOCUMENTS - 1),
                        Arbitraries.of(true, false),
                        Arbitraries.longs().between(1, 500))
                .as(Event.Claim::new);
        Arbitrary<Event> decisions = Arbitraries.integers().between(0, 100).map(Event.Decision::new);
        Arbitrary<Event> hours = Arbitraries.integers().between(1, 40).map(Event.TimePasses::new);
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(4, claims),
                        net.jqwik.api.Tuple.of(2, decisions),
                        net.jqwik.api.Tuple.of(2, hours))
                .list()
                .ofMinSize(1)
                .ofMaxSize(14);
    }

    @Example
    void theLastMomentOfADayInHanoiBelongsToIt() {
        Cell cell = ledger.untouchedCell();
        LocalDate day = ledger.clock().today().plusDays(1);
        ledger.passes(untilMidnight(day).minusNanos(1000));
        long position = ledger.stated(cell, coops(246)).position();

        assertThat(counts(cell, Belief.asOf(day.minusDays(1)))).isEmpty();
        assertThat(counts(cell, Belief.asOf(day))).contains(position);
    }

    @Example
    void midnightInHanoiBelongsToTheNextDay() {
        Cell cell = ledger.untouchedCell();
        LocalDate day = ledger.clock().today();
        ledger.passes(untilMidnight(day));
        ledger.stated(cell, coops(246));

        assertThat(counts(cell, Belief.asOf(day))).isEmpty();
        assertThat(counts(cell, Belief.asOf(day.plusDays(1)))).isPresent();
    }

    @Example
    void everyWayOfAskingKnowsTheSamePast() {
        Cell cell = ledger.untouchedCell();
        long early = ledger.enter(stated(cell, coops(240), documents.getFirst()))
                .getFirst()
                .position();
        Belief then = Belief.asOf(ledger.clock().today());
        ledger.passes(Duration.ofDays(2));
        long late = ledger.enter(stated(cell, coops(246), documents.getFirst()))
                .getFirst()
                .position();

        assertThat(positionsOf(ledger.figures().acceptedOf(cell.unit(), then)))
                .contains(early)
                .doesNotContain(late);
        assertThat(positionsOf(ledger.figures().acceptedOf(cell.unit(), Belief.NOW)))
                .contains(late)
                .doesNotContain(early);
        assertThat(positionsOf(
                        ledger.figures().acceptedOf(List.of(cell.unit()), cell.indicator(), cell.breakdown(), then)))
                .contains(early)
                .doesNotContain(late);
    }

    private static Duration untilMidnight(LocalDate endOf) {
        return Duration.between(ledger.clock().now(), Belief.asOf(endOf).until().orElseThrow());
    }

    private static Optional<Long> counts(Cell cell, Belief belief) {
        return ledger.figures().accepted(cell, belief).map(Figure::position);
    }

    private static List<Long> positionsOf(List<Figure> figures) {
        return figures.stream().map(Figure::position).toList();
    }
}
