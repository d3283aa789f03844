package vn.bodua.access;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.BusinessClock;

/**
 * Closes an account, so that with the next request nobody gets in by it; opens it again. What the person did stays. The
 * last administrator of the whole cannot be closed, nor an account with a role at a unit that the actor does not keep. What
 * is closed already stays closed.
 *
 * <p>Refusals: {@code PERSON_UNKNOWN}, {@code UNIT_NOT_IN_REACH}, {@code LAST_ADMINISTRATOR}.
 */
@Component
public class CloseAccount {

    private final AccountTables tables;
    private final RolesKept rolesKept;
    private final LastAdministrator lastAdministrator;
    private final BusinessClock clock;

    CloseAccount(AccountTables tables, RolesKept rolesKept, LastAdministrator lastAdministrator, BusinessClock clock) {
        this.tables = tables;
        this.rolesKept = rolesKept;
        this.lastAdministrator = lastAdministrator;
        this.clock = clock;
    }

    @Permitted(Permission.KEEP_ACCOUNTS)
    public Outcome<PersonId> close(Actor actor, @Subject PersonId person) {
        Optional<Refusal> objection = objection(actor, person);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        if (!lastAdministrator.mayLose(person)) {
            return Outcome.refused(Refusal.of(RefusalCode.LAST_ADMINISTRATOR));
        }
        if (tables.close(person, clock.now())) {
            Changes.note("account", "open", "closed");
        }
        return Outcome.done(person);
    }

    @Permitted(Permission.KEEP_ACCOUNTS)
    public Outcome<PersonId> openAgain(Actor actor, @Subject PersonId person) {
        Optional<Refusal> objection = objection(actor, person);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        if (tables.openAgain(person)) {
            Changes.note("account", "closed", "open");
        }
        return Outcome.done(person);
    }

    private Optional<Refusal> objection(Actor actor, PersonId person) {
        return rolesKept.unitBeyond(actor, person).map(unit -> Refusal.of(RefusalCode.UNIT_NOT_IN_REACH, "unit", unit));
    }
}
