package vn.bodua.access.signin;

import static vn.bodua.database.generated.Tables.PERSON;
import static vn.bodua.database.generated.Tables.ROLE_AT_UNIT;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.transaction.PlatformTransactionManager;
import vn.bodua.TestDatabase;
import vn.bodua.access.Act;
import vn.bodua.access.Actor;
import vn.bodua.access.Actors;
import vn.bodua.access.Origin;
import vn.bodua.access.PersonId;
import vn.bodua.access.Role;
import vn.bodua.access.RolesKept;
import vn.bodua.access.TestActors;
import vn.bodua.database.DateRange;
import vn.bodua.organization.TestUnits;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.BusinessClock;

/** All of signing in on a real, new PostgreSQL, with a clock that stands still and people to sign in. */
final class TestSignIn {

    static final String PASSWORD = "gạo trắng nước trong";
    static final String WRONG = "gạo trắng nước đục";

    final TestDatabase database = TestDatabase.fresh();
    final BusinessClock clock = BusinessClock.fixedAt(Instant.parse("2026-07-01T03:00:00Z"));
    final List<Act> history = new ArrayList<>();
    final SignInKey key = SignInKey.of(Base64.getUrlEncoder().encodeToString(new byte[32]));
    static final SignInKey ANOTHER_KEY = SignInKey.of(Base64.getUrlEncoder()
            .encodeToString("another key of thirty-two bytes!".getBytes(StandardCharsets.US_ASCII)));
    final Actors actors = TestActors.from(database.sql(), clock);
    final Accounts accounts = new Accounts(database.sql(), actors);
    final Passwords passwords = new Passwords(database.sql(), clock);
    final PlatformTransactionManager transactions =
            Objects.requireNonNull(database.transaction().getTransactionManager());
    final Attempts attempts = new Attempts(database.sql(), transactions, clock);
    final Steps steps = new Steps(database.sql(), clock);
    final Sessions sessions =
            new Sessions(database.sql(), actors, Sessions.Limits.of(Duration.ofHours(8), Duration.ofHours(24)), clock);
    final Devices devices = new Devices(key);
    final Authenticators authenticators = new Authenticators(database.sql(), key, clock);
    final RecoveryCodes recoveryCodes = new RecoveryCodes(database.sql(), key, clock);
    final Passkeys passkeys = new Passkeys(database.sql(), clock);
    final Factors factors = new Factors(authenticators, recoveryCodes, passkeys);
    final SignIn signIn =
            new SignIn(accounts, passwords, factors, attempts, steps, sessions, devices, history::add, actors);
    final PasswordAgain passwordAgain = new PasswordAgain(passwords, attempts, sessions, factors, clock);
    final RolesKept rolesKept = new RolesKept(database.sql());
    final KeepFactors keepFactors = new KeepFactors(
            authenticators, recoveryCodes, factors, attempts, sessions, accounts, rolesKept, passwordAgain);
    final PasskeyCeremony ceremony = new PasskeyCeremony(passkeys, key);
    final KeepPasskeys keepPasskeys =
            new KeepPasskeys(passkeys, ceremony, steps, accounts, factors, keepFactors, passwordAgain);
    final SignInWithPasskey signInWithPasskey = new SignInWithPasskey(ceremony, steps, accounts, signIn);
    final ChangePassword changePassword = new ChangePassword(passwords, passwordAgain, sessions);
    final KeepTokens keepTokens = new KeepTokens(database.sql(), clock);
    final RecogniseToken recogniseToken = new RecogniseToken(database.sql(), actors, attempts, clock);
    final Invite invite = new Invite(accounts, rolesKept, steps);
    final FollowInvitation followInvitation =
            new FollowInvitation(accounts, steps, passwords, sessions, signIn, transactions);
    final LetBackIn letBackIn = new LetBackIn(accounts, factors, sessions, steps, history::add, transactions);
    final FirstAdministrator firstAdministrator =
            new FirstAdministrator(accounts, steps, passwords, signIn, database.sql(), transactions, clock);
    final EndSessions endSessions = new EndSessions(sessions);

