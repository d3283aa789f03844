package vn.bodua.access.signin;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Changes;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.access.PersonId;
import vn.bodua.access.RolesKept;
import vn.bodua.access.Subject;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/**
 * Gives a one-time link by which somebody sets a password: for a new account, or where the old password is forgotten. A
 * newer link makes the older one void. Whoever hands over the link could use it, so it is given only to those who reach
 * every unit at which the person holds a role or acts for somebody.
 *
 * <p>Refusals: {@code PERSON_UNKNOWN}.
 */
@Component
public class Invite {

    private final Accounts accounts;
    private final RolesKept rolesKept;
    private final Steps steps;

    Invite(Accounts accounts, RolesKept rolesKept, Steps steps) {
        this.accounts = accounts;
        this.rolesKept = rolesKept;
        this.steps = steps;
    }

    /** The path of the page to hand over, e.g. {@code /invitation/…}; it opens once, within seven days. */
    @Permitted(Permission.KEEP_ACCOUNTS)
    public Outcome<String> invite(Actor actor, @Subject PersonId person) {
        Optional<KnownAccount> account = accounts.find(person).flatMap(KnownAccount::usable);
        if (account.isEmpty() || rolesKept.unitBeyond(actor, person).isPresent()) {
            return Outcome.refused(Refusal.of(RefusalCode.PERSON_UNKNOWN, "account", person.toString()));
        }
        steps.voidAll(Steps.Kind.INVITATION, person);
        Changes.note("invitation", "", account.get().account());
        return Outcome.done("/invitation/" + steps.begin(Steps.Kind.INVITATION, Optional.of(person), ""));
    }
}
