package vn.bodua.access.signin;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.bodua.access.Act;
import vn.bodua.access.Actor;
import vn.bodua.access.Actors;
import vn.bodua.access.History;
import vn.bodua.access.Origin;
import vn.bodua.access.PersonId;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/**
 * Signing in: first the password, then, for whoever has one, a second factor. Whether the account is disabled, and how
 * often was tried, is asked at each of the steps. Every refusal of an account and its password has one text and one cost,
 * so that nobody learns which accounts there are.
 *
 * <p>Refusals: {@code SIGN_IN_REFUSED}, {@code TOO_MANY_TRIES}, {@code SECOND_FACTOR_WRONG}, {@code RECOVERY_CODE_WRONG},
 * {@code STEP_OVER}.
 */
@Component
public class SignIn {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Factors factors;
    private final Attempts attempts;
    private final Steps steps;
    private final Sessions sessions;
    private final Devices devices;
    private final History history;
    private final Actors actors;

    SignIn(
            Accounts accounts,
            Passwords passwords,
            Factors factors,
            Attempts attempts,
            Steps steps,
            Sessions sessions,
            Devices devices,
            History history,
            Actors actors) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.factors = factors;
        this.attempts = attempts;
        this.steps = steps;
        this.sessions = sessions;
        this.devices = devices;
        this.history = history;
        this.actors = actors;
    }

    /** How far signing in has come. */
    public sealed interface Progress {

        /**
         * Done.
         *
         * @param device what the browser remembers the device by
         */
        record SignedIn(Sessions.Begun session, PersonId person, String device) implements Progress {}

        /** The second factor is asked; the token finds the step again. */
        record SecondFactorAsked(String step) implements Progress {}
    }

    /** What can be shown as the second factor of a step. */
    public record Asked(String account, String name, boolean code, boolean recovery, boolean passkey) {}

    public Outcome<Progress> withPassword(String account, String password, From from) {
        Optional<KnownAccount> found = accounts.find(account);
        Optional<String> device = found.flatMap(a -> devices.known(from.remembered(), a.id()));
        return switch (attempts.begin(Attempts.Kind.PASSWORD, account, from.address(), device)) {
            case Outcome.Refused<Attempts.Try>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<Attempts.Try>(Attempts.Try attempt) -> {
                boolean fits = passwords.fits(found.map(KnownAccount::id), password);
                Optional<KnownAccount> usable = found.flatMap(KnownAccount::usable);
                if (!fits || usable.isEmpty()) {
                    yield refused(found, "SignIn.withPassword", RefusalCode.SIGN_IN_REFUSED, from);
                }
                attempts.wasRight(attempt);
                yield Outcome.done(afterPassword(usable.get(), "SignIn.withPassword", from));
            }
        };
    }

    /** What the person of a step may show; empty when the step is over. */
    public Optional<Asked> asked(String step) {
        return stepOf(step)
                .map(a -> new Asked(
                        a.account(),
                        a.name(),
                        factors.hasAuthenticator(a.id()),
                        factors.hasRecoveryCodes(a.id()),
                        factors.hasPasskey(a.id())));
    }

    public Outcome<Progress> withCode(String step, String code, From from) {
        return secondFactor(
                step,
                "SignIn.withCode",
                RefusalCode.SECOND_FACTOR_WRONG,
                from,
                person -> factors.codeFits(person, code));
    }

    public Outcome<Progress> withRecoveryCode(String step, String code, From from) {
        return secondFactor(
                step,
                "SignIn.withRecoveryCode",
                RefusalCode.RECOVERY_CODE_WRONG,
                from,
                person -> factors.takeRecoveryCode(person, code));
    }

    public void signOut(String token, Optional<Actor> actor) {
        sessions.end(token);
        actor.ifPresent(a -> keep(a, "SignIn.signOut", Act.Result.DONE, Optional.empty()));
    }

    /** Somebody whom the password, a one-time link or a directory has recognised; the second factor is asked if there is one. */
    Progress afterPassword(KnownAccount account, String useCase, From from) {
        return factors.hasAny(account.id())
                ? new Progress.SecondFactorAsked(steps.begin(Steps.Kind.SECOND_FACTOR, Optional.of(account.id()), ""))
                : signedIn(account, Actors.Strength.PASSWORD, useCase, from);
    }

    Progress.SignedIn signedIn(KnownAccount account, Actors.Strength strength, String useCase, From from) {
        Sessions.Begun session = sessions.begin(account.id(), strength, from);
        Origin origin = from.origin();
        actors.recognised(
                        account.id(),
                        strength,
                        new Origin(
                                origin.face(),
                                origin.address(),
                                "session:" + session.id(),
                                origin.request(),
                                Optional.empty()))
                .ifPresent(actor -> keep(actor, useCase, Act.Result.DONE, Optional.empty()));
        return new Progress.SignedIn(session, account.id(), devices.remember(from.remembered(), account.id()));
    }

    /** Keeps the refusal; names only accounts that exist, because a password is sometimes typed where the account goes. */
    <T> Outcome<T> refused(Optional<KnownAccount> account, String useCase, RefusalCode code, From from) {
        Refusal refusal = Refusal.of(code);
        keep(
                Actors.claiming(account.map(KnownAccount::account).orElse("?"), from.origin()),
                useCase,
                Act.Result.REFUSED,
                Optional.of(refusal));
        return Outcome.refused(refusal);
    }

    private Outcome<Progress> secondFactor(
            String step, String useCase, RefusalCode wrong, From from, Predicate<PersonId> shown) {
        Optional<KnownAccount> account = stepOf(step);
        if (account.isEmpty()) {
            return Outcome.refused(Refusal.of(RefusalCode.STEP_OVER));
        }
        KnownAccount known = account.get();
        Optional<String> device = devices.known(from.remembered(), known.id());
        return switch (attempts.begin(Attempts.Kind.SECOND_FACTOR, known.account(), from.address(), device)) {
            case Outcome.Refused<Attempts.Try>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<Attempts.Try>(Attempts.Try attempt) -> {
                if (!shown.test(known.id())) {
                    yield refused(account, useCase, wrong, from);
                }
                attempts.wasRight(attempt);
                yield steps.take(Steps.Kind.SECOND_FACTOR, step).isEmpty()
                        ? Outcome.refused(Refusal.of(RefusalCode.STEP_OVER))
                        : Outcome.done(signedIn(known, Actors.Strength.SECOND_FACTOR, useCase, from));
            }
        };
    }

    private Optional<KnownAccount> stepOf(String step) {
        return steps.look(Steps.Kind.SECOND_FACTOR, step)
                .flatMap(Steps.Step::person)
                .flatMap(accounts::find)
                .flatMap(KnownAccount::usable);
    }

    private void keep(Actor actor, String useCase, Act.Result result, Optional<Refusal> refusal) {
        history.keep(
                new Act(actor, Optional.empty(), useCase, "account", actor.account(), "", result, refusal, List.of()));
    }
}
