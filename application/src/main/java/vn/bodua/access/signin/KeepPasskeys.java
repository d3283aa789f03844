package vn.bodua.access.signin;

import com.webauthn4j.data.RegistrationData;
import java.util.Base64;
import java.util.Objects;
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
 * Adds a passkey to one's own account and removes it. With a new passkey the session becomes another one. Who holds a role
 * that asks for a second factor keeps at least one. The password is asked again, except for the first factor right after
 * signing in.
 *
 * <p>Refusals: {@code TOO_MANY_PASSKEYS}, {@code STEP_OVER}, {@code PASSKEY_REFUSED}, {@code PASSKEY_UNKNOWN}, {@code LAST_FACTOR}, {@code
 * PASSWORD_WRONG}, {@code TOO_MANY_TRIES}, {@code SIGN_IN_AGAIN}.
 */
@Component
public class KeepPasskeys {

    private static final int LONGEST_NAME = 60;

    private final Passkeys passkeys;
    private final PasskeyCeremony ceremony;
    private final Steps steps;
    private final Accounts accounts;
    private final Factors factors;
    private final KeepFactors keepFactors;
    private final PasswordAgain passwordAgain;

    KeepPasskeys(
            Passkeys passkeys,
            PasskeyCeremony ceremony,
            Steps steps,
            Accounts accounts,
            Factors factors,
            KeepFactors keepFactors,
            PasswordAgain passwordAgain) {
        this.passkeys = passkeys;
        this.ceremony = ceremony;
        this.steps = steps;
        this.accounts = accounts;
        this.factors = factors;
        this.keepFactors = keepFactors;
        this.passwordAgain = passwordAgain;
    }

    @Permitted(Permission.KEEP_OWN_ACCOUNT)
    public Outcome<SignInWithPasskey.Asked> ask(Actor actor, String password, Place place) {
        PersonId person = actor.person().orElseThrow();
        Optional<Refusal> objection = passwordAgain.objectionToAdding(actor, password);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        if (passkeys.count(person) >= Passkeys.MOST) {
            return Outcome.refused(Refusal.of(RefusalCode.TOO_MANY_PASSKEYS, "limit", Integer.toString(Passkeys.MOST)));
        }
        String challenge = PasskeyCeremony.challenge();
        KnownAccount account = accounts.find(person).orElseThrow();
        return Outcome.done(new SignInWithPasskey.Asked(
                steps.begin(Steps.Kind.NEW_PASSKEY, Optional.of(person), challenge),
                ceremony.optionsToAdd(account, challenge, place)));
    }

    @Permitted(Permission.KEEP_OWN_ACCOUNT)
    public Outcome<Sessions.Begun> add(Actor actor, String step, String name, String answer, Place place, From from) {
        PersonId person = actor.person().orElseThrow();
        Optional<Steps.Step> taken =
                steps.take(Steps.Kind.NEW_PASSKEY, step).filter(s -> s.person().equals(Optional.of(person)));
        if (taken.isEmpty()) {
            return Outcome.refused(Refusal.of(RefusalCode.STEP_OVER));
        }
        Optional<RegistrationData> data = ceremony.added(answer, taken.get().payload(), place);
        if (data.isEmpty() || !keep(person, name, data.get())) {
            return Outcome.refused(Refusal.of(RefusalCode.PASSKEY_REFUSED));
        }
        Changes.note("passkey", "", name);
        return Outcome.done(keepFactors.stronger(actor, from));
    }

    @Permitted(Permission.KEEP_OWN_ACCOUNT)
    public Outcome<Boolean> remove(Actor actor, String id, String password) {
        PersonId person = actor.person().orElseThrow();
        Optional<Refusal> objection = passwordAgain.objection(actor, password);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        boolean last = passkeys.count(person) == 1 && !factors.hasAuthenticator(person);
        if (last && accounts.needsSecondFactor(person)) {
            return Outcome.refused(Refusal.of(RefusalCode.LAST_FACTOR));
        }
        // A single letter after groups of four stands for nothing (RFC 4648, 4), and the decoder throws at it.
        boolean readable = id.matches("[A-Za-z0-9_-]+") && id.length() % 4 != 1;
        if (!readable || !passkeys.remove(person, Base64.getUrlDecoder().decode(id))) {
            return Outcome.refused(Refusal.of(RefusalCode.PASSKEY_UNKNOWN));
        }
        Changes.note("passkey", id, "");
        return Outcome.done(true);
    }

    private boolean keep(PersonId person, String name, RegistrationData data) {
        var authenticator = Objects.requireNonNull(
                Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData());
        String called = name.isBlank() ? "Passkey" : name.strip();
        return passkeys.add(
                person,
                called.length() > LONGEST_NAME ? called.substring(0, LONGEST_NAME) : called,
                Objects.requireNonNull(authenticator.getAttestedCredentialData()),
                authenticator.getSignCount());
    }
}
