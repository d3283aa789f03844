package vn.bodua.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Changes;
import vn.bodua.access.Permission;
import vn.bodua.organization.Decision;
import vn.bodua.organization.UnitId;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.registry.SpanTables.Numbered;
import vn.bodua.time.BusinessClock;

/**
 * What all entries in the registry have in common: that every file is within reach, that every life remains possible, that no
 * number is two's, and that it is only ever added to what is on record.
 */
@Component
class Registry {

    private final LifeTables lives;
    private final SpanTables spans;
    private final RegistryProjection projection;
    private final RegistryCounts counts;
    private final BusinessClock clock;
    private final StatutoryFields fields = StatutoryFields.shipped();

    Registry(
            LifeTables lives,
            SpanTables spans,
            RegistryProjection projection,
            RegistryCounts counts,
            BusinessClock clock) {
        this.lives = lives;
        this.spans = spans;
        this.projection = projection;
        this.counts = counts;
        this.clock = clock;
    }

    /** A file that nothing is on record of yet; the entry that follows founds it. */
    RegistrantId open(Actor actor, LegalKind kind) {
        return lives.open(kind, clock.now(), actor.account());
    }

    Optional<Life> life(RegistrantId registrant) {
        return lives.life(registrant);
    }

    /** The life of one that facts are about to be added to; nobody else adds to the registry meanwhile. */
    Outcome<Life> toAddTo(RegistrantId registrant) {
        lives.oneAtATime();
        return life(registrant).map(Outcome::done).orElseGet(() -> Outcome.refused(unknown(registrant)));
    }

    static Refusal unknown(RegistrantId registrant) {
        return Refusal.of(RefusalCode.REGISTRANT_UNKNOWN, "registrant", registrant.toString());
    }

    /** The legal kind of all, if they have one. */
    Optional<LegalKind> kindOf(Collection<RegistrantId> registrants) {
        List<LegalKind> kinds = lives.lives(registrants).values().stream()
                .map(life -> life.registrant().kind())
                .distinct()
                .toList();
        return kinds.size() == 1 ? Optional.of(kinds.getFirst()) : Optional.empty();
    }

    /**
     * Puts on record what happened to these, all or nothing.
     *
     * <p>Refusals: those of {@link Life#with}, {@code REGISTRANT_UNKNOWN}, {@code UNIT_NOT_IN_REACH}, {@code FIELD_EMPTY},
     * {@code VALUE_UNREADABLE}, {@code SECTOR_UNKNOWN}, {@code LINE_UNKNOWN}, {@code EVENT_IN_FUTURE}, {@code NOT_A_UNION},
     * {@code NUMBER_TAKEN}.
     */
    Outcome<EntryId> enter(Actor actor, Optional<Decision> decision, Map<RegistrantId, List<Happening>> happened) {
        lives.oneAtATime();
        Instant now = clock.now();
        Map<RegistrantId, Life> before = lives.lives(happened.keySet());
        Optional<Refusal> refusal = wrong(decision)
                .or(() -> outOfReach(actor, happened.keySet(), before))
                .or(() -> firstOf(happened.values().stream().flatMap(List::stream), h -> wrong(actor, h)));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        List<Life> after = new ArrayList<>();
        for (Map.Entry<RegistrantId, List<Happening>> one : happened.entrySet()) {
            Life life = Objects.requireNonNull(before.get(one.getKey()));
            switch (life.with(told(one.getKey(), one.getValue(), now))) {
                case Outcome.Done<Life>(Life told) -> after.add(told);
                case Outcome.Refused<Life>(Refusal because) -> {
                    return Outcome.refused(because);
                }
            }
        }
        return numberTaken(after).<Outcome<EntryId>>map(Outcome::refused).orElseGet(() -> {
            EntryId entry = lives.insert(decision, happened, now, actor.account());
            recorded(entry, happened.keySet(), actor);
            happened.values().stream()
                    .flatMap(List::stream)
                    .forEach(h -> Changes.note(h.event().kind().code(), null, h.day()));
            decision.ifPresent(d -> Changes.note("decision", null, d.number()));
            about(happened.keySet().iterator().next());
            return Outcome.done(entry);
        });
    }

