package vn.bodua.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Permission;
import vn.bodua.organization.Decision;
import vn.bodua.organization.UnitId;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.registry.SpanTables.Numbered;
import vn.bodua.time.BusinessClock;

/**
 * What stands against entries before they are made: that a file is out of reach, that a life would become impossible, that a
 * number would be two's. Many are asked about with as many queries as one.
 */
@Component
class DraftCheck {

    private final LifeTables lives;
    private final SpanTables spans;
    private final BusinessClock clock;
    private final StatutoryFields fields = StatutoryFields.shipped();

    DraftCheck(LifeTables lives, SpanTables spans, BusinessClock clock) {
        this.lives = lives;
        this.spans = spans;
        this.clock = clock;
    }

    /**
     * What stands against each of the drafts, in their order; each after those before it that nothing stands against.
     *
     * @param before the lives of all that they are about
     */
    List<Optional<Refusal>> check(Actor actor, List<EntryDraft> drafts, Map<RegistrantId, Life> before) {
        return check(actor, Permission.KEEP_REGISTRY, drafts, before);
    }

    /** As above, for somebody who does not keep the registry but reaches the files by another permission. */
    List<Optional<Refusal>> check(Actor actor, Permission by, List<EntryDraft> drafts, Map<RegistrantId, Life> before) {
        Map<RegistrantId, Life> lives = new HashMap<>(before);
        Map<RegistrantId, UnitId> places = places(before);
        Instant now = clock.now();
        List<Optional<Refusal>> found = new ArrayList<>();
        List<List<Life>> after = new ArrayList<>();
        for (EntryDraft draft : drafts) {
            switch (wrong(actor, by, draft, lives, places).orElseGet(() -> told(draft, lives, now))) {
                case Outcome.Done<List<Life>>(List<Life> told) -> {
                    told.forEach(life -> lives.put(life.registrant().id(), life));
                    after.add(told);
                    found.add(Optional.empty());
                }
                case Outcome.Refused<List<Life>>(Refusal because) -> {
                    after.add(List.of());
                    found.add(Optional.of(because));
                }
            }
        }
        Holders holders = holders(after);
        for (int i = 0; i < after.size(); i++) {
            Optional<Refusal> taken = firstOf(after.get(i).stream().flatMap(DraftCheck::numbered), holders::taken);
            if (taken.isPresent()) {
                found.set(i, taken);
            }
        }
        return found;
    }

    private Map<RegistrantId, UnitId> places(Map<RegistrantId, Life> lives) {
        return spans.placesOf(lives.values().stream()
                .filter(life -> !life.events().isEmpty())
                .map(life -> life.registrant().id())
                .toList());
    }

    /** The refusal of the first of several that is not there or out of reach. */
    Optional<Refusal> outOfReach(Actor actor, Collection<RegistrantId> registrants, Map<RegistrantId, Life> lives) {
        Map<RegistrantId, UnitId> places = places(lives);
        return firstOf(registrants.stream(), id -> outOfReach(actor, Permission.KEEP_REGISTRY, id, lives, places));
    }

    private Optional<Outcome<List<Life>>> wrong(
            Actor actor,
            Permission by,
            EntryDraft draft,
            Map<RegistrantId, Life> lives,
            Map<RegistrantId, UnitId> places) {
        return wrong(draft.decision())
                .or(() -> firstOf(draft.told().keySet().stream(), id -> outOfReach(actor, by, id, lives, places)))
                .or(() -> firstOf(
                        draft.told().values().stream().flatMap(t -> t.happened().stream()), h -> wrong(actor, by, h)))
                .map(Outcome::refused);
    }

    /** The lives as they are with what is told, if they can be so. */
    private Outcome<List<Life>> told(EntryDraft draft, Map<RegistrantId, Life> lives, Instant now) {
        List<Life> after = new ArrayList<>();
        for (Map.Entry<RegistrantId, Told> one : draft.told().entrySet()) {
            Life life = Objects.requireNonNull(lives.get(one.getKey()));
            Told told = one.getValue();
            Outcome<Life> lived = told.happened().isEmpty()
                    ? Outcome.done(life)
                    : life.with(recorded(one.getKey(), told.happened(), now));
            switch (lived) {
                case Outcome.Done<Life>(Life then) -> {
                    Optional<Refusal> wrong = firstOf(told.censuses().stream(), c -> wrong(c, then))
                            .or(() -> firstOf(told.results().stream(), r -> wrong(r, then)));
                    if (wrong.isPresent()) {
                        return Outcome.refused(wrong.get());
                    }
                    after.add(then);
                }
                case Outcome.Refused<Life>(Refusal because) -> {
                    return Outcome.refused(because);
                }
            }
        }
        return Outcome.done(after);
    }

    private static List<RecordedEvent> recorded(RegistrantId registrant, List<Happening> happened, Instant now) {
        return happened.stream()
                .map(h -> new RecordedEvent(
                        EventId.NEXT,
                        EntryId.NEXT,
                        registrant,
                        h.day(),
                        h.event(),
                        Optional.empty(),
                        now,
                        "",
                        Optional.empty()))
                .toList();
    }

