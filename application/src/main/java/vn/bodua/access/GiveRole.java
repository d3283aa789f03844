package vn.bodua.access;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.BusinessClock;
import vn.bodua.time.Validity;

/**
 * Gives a person a role at a unit from a day on, or for a time; ends it. Nobody gives a role at a unit that they do not
 * keep accounts for. It is in force with the person's next request.
 *
 * <p>Refusals: {@code PERSON_UNKNOWN}, {@code UNIT_NOT_IN_REACH}, {@code SPAN_WRONG}, {@code REASON_MISSING}, {@code
 * ROLE_HELD_ALREADY}, {@code ROLE_UNKNOWN}, {@code LAST_ADMINISTRATOR}.
 */
@Component
public class GiveRole {

    /** A term of office and a little more; longer roles are given without an end. */
    private static final int LONGEST_DAYS = 3_660;

    private final AccountTables tables;
    private final Jurisdiction jurisdiction;
    private final LastAdministrator lastAdministrator;
    private final BusinessClock clock;

    GiveRole(
            AccountTables tables, Jurisdiction jurisdiction, LastAdministrator lastAdministrator, BusinessClock clock) {
        this.tables = tables;
        this.jurisdiction = jurisdiction;
        this.lastAdministrator = lastAdministrator;
        this.clock = clock;
    }

    /**
     * Gives it.
     *
     * @param lastDay the last day on which it is held; empty for an open end
     */
    @Permitted(Permission.KEEP_ACCOUNTS)
    public Outcome<RoleId> give(
            Actor actor,
            @Subject PersonId person,
            Role role,
            String unit,
            LocalDate from,
            Optional<LocalDate> lastDay,
            String reason) {
        if (!actor.mayAt(Permission.KEEP_ACCOUNTS, unit) || !jurisdiction.exists(unit)) {
            return Outcome.refused(Refusal.of(RefusalCode.UNIT_NOT_IN_REACH, "unit", unit));
        }
        if (reason.isBlank()) {
            return Outcome.refused(Refusal.of(RefusalCode.FIELD_EMPTY, "field", "reason"));
        }
        if (lastDay.isPresent() && !Spans.isSpan(from, lastDay.get(), LONGEST_DAYS)) {
            return Outcome.refused(Spans.wrong(from, lastDay.get(), LONGEST_DAYS));
        }
        Validity validity = new Validity(Optional.of(from), lastDay.map(d -> d.plusDays(1)));
        tables.oneKeeperAtATime();
        boolean held = tables.byId(person).orElseThrow().roles().stream()
                .filter(r -> !r.ended() && r.role() == role && r.unit().equals(unit))
                .anyMatch(r -> Spans.overlap(r.validity(), validity));
        if (held) {
            return Outcome.refused(Refusal.of(RefusalCode.ROLE_HELD_ALREADY, "role", role.code(), "unit", unit));
        }
        RoleId id = tables.give(person, role, unit, validity, reason.strip(), clock.now(), actor.account());
        Changes.note(
                "role",
                null,
                role.code() + " · " + unit + " · " + from + " – "
                        + lastDay.map(LocalDate::toString).orElse(""));
        Changes.note("reason", null, reason.strip());
        return Outcome.done(id);
    }

    @Permitted(Permission.KEEP_ACCOUNTS)
    public Outcome<RoleId> end(Actor actor, @Subject PersonId person, RoleId role) {
        tables.oneKeeperAtATime();
        Optional<HeldRole> held = tables.byId(person).orElseThrow().roles().stream()
                .filter(r -> r.id().equals(role) && !r.ended())
                .findFirst();
        if (held.isEmpty() || !actor.mayAt(Permission.KEEP_ACCOUNTS, held.get().unit())) {
            return Outcome.refused(Refusal.of(RefusalCode.ROLE_UNKNOWN, "role", role.toString()));
        }
        boolean ofTheWhole =
                held.get().role() == Role.ADMINISTRATOR && held.get().unit().equals(Jurisdiction.NATION);
        if (ofTheWhole && !lastAdministrator.mayLose(person)) {
            return Outcome.refused(Refusal.of(RefusalCode.LAST_ADMINISTRATOR));
        }
        tables.end(role, clock.now(), actor.account());
        Changes.note("role", held.get().role().code() + " · " + held.get().unit(), null);
        return Outcome.done(role);
    }
}
