package vn.bodua.access.signin;

import static vn.bodua.database.generated.Tables.AUTHENTICATOR;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.bodua.access.PersonId;
import vn.bodua.database.generated.tables.records.AuthenticatorRecord;
import vn.bodua.time.BusinessClock;

/** The authenticators whose codes are a second factor. Secrets are sealed for their person; each step is taken once. */
@Component
class Authenticators {

    private static final Logger LOG = LoggerFactory.getLogger(Authenticators.class);

    private final DSLContext sql;
    private final SignInKey key;
    private final BusinessClock clock;

    Authenticators(DSLContext sql, SignInKey key, BusinessClock clock) {
        this.sql = sql;
        this.key = key;
        this.clock = clock;
    }

    /** Whether the person has shown a code of it. */
    boolean has(PersonId person) {
        return row(person).filter(r -> r.getConfirmedAt() != null).isPresent();
    }

    /** The secret that waits for its first code; a new one where none waits. */
    byte[] waiting(PersonId person) {
        Optional<AuthenticatorRecord> known = row(person);
        if (known.filter(r -> r.getConfirmedAt() != null).isPresent()) {
            throw new IllegalStateException("there is an authenticator already");
        }
        // One that waits under a key that is gone can be begun anew: nobody has shown a code of it.
        Optional<byte[]> secret = known.flatMap(r -> open(person, r));
        if (known.isPresent() && secret.isEmpty()) {
            remove(person);
        }
        return secret.orElseGet(() -> put(person, RandomToken.bytes(TimeCodes.SECRET_BYTES)));
    }

    /** Confirms the one that waits by a code of it. */
    boolean confirm(PersonId person, String code) {
        Optional<AuthenticatorRecord> waiting = row(person).filter(r -> r.getConfirmedAt() == null);
        return waiting.isPresent()
                && takes(person, waiting.get(), code)
                && sql.update(AUTHENTICATOR)
                                .set(AUTHENTICATOR.CONFIRMED_AT, now())
                                .where(AUTHENTICATOR.PERSON_ID.eq(person.value()))
                                .and(AUTHENTICATOR.CONFIRMED_AT.isNull())
                                .execute()
                        == 1;
    }

    boolean fits(PersonId person, String code) {
        return row(person)
                .filter(r -> r.getConfirmedAt() != null)
                .filter(r -> takes(person, r, code))
                .isPresent();
    }

    /** Puts a confirmed one with a known secret: for accounts of the demo only. */
    void putConfirmed(PersonId person, byte[] secret) {
        put(person, secret);
        sql.update(AUTHENTICATOR)
                .set(AUTHENTICATOR.CONFIRMED_AT, now())
                .where(AUTHENTICATOR.PERSON_ID.eq(person.value()))
                .execute();
    }

    /** A code that is good now and has not been taken: for accounts of the demo only. */
    String codeNotYetTaken(PersonId person) {
        return row(person)
                .flatMap(r -> open(person, r)
                        .map(secret ->
                                TimeCodes.code(secret, Math.max(TimeCodes.step(clock.now()), r.getLastStep() + 1))))
                .orElse("");
    }

    boolean remove(PersonId person) {
        return sql.deleteFrom(AUTHENTICATOR)
                        .where(AUTHENTICATOR.PERSON_ID.eq(person.value()))
                        .execute()
                == 1;
    }

    private boolean takes(PersonId person, AuthenticatorRecord row, String code) {
        Optional<byte[]> secret = open(person, row);
        if (secret.isEmpty()) {
            return false;
        }
        OptionalLong step = TimeCodes.match(secret.get(), code, clock.now(), row.getLastStep());
        // Of two who show one code at once only one moves the step.
        return step.isPresent()
                && sql.update(AUTHENTICATOR)
                                .set(AUTHENTICATOR.LAST_STEP, step.getAsLong())
                                .where(AUTHENTICATOR.PERSON_ID.eq(person.value()))
                                .and(AUTHENTICATOR.LAST_STEP.lt(step.getAsLong()))
                                .execute()
                        == 1;
    }

    private byte[] put(PersonId person, byte[] secret) {
        sql.insertInto(AUTHENTICATOR)
                .set(AUTHENTICATOR.PERSON_ID, person.value())
                .set(AUTHENTICATOR.SECRET, key.seal(secret, owner(person)))
                .set(AUTHENTICATOR.BEGUN_AT, now())
                .execute();
        return secret;
    }

    private Optional<byte[]> open(PersonId person, AuthenticatorRecord row) {
        Optional<byte[]> secret = key.open(row.getSecret(), owner(person));
        if (secret.isEmpty()) {
            LOG.error(
                    "The authenticator of account number {} was set up under another sign-in key, so no code fits it. Put"
                            + " the former sign-in-key back, as docs/backup.md says.",
                    person);
        }
        return secret;
    }

    private Optional<AuthenticatorRecord> row(PersonId person) {
        return sql.selectFrom(AUTHENTICATOR)
                .where(AUTHENTICATOR.PERSON_ID.eq(person.value()))
                .fetchOptional();
    }

    private static String owner(PersonId person) {
        return "authenticator:" + person;
    }

    private OffsetDateTime now() {
        return clock.now().atOffset(ZoneOffset.UTC);
    }
}
