package vn.bodua.access.signin;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.access.PersonId;
import vn.bodua.refusal.Outcome;

/** One's own account: what one is signed in with, and what may be signed in with. */
@Component
public class ShowOwnAccount {

    private final Sessions sessions;
    private final KeepTokens tokens;
    private final Factors factors;
    private final Passkeys passkeys;
    private final RecoveryCodes recoveryCodes;
    private final PasswordAgain passwordAgain;

    ShowOwnAccount(
            Sessions sessions,
            KeepTokens tokens,
            Factors factors,
            Passkeys passkeys,
            RecoveryCodes recoveryCodes,
            PasswordAgain passwordAgain) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.factors = factors;
        this.passkeys = passkeys;
        this.recoveryCodes = recoveryCodes;
        this.passwordAgain = passwordAgain;
    }

    /**
     * One's own account as its page shows it.
     *
     * @param session the one in use; 0 for none
     * @param passwordAsked whether one more second factor needs the password
     */
    public record OwnAccount(
            long session,
            List<Sessions.Listed> sessions,
            List<KeepTokens.Listed> tokens,
            boolean authenticator,
            int recoveryCodes,
            List<Passkeys.Listed> passkeys,
            boolean passwordAsked) {}

    @Permitted(Permission.SEE_OWN_ACCOUNT)
    public Outcome<OwnAccount> show(Actor actor) {
        PersonId person = actor.person().orElseThrow();
        return Outcome.done(new OwnAccount(
                Sessions.idOf(actor).orElse(0L),
                sessions.open(person),
                tokens.of(person),
                factors.hasAuthenticator(person),
                recoveryCodes.left(person),
                passkeys.of(person),
                passwordAgain.isAskedToAdd(actor)));
    }
}
