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
 * The holder of a role lets somebody act in it from one day to another, and says why (ủy quyền); takes it back. A deputy
 * passes it on to nobody, and history tells for whom they acted.
 *
 * <p>Refusals: {@code ROLE_UNKNOWN}, {@code PERSON_UNKNOWN}, {@code SPAN_WRONG}, {@code FIELD_EMPTY}, {@code
 * ROLE_HELD_ALREADY}.
 */
@Component
public class LetActFor {

    private static final int LONGEST_DAYS = 366;

    private final AccountTables tables;
    private final BusinessClock clock;

    LetActFor(AccountTables tables, BusinessClock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /** Lets the holder of an account act in one's own role, the last day included. */
    @Permitted(Permission.KEEP_OWN_ACCOUNT)
    public Outcome<Long> let(
            Actor actor, RoleId role, String deputyAccount, LocalDate from, LocalDate lastDay, String reason) {
        PersonId holder = actor.person().orElseThrow();
        tables.oneKeeperAtATime();
        Optional<HeldRole> own = tables.byId(holder).orElseThrow().rolesOn(clock.today()).stream()
                .filter(r -> r.id().equals(role))
                .findFirst();
        if (own.isEmpty()) {
            return Outcome.refused(Refusal.of(RefusalCode.ROLE_UNKNOWN, "role", role.toString()));
        }
        Optional<Account> deputy = tables.byName(deputyAccount.strip())
                .filter(a -> a.closedAt().isEmpty())
                .filter(a -> !a.id().equals(holder));
        if (deputy.isEmpty()) {
            return Outcome.refused(Refusal.of(RefusalCode.PERSON_UNKNOWN, "account", deputyAccount.strip()));
        }
        if (reason.isBlank()) {
            return Outcome.refused(Refusal.of(RefusalCode.FIELD_EMPTY, "field", "reason"));
        }
        if (!Spans.isSpan(from, lastDay, LONGEST_DAYS) || lastDay.isBefore(clock.today())) {
            return Outcome.refused(Spans.wrong(from, lastDay, LONGEST_DAYS));
        }
        Validity validity = new Validity(Optional.of(from), Optional.of(lastDay.plusDays(1)));
        boolean acting = own.get().deputies().stream()
                .filter(d -> !d.ended() && d.account().equals(deputy.get().account()))
                .anyMatch(d -> Spans.overlap(d.validity(), validity));
        if (acting) {
            return Outcome.refused(Refusal.of(
                    RefusalCode.ROLE_HELD_ALREADY,
                    "role",
                    own.get().role().code(),
                    "unit",
                    own.get().unit()));
        }
        long id = tables.letAct(role, deputy.get().id(), validity, reason.strip(), clock.now(), actor.account());
        Changes.about(PersonSubject.KIND, holder, own.get().unit());
        Changes.note(
                "deputy",
                null,
                deputy.get().account() + " · " + own.get().role().code() + " · " + from + " – " + lastDay);
        Changes.note("reason", null, reason.strip());
        return Outcome.done(id);
    }

    /** Takes it back at once. */
    @Permitted(Permission.KEEP_OWN_ACCOUNT)
    public Outcome<Long> takeBack(Actor actor, long acting) {
        PersonId holder = actor.person().orElseThrow();
        if (!tables.endActing(holder, acting, clock.now(), actor.account())) {
            return Outcome.refused(Refusal.of(RefusalCode.ROLE_UNKNOWN, "role", Long.toString(acting)));
        }
        Changes.about(PersonSubject.KIND, holder, "");
        Changes.note("deputy", acting, null);
        return Outcome.done(acting);
    }
}
