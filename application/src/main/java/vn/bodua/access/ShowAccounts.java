package vn.bodua.access;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/**
 * Shows the accounts of the units within reach, with roles and deputies; and one's own.
 *
 * <p>Refusals: {@code PERSON_UNKNOWN}.
 */
@Component
public class ShowAccounts {

    private final AccountTables tables;

    ShowAccounts(AccountTables tables) {
        this.tables = tables;
    }

    /** In the order of account names. */
    @Permitted(Permission.SEE_ACCOUNTS)
    public Outcome<List<Account>> list(Actor actor) {
        return Outcome.done(tables.within(actor.reach(Permission.SEE_ACCOUNTS)));
    }

    @Permitted(Permission.SEE_ACCOUNTS)
    public Outcome<Account> show(Actor actor, @Subject PersonId person) {
        return account(person);
    }

    @Permitted(Permission.SEE_OWN_ACCOUNT)
    public Outcome<Account> own(Actor actor) {
        return account(actor.person().orElseThrow());
    }

    private Outcome<Account> account(PersonId person) {
        return tables.byId(person)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(RefusalCode.PERSON_UNKNOWN, "account", person.toString())));
    }
}
