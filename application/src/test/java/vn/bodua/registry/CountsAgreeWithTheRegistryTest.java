package vn.bodua.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bodua.registry.TestRegistry.NO_PAPER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.BeforeContainer;
import vn.bodua.indicator.Breakdown;
import vn.bodua.ledger.Cell;
import vn.bodua.ledger.Figure;
import vn.bodua.organization.UnitId;
import vn.bodua.registry.assessment.AssessmentRule;
import vn.bodua.registry.assessment.AssessmentRules;
import vn.bodua.registry.assessment.Grade;
import vn.bodua.registry.assessment.Score;
import vn.bodua.time.Period;

@Label("What is counted of the registry")
class CountsAgreeWithTheRegistryTest {

    private static TestRegistry registry;
    private static List<RegistrantId> unions;
    private static final List<RegistrantId> all = new ArrayList<>();

    @BeforeContainer
    static void openRegistry() {
        registry = new TestRegistry();
        unions = List.of(
                registry.founded(LegalKind.UNION, TestRegistry.named("LHHTX Một"), "2004-01-01"),
                registry.founded(LegalKind.UNION, TestRegistry.named("LHHTX Hai"), "2010-01-01"));
    }

    @Property(tries = 25)
    @Label("is after every entry and withdrawal what a count from nothing finds, cell by cell")
    void incrementally(@ForAll long seed) {
        Random random = new Random(seed);
        RegistrantId one = founded(random);
        for (int i = 0; i < 5; i++) {
            registry.happened.record(registry.an, one, AnyLife.anything(random, unions), NO_PAPER);
            if (random.nextInt(3) == 0) {
                registry.census.record(
                        registry.an, one, Census.of(AnyLife.day(random), Map.of(CensusItem.MEMBERS, (long)
                                random.nextInt(1_500))));
            }
            if (random.nextInt(2) == 0) {
                assessed(random, one);
            }
            if (random.nextInt(4) == 0) {
                List<RecordedEvent> events = registry.life(one).events();
                registry.withdraw.withdraw(
                        registry.an,
                        one,
                        events.get(random.nextInt(events.size())).id(),
                        "Ghi nhầm");
            }
        }
        List<Period> periods = registry.counts.periods();
        Map<Cell, Long> counted = new HashMap<>();
        for (Map.Entry<Cell, Figure> last :
                registry.figures.lastCountedIn(periods).entrySet()) {
            counted.put(last.getKey(), last.getValue().quantity().value().longValueExact());
        }
        counted.values().removeIf(value -> value == 0);
        assertThat(counted).isEqualTo(registry.countedOneByOne(periods));
        assertThat(counted).isEqualTo(registry.counts.counts(periods));
    }

    @Property(tries = 25)
    @Label("is what reading the lives one by one gives: how many there are, with how many members, how many are new")
    void asReadOneByOne(@ForAll long seed) {
        Random random = new Random(seed);
        assessed(random, founded(random));
        Map<Cell, Long> counts = registry.counts.counts(registry.counts.periods());
        for (Period period : registry.counts.periods()) {
            LocalDate today = registry.clock.today();
            LocalDate day = period.last().isAfter(today) ? today : period.last();
            long there = 0;
            long members = 0;
            long begun = 0;
            for (RegistrantId one : all) {
                Dossier dossier = registry.dossiers.of(List.of(one)).get(one);
                Optional<Chapter> chapter =
                        dossier.life().on(day).filter(c -> c.state().living());
                if (chapter.isPresent()) {
                    there++;
                    members += dossier.censuses().stream()
                            .map(OnRecord::what)
                            .filter(c -> !c.asOf().isAfter(day))
                            .reduce((earlier, later) -> later)
                            .flatMap(c -> c.count(CensusItem.MEMBERS))
                            .orElse(0L);
                }
                begun += dossier.life()
                                .foundedOn()
                                .filter(f -> !f.isBefore(period.first()) && !f.isAfter(day))
                                .isPresent()
                        ? 1
                        : 0;
            }
            assertThat(of(counts, "coop.count", period)).isEqualTo(there);
            assertThat(of(counts, "coop.members", period)).isEqualTo(members);
            assertThat(of(counts, "coop.new", period)).isEqualTo(begun);
        }
    }

