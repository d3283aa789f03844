package vn.bodua.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
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
import vn.bodua.time.BusinessClock;

/**
 * What all entries in the registry have in common, one or many at once: that every file is within reach, that every life
 * remains possible, that no number is two's, and that it is only ever added to what is on record.
 */
@Component
class Registry {

    private static final int MANY = 100;

    private final RegistryRows rows;
    private final LifeTables lives;
    private final SpanTables spans;
    private final DraftCheck check;
    private final RegistryProjection projection;
    private final RegistryCounts counts;
    private final Dossiers dossiers;
    private final BusinessClock clock;

    Registry(
            RegistryRows rows,
            LifeTables lives,
            SpanTables spans,
            DraftCheck check,
            RegistryProjection projection,
            RegistryCounts counts,
            Dossiers dossiers,
            BusinessClock clock) {
        this.rows = rows;
        this.lives = lives;
        this.spans = spans;
        this.check = check;
        this.projection = projection;
        this.counts = counts;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    /** A file that nothing is on record of yet; the entry that follows founds it. */
    RegistrantId open(Actor actor, LegalKind kind) {
        return lives.open(List.of(kind), clock.now(), actor.account()).getFirst();
    }

    Optional<Life> life(RegistrantId registrant) {
        return lives.life(registrant);
    }

    /** The life of one that facts are about to be added to; nobody else adds to the registry meanwhile. */
    Outcome<Life> toAddTo(RegistrantId registrant) {
        lives.oneAtATime();
        return life(registrant).map(Outcome::done).orElseGet(() -> Outcome.refused(unknown(registrant)));
    }

    void alone() {
        lives.oneAtATime();
    }

    static Refusal unknown(RegistrantId registrant) {
        return Refusal.of(RefusalCode.REGISTRANT_UNKNOWN, "registrant", registrant.toString());
    }

    /** The lives of several that something is about to happen to; what is out of reach is refused as what is not there. */
    Outcome<List<Life>> toAddTo(Actor actor, Collection<RegistrantId> registrants) {
        lives.oneAtATime();
        Map<RegistrantId, Life> theirs = lives.lives(registrants);
        return check.outOfReach(actor, registrants, theirs)
                .<Outcome<List<Life>>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(List.copyOf(theirs.values())));
    }

    /**
     * Puts on record what happened to these with one entry, all or nothing.
     *
     * <p>Refusals: those of {@link Life#with}, {@code REGISTRANT_UNKNOWN}, {@code UNIT_NOT_IN_REACH}, {@code FIELD_EMPTY},
     * {@code VALUE_UNREADABLE}, {@code SECTOR_UNKNOWN}, {@code LINE_UNKNOWN}, {@code EVENT_IN_FUTURE}, {@code NOT_A_UNION},
     * {@code NUMBER_TAKEN}.
     */
    Outcome<EntryId> enter(Actor actor, Optional<Decision> decision, Map<RegistrantId, List<Happening>> happened) {
        Map<RegistrantId, Told> told = new LinkedHashMap<>();
        happened.forEach((registrant, events) -> told.put(registrant, Told.of(events)));
        return enter(actor, new EntryDraft(decision, told)).map(entry -> {
            happened.values().stream().flatMap(List::stream).forEach(Registry::note);
            decision.ifPresent(d -> Changes.note("decision", null, d.number()));
            about(happened.keySet().iterator().next());
            return entry;
        });
    }

    static void note(Happening happening) {
        Changes.note(happening.event().kind().code(), null, happening.day());
    }

