package vn.bodua.access.signin;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Changes;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.access.PersonId;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/**
 * Changes one's own password, which is asked once more before. All other sessions end: whoever took the old password is
 * out.
 *
 * <p>Refusals: {@code PASSWORD_WRONG}, {@code TOO_MANY_TRIES}, {@code SIGN_IN_AGAIN}, {@code PASSWORDS_DIFFER} and those of a new password.
 */
@Component
public class ChangePassword {

    private final Passwords passwords;
    private final PasswordAgain passwordAgain;
    private final Sessions sessions;

    ChangePassword(Passwords passwords, PasswordAgain passwordAgain, Sessions sessions) {
        this.passwords = passwords;
        this.passwordAgain = passwordAgain;
        this.sessions = sessions;
    }

    @Permitted(Permission.KEEP_OWN_ACCOUNT)
    public Outcome<Integer> change(Actor actor, String current, String wanted, String repeated) {
        PersonId person = actor.person().orElseThrow();
        Optional<Refusal> unproved = passwordAgain.objection(actor, current);
        if (unproved.isPresent()) {
            return Outcome.refused(unproved.get());
        }
        if (!wanted.equals(repeated)) {
            return Outcome.refused(Refusal.of(RefusalCode.PASSWORDS_DIFFER));
        }
        Optional<Refusal> objection = passwords.objection(wanted, actor.account(), actor.name());
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        passwords.set(person, wanted);
        Changes.note("password", "", "changed");
        return Outcome.done(sessions.endOthers(person, Sessions.idOf(actor).orElse(0L)));
    }
}
