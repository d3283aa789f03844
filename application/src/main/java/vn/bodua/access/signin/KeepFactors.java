package vn.bodua.access.signin;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Actors;
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
 * One's own second factors: an authenticator and recovery codes. With the first one the session becomes another, of the
 * greater strength. Who holds a role that asks for a second factor keeps at least one. The password is asked again before
 * one is added to another, renewed or removed.
 *
 * <p>Refusals: {@code FACTOR_THERE_ALREADY}, {@code SECOND_FACTOR_WRONG}, {@code TOO_MANY_TRIES}, {@code LAST_FACTOR},
 * {@code PASSWORD_WRONG}, {@code SIGN_IN_AGAIN}, {@code PERSON_UNKNOWN}.
 */
@Component
public class KeepFactors {

    private final Authenticators authenticators;
    private final RecoveryCodes recoveryCodes;
    private final Factors factors;
    private final Attempts attempts;
    private final Sessions sessions;
    private final Accounts accounts;
    private final RolesKept rolesKept;
    private final PasswordAgain passwordAgain;

    KeepFactors(
            Authenticators authenticators,
            RecoveryCodes recoveryCodes,
            Factors factors,
            Attempts attempts,
            Sessions sessions,
            Accounts accounts,
            RolesKept rolesKept,
            PasswordAgain passwordAgain) {
        this.authenticators = authenticators;
        this.recoveryCodes = recoveryCodes;
        this.factors = factors;
        this.attempts = attempts;
        this.sessions = sessions;
        this.accounts = accounts;
        this.rolesKept = rolesKept;
        this.passwordAgain = passwordAgain;
    }

    /**
     * What an authenticator is given.
     *
     * @param key the secret in letters, for those who type it
     * @param address the same as a telephone reads it from the square code
     * @param passwordAsked whether confirming needs the password too
     */
    public record Offered(String key, String address, boolean passwordAsked) {}

    /** What there is after confirming: the codes to write down, and the session that goes on. */
    public record Confirmed(List<String> recoveryCodes, Sessions.Begun session) {}

    @Permitted(Permission.KEEP_OWN_ACCOUNT)
    public Outcome<Offered> offer(Actor actor) {
        PersonId person = actor.person().orElseThrow();
        if (authenticators.has(person)) {
            return Outcome.refused(Refusal.of(RefusalCode.FACTOR_THERE_ALREADY));
        }
        String key = Base32.encode(authenticators.waiting(person));
        return Outcome.done(new Offered(
                key,
                "otpauth://totp/B%C3%B3%20%C4%90%C5%A9a:" + actor.account() + "?secret=" + key
                        + "&issuer=B%C3%B3%20%C4%90%C5%A9a",
                passwordAgain.isAskedToAdd(actor)));
    }

    @Permitted(Permission.KEEP_OWN_ACCOUNT)
    public Outcome<Confirmed> confirm(Actor actor, String code, String password, From from) {
        PersonId person = actor.person().orElseThrow();
        Optional<Refusal> objection = passwordAgain.objectionToAdding(actor, password);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        Outcome<Attempts.Try> attempt = attempts.begin(
                Attempts.Kind.SECOND_FACTOR, actor.account(), actor.origin().address(), Optional.of("own"));
        if (attempt instanceof Outcome.Refused<Attempts.Try>(Refusal refusal)) {
            return Outcome.refused(refusal);
        }
        if (authenticators.has(person)) {
            return Outcome.refused(Refusal.of(RefusalCode.FACTOR_THERE_ALREADY));
        }
        if (!authenticators.confirm(person, code)) {
            return Outcome.refused(Refusal.of(RefusalCode.SECOND_FACTOR_WRONG));
        }
        attempts.wasRight(attempt.orElseThrow());
        Changes.note("authenticator", "", "confirmed");
        return Outcome.done(new Confirmed(recoveryCodes.renew(person), stronger(actor, from)));
    }

    /** New recovery codes; those before open nothing any more. */
    @Permitted(Permission.KEEP_OWN_ACCOUNT)
    public Outcome<List<String>> renewRecoveryCodes(Actor actor, String password) {
        Optional<Refusal> objection = passwordAgain.objection(actor, password);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        Changes.note("recovery codes", "", "new");
        return Outcome.done(recoveryCodes.renew(actor.person().orElseThrow()));
    }

    @Permitted(Permission.KEEP_OWN_ACCOUNT)
    public Outcome<Boolean> removeAuthenticator(Actor actor, String password) {
        PersonId person = actor.person().orElseThrow();
        Optional<Refusal> objection = passwordAgain.objection(actor, password);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        if (!factors.hasPasskey(person) && accounts.needsSecondFactor(person)) {
            return Outcome.refused(Refusal.of(RefusalCode.LAST_FACTOR));
        }
        authenticators.remove(person);
        if (!factors.hasPasskey(person)) {
            recoveryCodes.remove(person);
        }
        Changes.note("authenticator", "confirmed", "");
        return Outcome.done(true);
    }

    /**
     * Takes away all second factors of somebody who has lost them; sessions end, and the role asks for a new one. Not
     * one's own, for which the password is asked.
     */
    @Permitted(Permission.KEEP_ACCOUNTS)
    public Outcome<PersonId> forgetAll(Actor actor, @Subject PersonId person) {
        if (actor.person().equals(Optional.of(person))) {
            return Outcome.refused(Refusal.of(RefusalCode.LAST_FACTOR));
        }
        if (accounts.find(person).isEmpty()
                || rolesKept.unitBeyond(actor, person).isPresent()) {
            return Outcome.refused(Refusal.of(RefusalCode.PERSON_UNKNOWN, "account", person.toString()));
        }
        factors.removeAll(person);
        sessions.endAll(person);
        Changes.note("second factors", "", "removed");
        return Outcome.done(person);
    }

    /** The session of a person who has just shown more than before: a new one, the old one is over at once. */
    Sessions.Begun stronger(Actor actor, From from) {
        PersonId person = actor.person().orElseThrow();
        Sessions.idOf(actor).ifPresent(old -> sessions.end(person, old));
        return sessions.begin(person, Actors.Strength.SECOND_FACTOR, from);
    }
}
