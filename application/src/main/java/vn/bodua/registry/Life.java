package vn.bodua.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;

/**
 * The life of one registrant, told from its events: how it stood on any day, and how one believed on any day that it had
 * stood. A new event makes a new life; this one stays as it was.
 */
public final class Life {

    private final Registrant registrant;
    private final List<RecordedEvent> events;
    private final List<RecordedEvent> counting;
    private final List<Chapter> chapters;

    private Life(
            Registrant registrant, List<RecordedEvent> events, List<RecordedEvent> counting, List<Chapter> chapters) {
        this.registrant = registrant;
        this.events = events;
        this.counting = counting;
        this.chapters = chapters;
    }

    /** Tells what is on record, which was possible when it was recorded; what a later rule would refuse is passed over. */
    public static Life of(Registrant registrant, Collection<RecordedEvent> events) {
        List<RecordedEvent> ordered =
                events.stream().sorted(RecordedEvent.AS_IT_HAPPENED).toList();
        List<RecordedEvent> counting = counting(ordered);
        return new Life(
                registrant,
                ordered,
                counting,
                Telling.of(registrant.kind(), counting).chapters());
    }

    /**
     * The life with more events, at whatever place in it they happened.
     *
     * <p>Refusals: {@code NOT_FOUNDED_YET}, {@code EVENT_BEFORE_FOUNDING}, {@code SECOND_FOUNDING}, {@code ENDED_ALREADY},
     * {@code ALREADY_SUSPENDED}, {@code NOT_SUSPENDED}, {@code AFFILIATED_ALREADY}, {@code NOT_AFFILIATED}, {@code
     * IN_UNION_ALREADY}, {@code NOT_IN_UNION}, {@code LAW_NOT_IN_FORCE}, {@code EVENT_NOT_OF_KIND}.
     */
    Outcome<Life> with(List<RecordedEvent> more) {
        List<RecordedEvent> all = new ArrayList<>(events);
        all.addAll(more);
        return possible(all);
    }

    /** The life without what was entered with an entry; refused like {@link #with} where what remains is impossible. */
    Outcome<Life> without(EntryId entry, RecordedEvent.Withdrawal why) {
        return possible(events.stream()
                .map(e -> e.entry().equals(entry) ? e.withdrawn(why) : e)
                .toList());
    }

    private Outcome<Life> possible(List<RecordedEvent> all) {
        List<RecordedEvent> ordered =
                all.stream().sorted(RecordedEvent.AS_IT_HAPPENED).toList();
        List<RecordedEvent> counting = counting(ordered);
        Telling telling = Telling.of(registrant.kind(), counting);
        return telling.refusal()
                .<Outcome<Life>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(new Life(registrant, ordered, counting, telling.chapters())));
    }

    /** What is on record and was not withdrawn, as it happened. */
    List<RecordedEvent> counting() {
        return counting;
    }

    private static List<RecordedEvent> counting(List<RecordedEvent> events) {
        return events.stream().filter(e -> e.withdrawal().isEmpty()).toList();
    }

    public Registrant registrant() {
        return registrant;
    }

    /** Everything on record, withdrawn events too, as it happened. */
    public List<RecordedEvent> events() {
        return events;
    }

    /** How it stood, the earliest first and without gaps; empty where all that was on record is withdrawn. */
    public List<Chapter> chapters() {
        return chapters;
    }

    /** How it stood on a day; empty before it was founded. */
    public Optional<Chapter> on(LocalDate day) {
        return chapters.stream().filter(c -> c.holdsOn(day)).findFirst();
    }

    /** How it stands in the end. */
    public Optional<Chapter> last() {
        return chapters.isEmpty() ? Optional.empty() : Optional.of(chapters.getLast());
    }

    public Optional<LocalDate> foundedOn() {
        return chapters.isEmpty()
                ? Optional.empty()
                : Optional.of(chapters.getFirst().from());
    }

    public Optional<LocalDate> endedOn() {
        return last().filter(c -> c.state().ended()).map(Chapter::since);
    }

    /** The life as it was known at a moment: with what was recorded by then, and not yet without what was withdrawn later. */
    public Life knownAt(Instant moment) {
        List<RecordedEvent> then = events.stream()
                .filter(e -> !e.recordedAt().isAfter(moment))
                .map(e -> e.countsAt(moment) ? unwithdrawn(e) : e)
                .toList();
        return of(registrant, then);
    }

    /** The life as it was on record up to an entry. */
    Life knownTo(EntryId entry) {
        return of(
                registrant,
                events.stream()
                        .filter(e -> e.entry().value() <= entry.value())
                        .map(e -> e.withdrawal()
                                        .filter(w -> w.entry().value() <= entry.value())
                                        .isPresent()
                                ? e
                                : unwithdrawn(e))
                        .toList());
    }

    private static RecordedEvent unwithdrawn(RecordedEvent e) {
        return new RecordedEvent(
                e.id(),
                e.entry(),
                e.registrant(),
                e.day(),
                e.event(),
                e.decision(),
                e.recordedAt(),
                e.recordedBy(),
                Optional.empty());
    }

    /** The refusal of facts of a day on which it was not there: before it began, or from its end on. */
    Optional<Refusal> notThereOn(LocalDate day) {
        return Telling.notThereOn(this, day);
    }
}
