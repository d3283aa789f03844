package vn.bodua.access.signin;

import static vn.bodua.database.generated.Tables.ROLE_AT_UNIT;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Changes;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.access.PersonId;
import vn.bodua.access.Subject;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/**
 * Gives a one-time link by which somebody sets a password: for a new account, or where the old password is forgotten. A
 * newer link makes the older one void. Whoever hands over the link could use it, so it is given only to those who reach
 * every unit at which the person holds a role.
 *
 * <p>Refusals: {@code PERSON_UNKNOWN}.
 */
@Component
public class Invite {

    private final Accounts accounts;
    private final Steps steps;
    private final DSLContext sql;

    Invite(Accounts accounts, Steps steps, DSLContext sql) {
        this.accounts = accounts;
        this.steps = steps;
        this.sql = sql;
    }

    /** The path of the page to hand over, e.g. {@code /invitation/…}; it opens once, within seven days. */
    @Permitted(Permission.KEEP_ACCOUNTS)
    public Outcome<String> invite(Actor actor, @Subject PersonId person) {
        Optional<KnownAccount> account = accounts.find(person).flatMap(KnownAccount::usable);
        if (account.isEmpty() || !reachesAllOf(actor, person)) {
            return Outcome.refused(Refusal.of(RefusalCode.PERSON_UNKNOWN, "account", person.toString()));
        }
        steps.voidAll(Steps.Kind.INVITATION, person);
        Changes.note("invitation", "", account.get().account());
        return Outcome.done("/invitation/" + steps.begin(Steps.Kind.INVITATION, Optional.of(person), ""));
    }

    private boolean reachesAllOf(Actor actor, PersonId person) {
        return sql.select(ROLE_AT_UNIT.UNIT_ID)
                .from(ROLE_AT_UNIT)
                .where(ROLE_AT_UNIT.PERSON_ID.eq(person.value()))
                .and(ROLE_AT_UNIT.ENDED_AT.isNull())
                .fetch(ROLE_AT_UNIT.UNIT_ID)
                .stream()
                .allMatch(unit -> actor.mayAt(Permission.KEEP_ACCOUNTS, unit));
    }
}
