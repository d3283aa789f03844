package vn.bodua.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bodua.registry.TestRegistry.BAC_GIANG;
import static vn.bodua.registry.TestRegistry.HA_NOI;
import static vn.bodua.registry.TestRegistry.NO_PAPER;
import static vn.bodua.registry.TestRegistry.PAPER;
import static vn.bodua.registry.TestRegistry.at;
import static vn.bodua.registry.TestRegistry.keeperOf;
import static vn.bodua.registry.TestRegistry.named;
import static vn.bodua.registry.TestRegistry.refusal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.bodua.database.generated.Tables;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.registry.LifeEvent.CameOf;
import vn.bodua.registry.LifeEvent.GrewInto;
import vn.bodua.registry.LifeEvent.MergedInto;
import vn.bodua.registry.LifeEvent.Separated;
import vn.bodua.registry.LifeEvent.SplitInto;
import vn.bodua.registry.LifeEvent.TookIn;

@DisplayName("What happens to several registrants")
class SeveralFilesAtOnceTest {

    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

    private final TestRegistry registry = new TestRegistry();
    private final RegistrantId one = registry.cooperative("HTX Một", "2015-01-01");
    private final RegistrantId two = registry.cooperative("HTX Hai", "2016-01-01");

    private LifeEvent lastOf(RegistrantId registrant) {
        return registry.life(registrant).events().getLast().event();
    }

    @Test
    @DisplayName("by a merger: the one lives on with what is registered of it since, the others end, each file says so")
    void merger() {
        registry.merge
                .merge(registry.an, one, List.of(two), Optional.of(named("HTX Một Hai")), DAY, PAPER)
                .orElseThrow();
        assertThat(registry.stateOn(one, "2020-01-01")).isEqualTo(State.OPERATING);
        assertThat(registry.listed(one, "2020-01-01").orElseThrow().name()).isEqualTo("HTX Một Hai");
        assertThat(lastOf(one)).isEqualTo(new TookIn(two));
        assertThat(registry.stateOn(two, "2019-12-31")).isEqualTo(State.OPERATING);
        assertThat(registry.stateOn(two, "2020-01-01")).isEqualTo(State.MERGED);
        assertThat(lastOf(two)).isEqualTo(new MergedInto(one, Descent.MERGER));
        assertThat(registry.life(two).events().getLast().decision()).isEqualTo(PAPER);
    }

    @Test
    @DisplayName("by an amalgamation: all end and one begins that came of them")
    void amalgamation() {
        RegistrantId begun = registry.merge
                .amalgamate(registry.an, List.of(one, two), named("HTX Ba"), DAY, PAPER)
                .orElseThrow();
        assertThat(registry.stateOn(one, "2020-01-01")).isEqualTo(State.MERGED);
        assertThat(registry.stateOn(two, "2020-01-01")).isEqualTo(State.MERGED);
        assertThat(registry.life(begun).foundedOn()).contains(DAY);
        assertThat(lastOf(begun)).isEqualTo(new CameOf(List.of(one, two), Descent.AMALGAMATION));
    }

    @Test
    @DisplayName("by a split: the whole ends and its parts begin; by a separation it lives on")
    void split() {
        List<RegistrantId> parts = registry.split
                .divide(registry.an, one, List.of(named("HTX Một A"), named("HTX Một B")), DAY, PAPER)
                .orElseThrow();
        assertThat(registry.stateOn(one, "2020-01-01")).isEqualTo(State.SPLIT);
        assertThat(lastOf(one)).isEqualTo(new SplitInto(parts));
        assertThat(lastOf(parts.getLast())).isEqualTo(new CameOf(List.of(one), Descent.SPLIT));
        RegistrantId part = registry.split
                .separate(registry.an, two, List.of(named("HTX Hai A")), Optional.of(named("HTX Hai B")), DAY, PAPER)
                .orElseThrow()
                .getFirst();
        assertThat(registry.stateOn(two, "2020-01-01")).isEqualTo(State.OPERATING);
        assertThat(lastOf(two)).isEqualTo(new Separated(part));
        assertThat(lastOf(part)).isEqualTo(new CameOf(List.of(two), Descent.SEPARATION));
        assertThat(registry.listed(two, "2020-01-01").orElseThrow().name()).isEqualTo("HTX Hai B");
    }