    TestSignIn() {
        database.transaction().executeWithoutResult(status -> TestUnits.carriedInto(database.sql()));
    }

    /** Somebody with a role in An Giang and the usual password. */
    PersonId person(String account, Role role) {
        PersonId person = withoutPassword(account, role);
        passwords.set(person, PASSWORD);
        return person;
    }

    /** Somebody whom only a directory or a passkey can sign in. */
    PersonId withoutPassword(String account, Role role) {
        PersonId person = new PersonId(Objects.requireNonNull(database.sql()
                        .insertInto(PERSON)
                        .set(PERSON.ACCOUNT, account)
                        .set(PERSON.NAME, "Nguyễn Văn " + account)
                        .set(PERSON.EMAIL, account + "@htx.example")
                        .set(PERSON.CREATED_AT, clock.now().atOffset(ZoneOffset.UTC))
                        .set(PERSON.CREATED_BY, "test")
                        .returning(PERSON.ID)
                        .fetchOne())
                .getId());
        give(person, role);
        return person;
    }

    void give(PersonId person, Role role) {
        database.sql()
                .insertInto(ROLE_AT_UNIT)
                .set(ROLE_AT_UNIT.PERSON_ID, person.value())
                .set(ROLE_AT_UNIT.ROLE, role.code())
                .set(ROLE_AT_UNIT.UNIT_ID, "an-giang-2025")
                .set(ROLE_AT_UNIT.VALIDITY, DateRange.since(clock.today()))
                .set(ROLE_AT_UNIT.REASON, "test")
                .set(ROLE_AT_UNIT.GRANTED_AT, clock.now().atOffset(ZoneOffset.UTC))
                .set(ROLE_AT_UNIT.GRANTED_BY, "test")
                .execute();
    }

    void takeAllRoles(PersonId person) {
        database.sql()
                .update(ROLE_AT_UNIT)
                .set(ROLE_AT_UNIT.ENDED_AT, clock.now().atOffset(ZoneOffset.UTC))
                .set(ROLE_AT_UNIT.ENDED_BY, "test")
                .where(ROLE_AT_UNIT.PERSON_ID.eq(person.value()))
                .execute();
    }

    void disable(PersonId person) {
        database.sql()
                .update(PERSON)
                .set(PERSON.DISABLED_AT, clock.now().atOffset(ZoneOffset.UTC))
                .where(PERSON.ID.eq(person.value()))
                .execute();
    }

    /** An authenticator that this person has; gives its secret. */
    byte[] authenticator(PersonId person) {
        byte[] secret = RandomToken.bytes(TimeCodes.SECRET_BYTES);
        authenticators.putConfirmed(person, secret);
        return secret;
    }

    String code(byte[] secret) {
        return TimeCodes.code(secret, clock.now());
    }

    From from(String address) {
        return from(address, Optional.empty());
    }

    From from(String address, Optional<String> remembered) {
        return new From(
                new Origin(Origin.Face.WEB, address, "", "r1", Optional.empty()), "Chrome 140, Windows", remembered);
    }

    Outcome<SignIn.Progress> password(String account, String password) {
        return signIn.withPassword(account, password, from("10.0.0.1"));
    }

    SignIn.Progress.SignedIn signedIn(String account) {
        return (SignIn.Progress.SignedIn) password(account, PASSWORD).orElseThrow();
    }

    String step(String account) {
        return ((SignIn.Progress.SecondFactorAsked) password(account, PASSWORD).orElseThrow()).step();
    }

    Optional<Actor> actor(SignIn.Progress.SignedIn signedIn) {
        return recognise(signedIn.session().token());
    }

    Optional<Actor> recognise(String token) {
        return sessions.recognise(token, Origin.here(Origin.Face.WEB, "r2"));
    }

    void later(Duration duration) {
        clock.forward(duration);
    }

    static RefusalCode refusal(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Refused<?>(var refusal) -> refusal.code();
            case Outcome.Done<?>(var value) -> throw new AssertionError("done: " + value);
        };
    }
}
