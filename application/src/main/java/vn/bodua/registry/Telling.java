package vn.bodua.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bodua.organization.UnitId;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/** Tells one life event by event: the chapters that come of them, and the first event that cannot follow. */
final class Telling {

    private final LegalKind kind;
    private final List<RecordedEvent> events;
    private final List<Chapter> chapters = new ArrayList<>();
    private State state = State.UNFOUNDED;
    private @Nullable Refusal refusal;

    private Telling(LegalKind kind, List<RecordedEvent> events) {
        this.kind = kind;
        this.events = events;
    }

    /** @param events those that count, as they happened */
    static Telling of(LegalKind kind, List<RecordedEvent> events) {
        Telling telling = new Telling(kind, events);
        events.forEach(telling::happened);
        return telling;
    }

    List<Chapter> chapters() {
        return List.copyOf(chapters);
    }

    Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    static Optional<Refusal> notThereOn(Life life, LocalDate day) {
        Optional<LocalDate> founded = life.foundedOn();
        if (founded.isEmpty()) {
            return Optional.of(Refusal.of(RefusalCode.NOT_FOUNDED_YET, "date", day.toString()));
        }
        if (day.isBefore(founded.get())) {
            return Optional.of(beforeFounding(day, founded.get()));
        }
        return life.endedOn().filter(end -> !day.isBefore(end)).map(end -> endedAlready(day, end));
    }

    private void happened(RecordedEvent recorded) {
        Optional<Refusal> why = whyNot(recorded);
        if (why.isPresent()) {
            refusal = refusal == null ? why.get() : refusal;
            return;
        }
        LocalDate day = recorded.day();
        State before = state;
        if (LifeTransitions.of(state, recorded.event().kind()) instanceof LifeTransitions.To(State next)) {
            state = next;
        }
        boolean first = chapters.isEmpty();
        Chapter last = first ? beginning(recorded) : chapters.getLast();
        Chapter next = new Chapter(
                day,
                Optional.empty(),
                state,
                state == before ? last.since() : day,
                registration(last, recorded.event()),
                affiliation(last, recorded),
                unions(last, recorded.event()),
                recorded.id());
        if (!first) {
            chapters.removeLast();
            if (last.from().isBefore(day)) {
                chapters.add(last.until(day));
            }
        }
        chapters.add(next);
    }

    private static Chapter beginning(RecordedEvent founding) {
        return new Chapter(
                founding.day(),
                Optional.empty(),
                State.OPERATING,
                founding.day(),
                founding.event().registers().orElseThrow(),
                Optional.empty(),
                Set.of(),
                founding.id());
    }

    private Registration registration(Chapter last, LifeEvent event) {
        Optional<Registration> given = event.registers();
        Optional<Law> law = last.registration().law();
        boolean keepsLaw = event instanceof LifeEvent.Changed && law.isPresent();
        return given.map(r -> keepsLaw ? r.under(law.get()) : r).orElse(last.registration());
    }

    private Optional<Affiliation> affiliation(Chapter last, RecordedEvent recorded) {
        return switch (recorded.event()) {
            case LifeEvent.Joined(UnitId alliance, Affiliation.Kind as) ->
                Optional.of(new Affiliation(alliance, as, recorded.day()));
            case LifeEvent.Left left -> Optional.empty();
            default -> state.ended() ? Optional.empty() : last.affiliation();
        };
    }

    private Set<RegistrantId> unions(Chapter last, LifeEvent event) {
        Set<RegistrantId> unions = state.ended() ? new HashSet<>() : new HashSet<>(last.unions());
        switch (event) {
            case LifeEvent.JoinedUnion(RegistrantId union) -> unions.add(union);
            case LifeEvent.LeftUnion(RegistrantId union) -> unions.remove(union);
            default -> {}
        }
        return unions;
    }

    private Optional<Refusal> whyNot(RecordedEvent recorded) {
        if (!LifeTransitions.has(kind, recorded.event().kind())) {
            return Optional.of(Refusal.of(
                    RefusalCode.EVENT_NOT_OF_KIND, "date", recorded.day().toString()));
        }
        return switch (LifeTransitions.of(state, recorded.event().kind())) {
            case LifeTransitions.Never(RefusalCode because) -> Optional.of(refused(because, recorded));
            case LifeTransitions.To to -> lawNotInForce(recorded).or(() -> belongingWrongly(recorded));
        };
    }

    private Refusal refused(RefusalCode because, RecordedEvent recorded) {
        LocalDate day = recorded.day();
        return switch (because) {
            case NOT_FOUNDED_YET ->
                founding()
                        .map(founded -> beforeFounding(day, founded))
                        .orElseGet(() -> Refusal.of(because, "date", day.toString()));
            case SECOND_FOUNDING ->
                Refusal.of(
                        because,
                        "date",
                        day.toString(),
                        "founded",
                        chapters.getFirst().from().toString());
            case ENDED_ALREADY -> endedAlready(day, chapters.getLast().since());
            case ALREADY_SUSPENDED -> since(because, day, chapters.getLast().since());
            default -> Refusal.of(because, "date", day.toString());
        };
    }

    private Optional<LocalDate> founding() {
        return events.stream()
                .filter(e -> e.event() instanceof LifeEvent.Founded)
                .map(RecordedEvent::day)
                .findFirst();
    }

    private static Optional<Refusal> lawNotInForce(RecordedEvent recorded) {
        return recorded.event()
                .registers()
                .flatMap(Registration::law)
                .filter(law -> recorded.day().isBefore(law.inForceSince()))
                .map(law -> Refusal.of(
                        RefusalCode.LAW_NOT_IN_FORCE,
                        "law",
                        law.code().substring("law_".length()),
                        "date",
                        recorded.day().toString(),
                        "since",
                        law.inForceSince().toString()));
    }

    private Optional<Refusal> belongingWrongly(RecordedEvent recorded) {
        if (chapters.isEmpty()) {
            return Optional.empty();
        }
        Chapter now = chapters.getLast();
        LocalDate day = recorded.day();
        return switch (recorded.event()) {
            case LifeEvent.Joined joined ->
                now.affiliation().map(a -> since(RefusalCode.AFFILIATED_ALREADY, day, a.since()));
            case LifeEvent.Left left
            when now.affiliation().isEmpty() ->
                Optional.of(Refusal.of(RefusalCode.NOT_AFFILIATED, "date", day.toString()));
            case LifeEvent.JoinedUnion(RegistrantId union)
            when now.unions().contains(union) ->
                Optional.of(Refusal.of(RefusalCode.IN_UNION_ALREADY, "date", day.toString()));
            case LifeEvent.LeftUnion(RegistrantId union)
            when !now.unions().contains(union) ->
                Optional.of(Refusal.of(RefusalCode.NOT_IN_UNION, "date", day.toString()));
            default -> Optional.empty();
        };
    }

    private static Refusal beforeFounding(LocalDate day, LocalDate founded) {
        return Refusal.of(RefusalCode.EVENT_BEFORE_FOUNDING, "date", day.toString(), "founded", founded.toString());
    }

    private static Refusal endedAlready(LocalDate day, LocalDate end) {
        return Refusal.of(RefusalCode.ENDED_ALREADY, "date", day.toString(), "ended", end.toString());
    }

    private static Refusal since(RefusalCode because, LocalDate day, LocalDate since) {
        return Refusal.of(because, "date", day.toString(), "since", since.toString());
    }
}