    @Test
    @DisplayName(
            "by growth: the group ends and a cooperative begins that came of it; a cooperative does not grow into one")
    void growth() {
        RegistrantId group = registry.founded(LegalKind.GROUP, named("THT Tân Tiến"), "2017-01-01");
        RegistrantId cooperative = registry.grow
                .grow(registry.an, group, named("HTX Tân Tiến"), DAY, NO_PAPER)
                .orElseThrow();
        assertThat(registry.stateOn(group, "2020-01-01")).isEqualTo(State.GROWN);
        assertThat(lastOf(group)).isEqualTo(new GrewInto(cooperative));
        assertThat(registry.life(cooperative).registrant().kind()).isEqualTo(LegalKind.COOPERATIVE);
        assertThat(refusal(registry.grow.grow(registry.an, one, named("HTX"), DAY, NO_PAPER))
                        .code())
                .isEqualTo(RefusalCode.EVENT_NOT_OF_KIND);
    }

    @Test
    @DisplayName("is refused of one alone, of one twice, of two legal kinds, of too few parts")
    void tooFew() {
        RegistrantId group = registry.founded(LegalKind.GROUP, named("THT Tân Tiến"), "2017-01-01");
        for (List<RegistrantId> others :
                List.of(List.<RegistrantId>of(), List.of(one), List.of(two, two), List.of(group))) {
            assertThat(refusal(registry.merge.merge(registry.an, one, others, Optional.empty(), DAY, NO_PAPER))
                            .code())
                    .isEqualTo(RefusalCode.REGISTRANTS_TOO_FEW);
        }
        for (List<RegistrantId> all :
                List.of(List.<RegistrantId>of(), List.of(one), List.of(two, two), List.of(one, group))) {
            assertThat(refusal(registry.merge.amalgamate(registry.an, all, named("HTX Ba"), DAY, NO_PAPER))
                            .code())
                    .isEqualTo(RefusalCode.REGISTRANTS_TOO_FEW);
        }
        assertThat(refusal(registry.split.divide(registry.an, one, List.of(named("HTX A")), DAY, NO_PAPER))
                        .code())
                .isEqualTo(RefusalCode.REGISTRANTS_TOO_FEW);
        assertThat(refusal(registry.split.separate(registry.an, one, List.of(), Optional.empty(), DAY, NO_PAPER))
                        .code())
                .isEqualTo(RefusalCode.REGISTRANTS_TOO_FEW);
    }

    @Test
    @DisplayName("happens to all or to none: where one of them cannot, or is out of reach, nothing is left behind")
    void allOrNothing() {
        registry.on(two, "2019-01-01", new LifeEvent.Dissolved(LifeEvent.Way.COMPULSORY))
                .orElseThrow();
        int files = registry.database.sql().fetchCount(Tables.REGISTRANT);
        int events = registry.database.sql().fetchCount(Tables.LIFE_EVENT);
        assertThat(refusal(registry.merge.amalgamate(registry.an, List.of(one, two), named("HTX Ba"), DAY, PAPER))
                        .code())
                .isEqualTo(RefusalCode.ENDED_ALREADY);
        RegistrantId farAway = registry.founded(LegalKind.COOPERATIVE, at(HA_NOI, "", "HTX Xa"), "2016-01-01");
        assertThat(refusal(
                        registry.merge.merge(keeperOf(BAC_GIANG), one, List.of(farAway), Optional.empty(), DAY, PAPER)))
                .isEqualTo(Refusal.of(RefusalCode.REGISTRANT_UNKNOWN, "registrant", farAway.toString()));
        assertThat(refusal(registry.split.divide(
                                keeperOf(BAC_GIANG),
                                one,
                                List.of(named("HTX Một A"), at(HA_NOI, "", "HTX Một B")),
                                DAY,
                                PAPER))
                        .code())
                .isEqualTo(RefusalCode.UNIT_NOT_IN_REACH);
        assertThat(registry.database.sql().fetchCount(Tables.REGISTRANT)).isEqualTo(files + 1);
        assertThat(registry.database.sql().fetchCount(Tables.LIFE_EVENT)).isEqualTo(events + 1);
        assertThat(registry.database.sql().fetchCount(Tables.DECISION)).isZero();
        assertThat(registry.stateOn(one, "2020-01-01")).isEqualTo(State.OPERATING);
    }