    /**
     * Withdraws an entry from the lives of all that it is about.
     *
     * <p>Refusals: those of {@link Life#with}, {@code REGISTRANT_UNKNOWN}, {@code NUMBER_TAKEN}.
     */
    Outcome<EntryId> withdraw(Actor actor, EntryId entry, String reason) {
        lives.oneAtATime();
        Instant now = clock.now();
        List<RegistrantId> registrants = lives.registrantsOf(entry);
        Map<RegistrantId, Life> before = lives.lives(registrants);
        Optional<Refusal> refusal = outOfReach(actor, registrants, before);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        List<Life> after = new ArrayList<>();
        for (Life life : before.values()) {
            switch (life.without(entry, new RecordedEvent.Withdrawal(reason, EntryId.NEXT, now, actor.account()))) {
                case Outcome.Done<Life>(Life told) -> after.add(told);
                case Outcome.Refused<Life>(Refusal because) -> {
                    return Outcome.refused(because);
                }
            }
        }
        return numberTaken(after).<Outcome<EntryId>>map(Outcome::refused).orElseGet(() -> {
            recorded(lives.withdraw(entry, reason, now, actor.account()), registrants, actor);
            Changes.note("reason", "", reason);
            return Outcome.done(entry);
        });
    }

    /** Puts facts on record in an entry of their own; {@link #toAddTo} came before. */
    void add(Actor actor, RegistrantId registrant, Consumer<EntryId> facts) {
        EntryId entry = lives.entry(Optional.empty(), clock.now(), actor.account());
        facts.accept(entry);
        recorded(entry, List.of(registrant), actor);
    }

    /** What follows from every entry: how these stand, and what is counted of them. */
    private void recorded(EntryId entry, Collection<RegistrantId> registrants, Actor actor) {
        projection.project(registrants);
        counts.recount(entry, registrants, actor.account());
    }

    /** The refusal of a day that is yet to come. */
    Optional<Refusal> inFuture(LocalDate day) {
        return day.isAfter(clock.today())
                ? Optional.of(Refusal.of(
                        RefusalCode.EVENT_IN_FUTURE,
                        "date",
                        day.toString(),
                        "today",
                        clock.today().toString()))
                : Optional.empty();
    }

    /** Names in the history what the act turned out to be about. */
    void about(RegistrantId registrant) {
        Changes.about(
                RegistrantSubject.KIND,
                registrant,
                spans.placeOf(registrant).map(UnitId::value).orElse(""));
    }

    private static Optional<Refusal> wrong(Optional<Decision> decision) {
        return decision.filter(d -> d.number().isEmpty() || d.issuer().isEmpty())
                .map(d ->
                        Refusal.of(RefusalCode.FIELD_EMPTY, "field", d.number().isEmpty() ? "number" : "issuer"));
    }

    /** Who may not see a file is told what is told where there is none. A file that is just being opened lies nowhere. */
    private Optional<Refusal> outOfReach(
            Actor actor, Collection<RegistrantId> registrants, Map<RegistrantId, Life> lives) {
        return firstOf(registrants.stream(), id -> {
            Optional<Life> life = Optional.ofNullable(lives.get(id));
            boolean within = life.isPresent()
                    && (life.get().events().isEmpty()
                            || spans.placeOf(id)
                                    .filter(place -> actor.mayAt(Permission.KEEP_REGISTRY, place.value()))
                                    .isPresent());
            return within ? Optional.empty() : Optional.of(unknown(id));
        });
    }

    private Optional<Refusal> wrong(Actor actor, Happening happening) {
        return inFuture(happening.day())
                .or(() -> happening.event().registers().flatMap(r -> RegistrationCheck.wrong(actor, r, fields)))
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

    private static List<RecordedEvent> told(RegistrantId registrant, List<Happening> happened, Instant now) {
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

    /** Numbers and names of the registered are public, so whose it is may be told beyond one's reach. */
    private Optional<Refusal> numberTaken(List<Life> after) {
        List<Numbered> ours = after.stream().flatMap(Registry::numbered).toList();
        List<Numbered> all = new ArrayList<>(ours);
        if (!ours.isEmpty()) {
            all.addAll(spans.numbered(
                    ours.stream().map(Numbered::number).distinct().toList(),
                    after.stream().map(l -> l.registrant().id()).toList()));
        }
        return firstOf(
                ours.stream(),
                mine -> all.stream()
                        .filter(mine::meets)
                        .findFirst()
                        .map(other ->
                                Refusal.of(RefusalCode.NUMBER_TAKEN, "number", other.number(), "name", other.name())));
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
