package vn.bodua.access.signin;

import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.PersonId;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.BusinessClock;

/**
 * Asks for the password once more before that is changed by which one signs in, so that a session left open on a desk is
 * not enough (ASVS 5.0, 7.5.1). Who has no password, because a directory signs them in, must have come in just now.
 *
 * <p>Refusals: {@code PASSWORD_WRONG}, {@code TOO_MANY_TRIES}, {@code SIGN_IN_AGAIN}.
 */
@Component
class PasswordAgain {

    static final Duration JUST_NOW = Duration.ofMinutes(10);

    private final Passwords passwords;
    private final Attempts attempts;
    private final Sessions sessions;
    private final Factors factors;
    private final BusinessClock clock;

    PasswordAgain(Passwords passwords, Attempts attempts, Sessions sessions, Factors factors, BusinessClock clock) {
        this.passwords = passwords;
        this.attempts = attempts;
        this.sessions = sessions;
        this.factors = factors;
        this.clock = clock;
    }

    /** What is wrong with the password given; nothing where it is the actor's. */
    Optional<Refusal> objection(Actor actor, String password) {
        PersonId person = actor.person().orElseThrow();
        if (!passwords.has(person)) {
            return cameJustNow(actor) ? Optional.empty() : Optional.of(Refusal.of(RefusalCode.SIGN_IN_AGAIN));
        }
        Outcome<Attempts.Try> attempt = attempts.begin(
                Attempts.Kind.PASSWORD, actor.account(), actor.origin().address(), Optional.of("own"));
        if (attempt instanceof Outcome.Refused<Attempts.Try>(Refusal refusal)) {
            return Optional.of(refusal);
        }
        if (!passwords.fits(Optional.of(person), password)) {
            return Optional.of(Refusal.of(RefusalCode.PASSWORD_WRONG));
        }
        attempts.wasRight(attempt.orElseThrow());
        return Optional.empty();
    }

    /** As above, for one more second factor: the first of all is added right after signing in without asking twice. */
    Optional<Refusal> objectionToAdding(Actor actor, String password) {
        return isAskedToAdd(actor) ? objection(actor, password) : Optional.empty();
    }

    boolean isAskedToAdd(Actor actor) {
        return factors.hasAny(actor.person().orElseThrow()) || !cameJustNow(actor);
    }

    private boolean cameJustNow(Actor actor) {
        return Sessions.idOf(actor).flatMap(sessions::begun).stream()
                .anyMatch(begun -> begun.plus(JUST_NOW).isAfter(clock.now()));
    }
}
