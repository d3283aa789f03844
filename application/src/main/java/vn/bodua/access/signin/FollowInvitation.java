package vn.bodua.access.signin;

import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/**
 * Sets a password by a one-time link and goes on as if it had been typed: a second factor that the account has is asked
 * all the same. Sessions of before end.
 *
 * <p>Refusals: {@code LINK_OVER}, {@code PASSWORDS_DIFFER} and those of a new password.
 */
@Component
public class FollowInvitation {

    private final Accounts accounts;
    private final Steps steps;
    private final Passwords passwords;
    private final Sessions sessions;
    private final SignIn signIn;
    private final TransactionTemplate transaction;

    FollowInvitation(
            Accounts accounts,
            Steps steps,
            Passwords passwords,
            Sessions sessions,
            SignIn signIn,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.steps = steps;
        this.passwords = passwords;
        this.sessions = sessions;
        this.signIn = signIn;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whose link it is; empty when it is over or the account may not be used. */
    public Optional<KnownAccount> invited(String token) {
        return steps.look(Steps.Kind.INVITATION, token)
                .flatMap(Steps.Step::person)
                .flatMap(accounts::find)
                .flatMap(KnownAccount::usable);
    }

    public Outcome<SignIn.Progress> follow(String token, String wanted, String repeated, From from) {
        Optional<KnownAccount> account = invited(token);
        if (account.isEmpty()) {
            return Outcome.refused(Refusal.of(RefusalCode.LINK_OVER));
        }
        Optional<Refusal> objection = wanted.equals(repeated)
                ? passwords.objection(
                        wanted, account.get().account(), account.get().name())
                : Optional.of(Refusal.of(RefusalCode.PASSWORDS_DIFFER));
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            if (steps.take(Steps.Kind.INVITATION, token).isEmpty()) {
                return Outcome.<SignIn.Progress>refused(Refusal.of(RefusalCode.LINK_OVER));
            }
            passwords.set(account.get().id(), wanted);
            sessions.endAll(account.get().id());
            return Outcome.done(signIn.afterPassword(account.get(), "FollowInvitation.follow", from));
        }));
    }
}
