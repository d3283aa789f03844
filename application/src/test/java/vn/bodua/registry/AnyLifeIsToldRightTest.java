package vn.bodua.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bodua.registry.TestLife.ITSELF;
import static vn.bodua.registry.TestLife.moment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import vn.bodua.refusal.Outcome;
import vn.bodua.registry.LifeEvent.Kind;

@Label("Whatever happens, in whatever order it is recorded, and whatever of it is withdrawn")
class AnyLifeIsToldRightTest {

    private static final List<RegistrantId> UNIONS = List.of(new RegistrantId(8), new RegistrantId(9));

    @Property(tries = 500)
    @Label("the life is, on every day, what a plain reading of its events says")
    void asReadPlainly(@ForAll long seed) {
        Random random = new Random(seed);
        Life life = any(random);
        for (int i = 0; i < 40; i++) {
            assertOn(life, AnyLife.day(random));
        }
        life.events().forEach(e -> assertOn(life, e.day()));
        assertThat(life.chapters().stream().map(Chapter::from))
                .isSortedAccordingTo(Comparator.naturalOrder())
                .doesNotHaveDuplicates();
        for (int i = 1; i < life.chapters().size(); i++) {
            assertThat(life.chapters().get(i - 1).until())
                    .contains(life.chapters().get(i).from());
        }
        assertThat(life.last().flatMap(Chapter::until)).isEmpty();
    }

    @Property(tries = 200)
    @Label("the life as known at a moment is the life that there was then")
    void knownThen(@ForAll long seed) {
        Random random = new Random(seed);
        Life life = Life.of(new Registrant(ITSELF, LegalKind.COOPERATIVE), List.of());
        List<List<Chapter>> then = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            life = next(life, i, random);
            then.add(life.chapters());
        }
        for (int i = 0; i < then.size(); i++) {
            assertThat(life.knownAt(moment(i)).chapters()).as("after %d", i).isEqualTo(then.get(i));
        }
    }

    private static Life any(Random random) {
        Life life = Life.of(new Registrant(ITSELF, LegalKind.COOPERATIVE), List.of());
        for (int i = 0; i < 60; i++) {
            life = next(life, i, random);
        }
        return life;
    }

    /** Records something or withdraws something; what is impossible leaves the life as it was. */
    private static Life next(Life life, int number, Random random) {
        Outcome<Life> tried = random.nextInt(5) == 0 && !life.events().isEmpty()
                ? life.without(
                        life.events().get(random.nextInt(life.events().size())).entry(),
                        new RecordedEvent.Withdrawal("Ghi nhầm", EntryId.NEXT, moment(number), "an"))
                : life.with(AnyLife.anything(random, UNIONS).stream()
                        .map(h -> new RecordedEvent(
                                new EventId(number),
                                new EntryId(number),
                                ITSELF,
                                h.day(),
                                h.event(),
                                Optional.empty(),
                                moment(number),
                                "an",
                                Optional.empty()))
                        .toList());
        boolean again = life.events().stream()
                .anyMatch(e -> e.withdrawal().isPresent()
                        && tried.done().stream()
                                .flatMap(l -> l.events().stream())
                                .anyMatch(l -> l.entry().equals(e.entry())
                                        && !l.withdrawal().equals(e.withdrawal())));
        return again ? life : tried.orElse(life);
    }

    private static void assertOn(Life life, LocalDate day) {
        List<RecordedEvent> until = life.events().stream()
                .filter(e -> e.withdrawal().isEmpty() && !e.day().isAfter(day))
                .toList();
        Optional<Chapter> told = life.on(day);
        assertThat(told.map(Chapter::state).orElse(State.UNFOUNDED))
                .as("%s of %s", day, life.events())
                .isEqualTo(state(until));
        told.ifPresent(chapter -> {
            assertThat(chapter.registration().names())
                    .isEqualTo(last(until, Kind.FOUNDED, Kind.CHANGED, Kind.REREGISTERED)
                            .flatMap(LifeEvent::registers)
                            .orElseThrow()
                            .names());
            assertThat(chapter.registration().law()).isEqualTo(law(until));
            boolean joined = last(until, Kind.JOINED, Kind.LEFT, Kind.DISSOLVED)
                    .filter(e -> e.kind() == Kind.JOINED)
                    .isPresent();
            assertThat(chapter.affiliation().isPresent()).isEqualTo(joined);
            assertThat(chapter.unions()).isEqualTo(unions(until));
        });
    }

    private static State state(List<RecordedEvent> until) {
        return last(until, Kind.FOUNDED, Kind.SUSPENDED, Kind.RESUMED, Kind.DISSOLVED)
                .map(e -> switch (e.kind()) {
                    case SUSPENDED -> State.SUSPENDED;
                    case DISSOLVED -> State.DISSOLVED;
                    default -> State.OPERATING;
                })
                .orElse(State.UNFOUNDED);
    }

    private static Optional<Law> law(List<RecordedEvent> until) {
        Optional<Law> law = Optional.empty();
        for (RecordedEvent e : until) {
            Optional<Law> given = e.event().registers().flatMap(Registration::law);
            boolean takes = e.event().kind() != Kind.CHANGED || law.isEmpty();
            law = e.event().registers().isPresent() && takes ? given : law;
        }
        return law;
    }

    private static Set<RegistrantId> unions(List<RecordedEvent> until) {
        Set<RegistrantId> unions = new HashSet<>();
        for (RecordedEvent e : until) {
            switch (e.event()) {
                case LifeEvent.JoinedUnion(RegistrantId union) -> unions.add(union);
                case LifeEvent.LeftUnion(RegistrantId union) -> unions.remove(union);
                case LifeEvent.Dissolved dissolved -> unions.clear();
                default -> {}
            }
        }
        return unions;
    }

    private static Optional<LifeEvent> last(List<RecordedEvent> events, Kind... kinds) {
        return events.stream()
                .map(RecordedEvent::event)
                .filter(e -> List.of(kinds).contains(e.kind()))
                .reduce((earlier, later) -> later);
    }
}
