package vn.bodua.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import vn.bodua.organization.UnitId;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;

/** A life that is told event by event, the first recorded on 2030-01-01 and each a day later than the one before. */
final class TestLife {

    static final UnitId BAC_GIANG = new UnitId("bac-giang");
    static final RegistrantId ITSELF = new RegistrantId(1);
    static final RegistrantId OTHER = new RegistrantId(2);

    private static final Instant FIRST = LocalDate.of(2030, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);

    private Life life;
    private int recorded;

    private TestLife(LegalKind kind) {
        life = Life.of(new Registrant(ITSELF, kind), List.of());
    }

    static TestLife of(LegalKind kind) {
        return new TestLife(kind);
    }

    static TestLife ofACooperative() {
        return of(LegalKind.COOPERATIVE);
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    static Registration named(String name) {
        return new Registration(
                Registration.Names.of(name),
                "",
                Optional.empty(),
                Registration.Address.in(BAC_GIANG, "Tân Tiến"),
                Registration.Contact.NONE,
                Registration.Business.in("crops"),
                Optional.of(500_000_000L),
                Optional.empty(),
                false,
                false);
    }

    TestLife on(String day, LifeEvent event) {
        life = told(day, event).orElseThrow();
        recorded++;
        return this;
    }

    TestLife founded(String day) {
        return on(day, new LifeEvent.Founded(named("HTX Tân Tiến")));
    }

    Refusal refused(String day, LifeEvent event) {
        return ((Outcome.Refused<Life>) told(day, event)).refusal();
    }

    /** Withdraws the event that was recorded as this many-th, counted from 0. */
    Outcome<Life> without(int event) {
        return life.without(
                new EntryId(event), new RecordedEvent.Withdrawal("Ghi nhầm", EntryId.NEXT, moment(recorded), "an"));
    }

    /** Records several at once; they count as one recording. */
    TestLife atOnce(Happening... happenings) {
        life = told(List.of(happenings)).orElseThrow();
        recorded++;
        return this;
    }

    Outcome<Life> told(String day, LifeEvent event) {
        return told(List.of(new Happening(day(day), event)));
    }

    private Outcome<Life> told(List<Happening> happenings) {
        return life.with(happenings.stream()
                .map(h -> new RecordedEvent(
                        new EventId(recorded),
                        new EntryId(recorded),
                        ITSELF,
                        h.day(),
                        h.event(),
                        Optional.empty(),
                        moment(recorded),
                        "an",
                        Optional.empty()))
                .toList());
    }

    /** When the event of a number was recorded. */
    static Instant moment(int recorded) {
        return FIRST.plusSeconds(86_400L * recorded);
    }

    Life life() {
        return life;
    }

    State stateOn(String day) {
        return life.on(day(day)).map(Chapter::state).orElse(State.UNFOUNDED);
    }
}
