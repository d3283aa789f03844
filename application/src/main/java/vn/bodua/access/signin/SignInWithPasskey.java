package vn.bodua.access.signin;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actors;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/**
 * Signs in by a passkey, which counts as both factors because the device verifies its person. Nobody can guess one, so
 * strangers' wrong passwords do not keep its owner waiting.
 *
 * <p>Refusals: {@code STEP_OVER}, {@code PASSKEY_REFUSED}.
 */
@Component
public class SignInWithPasskey {

    private final PasskeyCeremony ceremony;
    private final Steps steps;
    private final Accounts accounts;
    private final SignIn signIn;

    SignInWithPasskey(PasskeyCeremony ceremony, Steps steps, Accounts accounts, SignIn signIn) {
        this.ceremony = ceremony;
        this.steps = steps;
        this.accounts = accounts;
        this.signIn = signIn;
    }

    /** What the browser asks its passkeys, and the token of the step. */
    public record Asked(String step, String options) {}

    public Asked ask(Place place) {
        String challenge = PasskeyCeremony.challenge();
        return new Asked(
                steps.begin(Steps.Kind.PASSKEY, Optional.empty(), challenge),
                ceremony.optionsToSignIn(challenge, place));
    }

    public Outcome<SignIn.Progress> answer(String step, String answer, Place place, From from) {
        // Taken before it is judged: a challenge is answered once, rightly or not.
        Optional<Steps.Step> taken = steps.take(Steps.Kind.PASSKEY, step);
        if (taken.isEmpty()) {
            return Outcome.refused(Refusal.of(RefusalCode.STEP_OVER));
        }
        Optional<KnownAccount> account =
                ceremony.answered(answer, taken.get().payload(), place).flatMap(accounts::find);
        Optional<KnownAccount> usable = account.flatMap(KnownAccount::usable);
        return usable.isEmpty()
                ? signIn.refused(account, "SignInWithPasskey.answer", RefusalCode.PASSKEY_REFUSED, from)
                : Outcome.done(
                        signIn.signedIn(usable.get(), Actors.Strength.SECOND_FACTOR, "SignInWithPasskey.answer", from));
    }
}