    @Test
    @DisplayName("is refused of a file out of reach as of none, whatever kind it is of")
    void kindOutOfReach() {
        RegistrantId farAway = registry.founded(LegalKind.GROUP, at(HA_NOI, "", "THT Xa"), "2016-01-01");
        Refusal unknown = Refusal.of(RefusalCode.REGISTRANT_UNKNOWN, "registrant", farAway.toString());
        assertThat(refusal(
                        registry.merge.merge(keeperOf(BAC_GIANG), one, List.of(farAway), Optional.empty(), DAY, PAPER)))
                .isEqualTo(unknown);
        assertThat(refusal(registry.merge.amalgamate(
                        keeperOf(BAC_GIANG), List.of(one, farAway), named("HTX Ba"), DAY, PAPER)))
                .isEqualTo(unknown);
        assertThat(refusal(registry.merge.amalgamate(
                                keeperOf(BAC_GIANG), List.of(farAway, farAway), named("HTX Ba"), DAY, PAPER))
                        .code())
                .isEqualTo(RefusalCode.REGISTRANT_UNKNOWN);
    }

    @Test
    @DisplayName("is withdrawn once, though two withdraw it at once")
    void withdrawnOnce() throws InterruptedException, ExecutionException {
        for (int i = 0; i < 10; i++) {
            registry.merge
                    .merge(registry.an, one, List.of(two), Optional.empty(), DAY, PAPER)
                    .orElseThrow();
            EventId end = registry.life(two).events().stream()
                    .filter(e -> e.withdrawal().isEmpty())
                    .toList()
                    .getLast()
                    .id();
            CyclicBarrier together = new CyclicBarrier(2);
            Callable<Outcome<EntryId>> withdrawing = () -> {
                together.await();
                return registry.withdraw.withdraw(registry.an, two, end, "Nhầm");
            };
            try (ExecutorService both = Executors.newFixedThreadPool(2)) {
                List<Outcome<EntryId>> outcomes = new ArrayList<>();
                for (Future<Outcome<EntryId>> one : both.invokeAll(List.of(withdrawing, withdrawing))) {
                    outcomes.add(one.get());
                }
                assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
                assertThat(outcomes)
                        .contains(Outcome.refused(
                                Refusal.of(RefusalCode.EVENT_WITHDRAWN_ALREADY, "event", end.toString())));
            }
        }
    }

    @Test
    @DisplayName("is withdrawn in all their files at once, and not while one of them has gone on living")
    void withdrawn() {
        RegistrantId begun = registry.merge
                .amalgamate(registry.an, List.of(one, two), named("HTX Ba"), DAY, PAPER)
                .orElseThrow();
        EventId end = registry.life(two).events().getLast().id();
        registry.on(begun, "2021-01-01", new LifeEvent.Suspended("Bão")).orElseThrow();
        assertThat(refusal(registry.withdraw.withdraw(registry.an, two, end, "Nhầm"))
                        .code())
                .isEqualTo(RefusalCode.NOT_FOUNDED_YET);
        EventId suspended = registry.life(begun).events().getLast().id();
        registry.withdraw.withdraw(registry.an, begun, suspended, "Nhầm").orElseThrow();
        registry.withdraw.withdraw(registry.an, two, end, "Nhầm").orElseThrow();
        assertThat(registry.stateOn(one, "2020-01-01")).isEqualTo(State.OPERATING);
        assertThat(registry.stateOn(two, "2020-01-01")).isEqualTo(State.OPERATING);
        assertThat(registry.life(begun).chapters()).isEmpty();
        assertThat(registry.listed(begun, "2020-01-01")).isEmpty();
        assertThat(registry.listed(one, "2020-01-01")).isPresent();
    }
}