    @Property(tries = 10)
    @Label("adds up: the provinces to the nation, the sectors to the whole")
    void addsUp(@ForAll long seed) {
        founded(new Random(seed));
        Map<Cell, Long> counts = registry.counts.counts(registry.counts.periods());
        for (Period period : registry.counts.periods()) {
            long provinces = counts.entrySet().stream()
                    .filter(e -> e.getKey().period().equals(period)
                            && e.getKey().indicator().equals("coop.count")
                            && e.getKey().breakdown().isWhole()
                            && !e.getKey().unit().equals(UnitId.NATION))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            long whole = of(counts, "coop.count", period);
            assertThat(provinces).isEqualTo(whole);
            long sectors = List.of("agriculture", "non_agriculture", "credit_fund").stream()
                    .mapToLong(sector -> counts.getOrDefault(
                            Cell.ofValue(UnitId.NATION, "coop.count", Breakdown.of(sector), period), 0L))
                    .sum();
            assertThat(sectors).isEqualTo(whole);
        }
    }

    @Property(tries = 10)
    @Label("has each cooperative once in a year: in the grade of its checked assessment, or among the unrated")
    void rated(@ForAll long seed) {
        Random random = new Random(seed);
        assessed(random, founded(random));
        Period year = Period.year(registry.clock.today().getYear());
        Map<Cell, Long> counts = registry.counts.counts(List.of(year));
        Map<String, Long> expected = new HashMap<>();
        for (RegistrantId one : all) {
            if (registry.life(one)
                    .on(registry.clock.today())
                    .filter(c -> c.state().living())
                    .isPresent()) {
                String grade = registry.assessment
                        .show(registry.an, one, registry.clock.today().getYear())
                        .orElseThrow()
                        .grade()
                        .map(Grade::code)
                        .orElse("unrated");
                expected.merge(grade, 1L, Long::sum);
            }
        }
        long together = 0;
        for (String rating : List.of("good", "fair", "average", "weak", "unrated")) {
            long counted = of(counts, "rating." + rating, year);
            assertThat(counted).as(rating).isEqualTo(expected.getOrDefault(rating, 0L));
            together += counted;
        }
        assertThat(together).isEqualTo(of(counts, "coop.count", year));
    }

    /** Assessed by itself and, mostly, checked; refused where it is exempt. */
    private static void assessed(Random random, RegistrantId one) {
        int year = registry.clock.today().getYear();
        Map<String, Score> scores = new HashMap<>();
        AssessmentRule rule = AssessmentRules.shipped().of(year).orElseThrow();
        rule.criteria()
                .forEach(c -> scores.put(
                        c.code(),
                        new Score(
                                BigDecimal.valueOf(random.nextInt(
                                        c.greatest().map(BigDecimal::intValue).orElse(6) + 1)),
                                "")));
        registry.assess.assess(registry.an, one, year, scores);
        if (random.nextInt(4) > 0) {
            registry.check.check(registry.an, one, year, Map.of());
        }
    }

    private static long of(Map<Cell, Long> counts, String indicator, Period period) {
        return counts.getOrDefault(Cell.ofValue(UnitId.NATION, indicator, Breakdown.NONE, period), 0L);
    }

    private static RegistrantId founded(Random random) {
        RegistrantId one = registry.enter
                .enter(
                        registry.an,
                        LegalKind.COOPERATIVE,
                        AnyLife.registration(random).under(Law.LAW_2012),
                        LocalDate.of(2014, 7, 1).plusDays(random.nextInt(4_500)),
                        NO_PAPER,
                        Optional.empty())
                .orElseThrow();
        all.add(one);
        return one;
    }
}
