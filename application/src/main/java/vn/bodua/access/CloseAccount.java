package vn.bodua.access;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.BusinessClock;

/**
 * Closes an account, so that with the next request nobody gets in by it; opens it again. What the person did stays. The
 * last administrator of the whole cannot be closed.
 *
 * <p>Refusals: {@code PERSON_UNKNOWN}, {@code LAST_ADMINISTRATOR}.
 */
@Component
public class CloseAccount {

    private final AccountTables tables;
    private final LastAdministrator lastAdministrator;
    private final BusinessClock clock;

    CloseAccount(AccountTables tables, LastAdministrator lastAdministrator, BusinessClock clock) {
        this.tables = tables;
        this.lastAdministrator = lastAdministrator;
        this.clock = clock;
    }

    @Permitted(Permission.KEEP_ACCOUNTS)
    public Outcome<PersonId> close(Actor actor, @Subject PersonId person) {
        if (!lastAdministrator.mayLose(person)) {
            return Outcome.refused(Refusal.of(RefusalCode.LAST_ADMINISTRATOR));
        }
        tables.close(person, Optional.of(clock.now()));
        Changes.note("account", "open", "closed");
        return Outcome.done(person);
    }

    @Permitted(Permission.KEEP_ACCOUNTS)
    public Outcome<PersonId> openAgain(Actor actor, @Subject PersonId person) {
        tables.close(person, Optional.empty());
        Changes.note("account", "closed", "open");
        return Outcome.done(person);
    }
}
