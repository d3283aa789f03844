package vn.bodua.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import vn.bodua.organization.Decision;

/**
 * A life event on record.
 *
 * @param entry with which it was entered; the events of other registrants there stand and fall with it
 * @param decision what it rests on; papers of a person's own registry may have none
 */
public record RecordedEvent(
        EventId id,
        EntryId entry,
        RegistrantId registrant,
        LocalDate day,
        LifeEvent event,
        Optional<Decision> decision,
        Instant recordedAt,
        String recordedBy,
        Optional<Withdrawal> withdrawal) {

    /** That an entry was a mistake; it stays readable, but lives are told without it. */
    public record Withdrawal(String reason, EntryId entry, Instant at, String by) {}

    /** As things happen: by day; on one day what begins a life first and what ends it last, else as recorded. */
    static final Comparator<RecordedEvent> AS_IT_HAPPENED = Comparator.comparing(RecordedEvent::day)
            .thenComparing(e -> LifeTransitions.orderOnOneDay(e.event().kind()))
            .thenComparing(RecordedEvent::id);

    boolean countsAt(Instant moment) {
        return !recordedAt.isAfter(moment)
                && withdrawal.map(w -> w.at().isAfter(moment)).orElse(true);
    }

    RecordedEvent withdrawn(Withdrawal why) {
        return new RecordedEvent(id, entry, registrant, day, event, decision, recordedAt, recordedBy, Optional.of(why));
    }
}