    private static Optional<Refusal> wrong(Optional<Decision> decision) {
        return decision.filter(d -> d.number().isEmpty() || d.issuer().isEmpty())
                .map(d ->
                        Refusal.of(RefusalCode.FIELD_EMPTY, "field", d.number().isEmpty() ? "number" : "issuer"));
    }

    /** Who may not see a file is told what is told where there is none. A file that is just being opened lies nowhere. */
    private static Optional<Refusal> outOfReach(
            Actor actor,
            Permission by,
            RegistrantId id,
            Map<RegistrantId, Life> lives,
            Map<RegistrantId, UnitId> places) {
        Optional<Life> life = Optional.ofNullable(lives.get(id));
        boolean within = life.isPresent()
                && (!places.containsKey(id)
                        ? life.get().events().isEmpty()
                                || life.get().events().getFirst().id().equals(EventId.NEXT)
                        : actor.mayAt(by, Objects.requireNonNull(places.get(id)).value()));
        return within ? Optional.empty() : Optional.of(Registry.unknown(id));
    }

    private Optional<Refusal> wrong(Actor actor, Permission by, Happening happening) {
        return inFuture(happening.day())
                .or(() -> happening.event().registers().flatMap(r -> RegistrationCheck.wrong(actor, by, r, fields)))
                .or(() -> notAUnion(happening));
    }

    private Optional<Refusal> notAUnion(Happening happening) {
        if (!(happening.event() instanceof LifeEvent.JoinedUnion(RegistrantId union))) {
            return Optional.empty();
        }
        boolean there = lives.life(union)
                .filter(l -> l.registrant().kind() == LegalKind.UNION)
                .flatMap(l -> l.on(happening.day()))
                .filter(c -> c.state().living())
                .isPresent();
        return there
                ? Optional.empty()
                : Optional.of(Refusal.of(RefusalCode.NOT_A_UNION, "registrant", union.toString()));
    }

    private Optional<Refusal> wrong(Census census, Life life) {
        return inFuture(census.asOf()).or(() -> life.notThereOn(census.asOf())).or(census::impossible);
    }

    private Optional<Refusal> wrong(YearResults results, Life life) {
        return notOver(results.year())
                .or(() -> notThereIn(results.year(), life))
                .or(results::impossible);
    }

    private Optional<Refusal> notOver(int year) {
        LocalDate today = clock.today();
        return year < today.getYear()
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        RefusalCode.PERIOD_IN_FUTURE, "period", Integer.toString(year), "today", today.toString()));
    }

    private static Optional<Refusal> notThereIn(int year, Life life) {
        Optional<Refusal> lastDay = life.notThereOn(LocalDate.of(year, 12, 31));
        boolean endedMeanwhile = life.endedOn()
                .filter(end -> end.getYear() == year && !end.equals(LocalDate.of(year, 1, 1)))
                .isPresent();
        return endedMeanwhile ? Optional.empty() : lastDay;
    }

    private Optional<Refusal> inFuture(LocalDate day) {
        return day.isAfter(clock.today())
                ? Optional.of(Refusal.of(
                        RefusalCode.EVENT_IN_FUTURE,
                        "date",
                        day.toString(),
                        "today",
                        clock.today().toString()))
                : Optional.empty();
    }

    /** That no number is two's at one time, in these lives. */
    Optional<Refusal> numberTaken(List<Life> after) {
        return firstOf(after.stream().flatMap(DraftCheck::numbered), holders(List.of(after))::taken);
    }

    private Holders holders(List<List<Life>> after) {
        Set<RegistrantId> ours = new HashSet<>();
        Map<String, List<Numbered>> byNumber = new HashMap<>();
        after.stream().flatMap(Collection::stream).forEach(life -> {
            ours.add(life.registrant().id());
            numbered(life)
                    .forEach(n -> byNumber.computeIfAbsent(n.number(), x -> new ArrayList<>())
                            .add(n));
        });
        spans.numbered(new LinkedHashSet<>(byNumber.keySet())).stream()
                .filter(n -> !ours.contains(n.registrant()))
                .forEach(n -> Objects.requireNonNull(byNumber.get(n.number())).add(n));
        return new Holders(byNumber);
    }

    /** Whose numbers were when. They and the names of the registered are public, so they may be told beyond one's reach. */
    private record Holders(Map<String, List<Numbered>> byNumber) {

        Optional<Refusal> taken(Numbered mine) {
            return byNumber.getOrDefault(mine.number(), List.of()).stream()
                    .filter(mine::meets)
                    .findFirst()
                    .map(other -> Refusal.of(RefusalCode.NUMBER_TAKEN, "number", other.number(), "name", other.name()));
        }
    }

    private static Stream<Numbered> numbered(Life life) {
        return life.chapters().stream()
                .filter(c -> c.state().living() && !c.registration().number().isEmpty())
                .map(c -> new Numbered(
                        life.registrant().id(),
                        c.registration().number(),
                        c.registration().names().full(),
                        c.from(),
                        c.until()));
    }

    private static <T> Optional<Refusal> firstOf(Stream<T> stream, Function<T, Optional<Refusal>> why) {
        return stream.map(why).flatMap(Optional::stream).findFirst();
    }
}
