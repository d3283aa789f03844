package vn.bodua.access;

import org.springframework.stereotype.Component;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.BusinessClock;

/**
 * Opens an account for a person at an office. The account can do nothing until a role is given and cannot sign in until the
 * person has followed an invitation.
 *
 * <p>Refusals: {@code ACCOUNT_NAME_WRONG}, {@code ACCOUNT_TAKEN}, {@code FIELD_EMPTY}, {@code UNIT_NOT_IN_REACH}.
 */
@Component
public class OpenAccount {

    private final AccountTables tables;
    private final Jurisdiction jurisdiction;
    private final BusinessClock clock;

    OpenAccount(AccountTables tables, Jurisdiction jurisdiction, BusinessClock clock) {
        this.tables = tables;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    @Permitted(Permission.KEEP_ACCOUNTS)
    public Outcome<PersonId> open(Actor actor, String account, String name, String email, String unit) {
        String wanted = account.strip();
        if (!AccountName.isUsable(wanted)) {
            return Outcome.refused(Refusal.of(RefusalCode.ACCOUNT_NAME_WRONG, "account", wanted));
        }
        if (name.isBlank()) {
            return Outcome.refused(Refusal.of(RefusalCode.FIELD_EMPTY, "field", "name"));
        }
        if (!actor.mayAt(Permission.KEEP_ACCOUNTS, unit) || !jurisdiction.exists(unit)) {
            return Outcome.refused(Refusal.of(RefusalCode.UNIT_NOT_IN_REACH, "unit", unit));
        }
        tables.oneKeeperAtATime();
        if (tables.isTaken(wanted)) {
            return Outcome.refused(Refusal.of(RefusalCode.ACCOUNT_TAKEN, "account", wanted));
        }
        PersonId person = tables.insert(wanted, name.strip(), email.strip(), unit, false, clock.now(), actor.account());
        Changes.about(PersonSubject.KIND, person, unit);
        Changes.note("account", null, wanted);
        Changes.note("name", null, name.strip());
        return Outcome.done(person);
    }
}
