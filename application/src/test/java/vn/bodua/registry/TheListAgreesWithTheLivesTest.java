package vn.bodua.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bodua.registry.TestRegistry.NO_PAPER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.BeforeContainer;
import vn.bodua.organization.UnitId;
import vn.bodua.refusal.Outcome;

@Label("Whatever is entered and withdrawn in the registry")
class TheListAgreesWithTheLivesTest {

    private static TestRegistry registry;
    private static List<RegistrantId> unions;

    @BeforeContainer
    static void openRegistry() {
        registry = TestRegistry.withoutCounts();
        unions = List.of(
                registry.founded(LegalKind.UNION, TestRegistry.named("LHHTX Một"), "2004-01-01"),
                registry.founded(LegalKind.UNION, TestRegistry.named("LHHTX Hai"), "2010-01-01"));
    }

    @Property(tries = 200)
    @Label("a list of any day shows the registrant as its life and its censuses say, and told anew it is the same")
    void asTheLifeSays(@ForAll long seed) {
        Random random = new Random(seed);
        RegistrantId one = registry.enter
                .enter(
                        registry.an,
                        LegalKind.COOPERATIVE,
                        AnyLife.registration(random).under(Law.LAW_2003),
                        LocalDate.of(2004, 7, 1).plusDays(random.nextInt(3_000)),
                        NO_PAPER,
                        Optional.empty())
                .orElseThrow();
        for (int i = 0; i < 12; i++) {
            something(one, random);
        }
        List<Optional<FindRegistrants.Line>> before = new ArrayList<>();
        List<LocalDate> days = random.ints(8, 0, AnyLife.DAYS)
                .mapToObj(AnyLife.FIRST::plusDays)
                .toList();
        for (LocalDate day : days) {
            before.add(assertOn(one, day));
        }
        registry.database
                .transaction()
                .executeWithoutResult(status -> registry.projection.project(registry.dossiers.of(List.of(one))));
        for (int i = 0; i < days.size(); i++) {
            assertThat(shown(one, days.get(i))).isEqualTo(before.get(i));
        }
    }

    private static void something(RegistrantId one, Random random) {
        switch (random.nextInt(4)) {
            case 0 ->
                registry.census.record(
                        registry.an,
                        one,
                        Census.of(
                                AnyLife.day(random),
                                random.nextBoolean()
                                        ? Map.of(CensusItem.MEMBERS, (long) random.nextInt(1_500))
                                        : Map.of(CensusItem.WORKERS, (long) random.nextInt(50))));
            case 1 -> {
                List<RecordedEvent> events = registry.life(one).events();
                registry.withdraw.withdraw(
                        registry.an,
                        one,
                        events.get(random.nextInt(events.size())).id(),
                        "Ghi nhầm");
            }
            default -> registry.happened.record(registry.an, one, AnyLife.anything(random, unions), NO_PAPER);
        }
    }

    private static Optional<FindRegistrants.Line> assertOn(RegistrantId one, LocalDate day) {
        Optional<FindRegistrants.Line> shown = shown(one, day);
        Optional<Chapter> chapter = registry.life(one).on(day);
        assertThat(shown.map(FindRegistrants.Line::state)).isEqualTo(chapter.map(Chapter::state));
        chapter.ifPresent(c -> {
            FindRegistrants.Line line = shown.orElseThrow();
            assertThat(line.name()).isEqualTo(c.registration().names().full());
            assertThat(line.place()).isEqualTo(c.registration().address().place());
            assertThat(line.charterCapital()).isEqualTo(c.registration().charterCapital());
            assertThat(line.since()).isEqualTo(c.since());
            assertThat(line.affiliated()).isEqualTo(c.affiliation().isPresent());
            List<OnRecord<Census>> censuses = registry.censuses.of(List.of(one)).getOrDefault(one, List.of());
            Optional<Long> members = Optional.empty();
            Optional<Long> workers = Optional.empty();
            for (OnRecord<Census> census : censuses) {
                if (!census.what().asOf().isAfter(day) && c.state().living()) {
                    members = census.what().count(CensusItem.MEMBERS).or(ofEarlier(members));
                    workers = census.what().count(CensusItem.WORKERS).or(ofEarlier(workers));
                }
            }
            assertThat(line.members()).isEqualTo(members);
            assertThat(line.workers()).isEqualTo(workers);
            SizeClass size = members.map(m -> m < 50
                            ? SizeClass.MICRO
                            : m <= 300 ? SizeClass.SMALL : m <= 1_000 ? SizeClass.MEDIUM : SizeClass.LARGE)
                    .orElse(null);
            boolean ruled = !day.isBefore(LocalDate.of(2020, 4, 1)) && day.isBefore(LocalDate.of(2024, 11, 1));
            assertThat(line.size()).isEqualTo(ruled ? Optional.ofNullable(size) : Optional.empty());
        });
        return shown;
    }

    private static Supplier<Optional<Long>> ofEarlier(Optional<Long> earlier) {
        return () -> earlier;
    }

    private static Optional<FindRegistrants.Line> shown(RegistrantId one, LocalDate day) {
        Outcome<FindRegistrants.Found> found =
                registry.find.find(registry.an, Wanted.allOn(day, 1_000).in(new UnitId("ca-nuoc")));
        List<FindRegistrants.Line> its = found.orElseThrow().lines().stream()
                .filter(l -> l.id().equals(one))
                .toList();
        assertThat(its).hasSizeLessThanOrEqualTo(1);
        return its.stream().findFirst();
    }
}