    /** Puts an entry on record. */
    Outcome<EntryId> enter(Actor actor, EntryDraft draft) {
        lives.oneAtATime();
        List<EntryDraft> drafts = List.of(draft);
        return check.check(actor, drafts, lives.lives(draft.told().keySet()))
                .getFirst()
                .<Outcome<EntryId>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(record(actor, Map.of(), drafts).getFirst()));
    }

    /** What stands against each of many additions, in their order. */
    List<Optional<Refusal>> wrong(Actor actor, Optional<Decision> decision, List<Addition> additions) {
        return wrong(actor, Permission.KEEP_REGISTRY, decision, additions);
    }

    /** As above, for somebody who reaches the files by another permission than that of keeping the registry. */
    List<Optional<Refusal>> wrong(Actor actor, Permission by, Optional<Decision> decision, List<Addition> additions) {
        List<RegistrantId> ids = new ArrayList<>();
        List<EntryDraft> drafts = new ArrayList<>();
        Map<RegistrantId, Life> opened = new HashMap<>();
        for (Addition addition : additions) {
            RegistrantId id =
                    switch (addition.whose()) {
                        case Addition.Known(RegistrantId registrant) -> registrant;
                        case Addition.Opened(LegalKind kind) -> {
                            // numbers on record are above 0
                            RegistrantId next = new RegistrantId(-1L - opened.size());
                            opened.put(next, Life.of(new Registrant(next, kind), List.of()));
                            yield next;
                        }
                    };
            ids.add(id);
            drafts.add(new EntryDraft(decision, Map.of(id, addition.told())));
        }
        Map<RegistrantId, Life> before = new HashMap<>(
                lives.lives(ids.stream().filter(id -> !opened.containsKey(id)).toList()));
        before.putAll(opened);
        return check.check(actor, by, drafts, before);
    }

    /** Puts many additions on record, each with an entry of its own, all or nothing. */
    Outcome<List<Entered>> add(Actor actor, Optional<Decision> decision, List<Addition> additions) {
        lives.oneAtATime();
        Optional<Refusal> wrong = wrong(actor, decision, additions).stream()
                .flatMap(Optional::stream)
                .findFirst();
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        return Outcome.done(addChecked(actor, decision, additions));
    }

    /** Puts on record what nothing stands against, as was asked by whoever is {@link #alone}. */
    List<Entered> addChecked(Actor actor, Optional<Decision> decision, List<Addition> additions) {
        List<LegalKind> kinds = additions.stream()
                .flatMap(a -> a.whose() instanceof Addition.Opened(LegalKind kind) ? Stream.of(kind) : Stream.empty())
                .toList();
        Map<RegistrantId, LegalKind> opened = new LinkedHashMap<>();
        Iterator<RegistrantId> next =
                lives.open(kinds, clock.now(), actor.account()).iterator();
        List<RegistrantId> ids = new ArrayList<>();
        List<EntryDraft> drafts = new ArrayList<>();
        for (Addition addition : additions) {
            RegistrantId id =
                    switch (addition.whose()) {
                        case Addition.Known(RegistrantId registrant) -> registrant;
                        case Addition.Opened(LegalKind kind) -> {
                            RegistrantId file = next.next();
                            opened.put(file, kind);
                            yield file;
                        }
                    };
            ids.add(id);
            drafts.add(new EntryDraft(decision, Map.of(id, addition.told())));
        }
        List<EntryId> entries = record(actor, opened, drafts);
        List<Entered> entered = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            entered.add(new Entered(ids.get(i), entries.get(i)));
        }
        return entered;
    }

    private List<EntryId> record(Actor actor, Map<RegistrantId, LegalKind> opened, List<EntryDraft> drafts) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        RegistryRows.Written written = rows.insert(drafts, opened, clock.now(), actor.account());
        recorded(written.entries(), EntryDraft.registrants(drafts), written.begun(), actor);
        return written.entries();
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
        // That each is within reach is asked as for an entry that says nothing of them.
        Map<RegistrantId, Told> nothing = new LinkedHashMap<>();
        registrants.forEach(registrant -> nothing.put(registrant, Told.of(List.of())));
        Optional<Refusal> refusal = check.check(actor, List.of(new EntryDraft(Optional.empty(), nothing)), before)
                .getFirst();
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
        return check.numberTaken(after).<Outcome<EntryId>>map(Outcome::refused).orElseGet(() -> {
            recorded(List.of(lives.withdraw(entry, reason, now, actor.account())), registrants, Map.of(), actor);
            Changes.note("reason", "", reason);
            return Outcome.done(entry);
        });
    }

    /** Puts other facts on record in an entry of their own; {@link #toAddTo} came before. */
    void add(Actor actor, RegistrantId registrant, Consumer<EntryId> facts) {
        EntryId entry = lives.entry(Optional.empty(), clock.now(), actor.account());
        facts.accept(entry);
        recorded(List.of(entry), List.of(registrant), Map.of(), actor);
    }

    /** What follows from entries: how these stand, and what is counted of them. Those that are not at hand are read. */
    private void recorded(
            List<EntryId> entries, List<RegistrantId> registrants, Map<RegistrantId, Dossier> atHand, Actor actor) {
        Tally tally = counts.since(entries.getFirst());
        for (List<RegistrantId> some : ManyRows.inParts(registrants, ManyRows.FILES)) {
            Map<RegistrantId, Dossier> theirs = new LinkedHashMap<>();
            some.stream().filter(atHand::containsKey).forEach(id -> theirs.put(id, atHand.get(id)));
            List<RegistrantId> others =
                    some.stream().filter(id -> !atHand.containsKey(id)).toList();
            if (!others.isEmpty()) {
                theirs.putAll(dossiers.of(others));
            }
            // While the database writes how they stand it is reckoned what they add; for a few that is not worth a
            // thread.
            Executor beside = theirs.size() < MANY ? Runnable::run : ForkJoinPool.commonPool();
            CompletableFuture<Void> reckoned =
                    CompletableFuture.runAsync(() -> theirs.values().forEach(tally::add), beside);
            projection.project(theirs);
            reckoned.join();
        }
        counts.enter(tally, entries.getLast(), actor.account());
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
}
