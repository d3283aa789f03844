package vn.bodua.access.signin;

import static vn.bodua.database.generated.Tables.PASSWORD;

import java.text.Normalizer;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import vn.bodua.access.PersonId;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.BusinessClock;

/**
 * Passwords as Argon2id keeps them (RFC 9106; 19 MiB, two passes: OWASP's first choice). Long rather than odd: at least
 * twelve letters of whatever kind, none of those that everybody tries first (NIST SP 800-63B, 3.1.1).
 *
 * <p>Refusals: {@code PASSWORD_SHORT}, {@code PASSWORD_LONG}, {@code PASSWORD_COMMON}.
 */
@Component
class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;
    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(SALT, HASH, LANES, KIBIBYTES, PASSES);
    private final CommonPasswords common = CommonPasswords.shipped();
    private final DSLContext sql;
    private final BusinessClock clock;
    /** Compared with where there is no account, so that the answer takes as long. */
    private final String nobodys = argon2.encode(RandomToken.fresh());

    Passwords(DSLContext sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Why a password may not be chosen. */
    Optional<Refusal> objection(String password, String account, String name) {
        String written = normal(password);
        int length = written.codePointCount(0, written.length());
        if (length < SHORTEST) {
            return Optional.of(Refusal.of(RefusalCode.PASSWORD_SHORT, "limit", Integer.toString(SHORTEST)));
        }
        if (length > LONGEST) {
            return Optional.of(Refusal.of(RefusalCode.PASSWORD_LONG, "limit", Integer.toString(LONGEST)));
        }
        return common.contains(written, account, name)
                ? Optional.of(Refusal.of(RefusalCode.PASSWORD_COMMON))
                : Optional.empty();
    }

    void set(PersonId person, String password) {
        String hash = argon2.encode(normal(password));
        sql.insertInto(PASSWORD)
                .set(PASSWORD.PERSON_ID, person.value())
                .set(PASSWORD.HASH, hash)
                .set(PASSWORD.CHANGED_AT, clock.now().atOffset(ZoneOffset.UTC))
                .onConflict(PASSWORD.PERSON_ID)
                .doUpdate()
                .set(PASSWORD.HASH, hash)
                .set(PASSWORD.CHANGED_AT, clock.now().atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** Whether it is the person's password. Costs the same where there is no person or no password. */
    boolean fits(Optional<PersonId> person, String password) {
        // A longer one was never set; hashing it would only cost.
        boolean tooLong = password.length() > 4 * LONGEST;
        String given = tooLong ? "" : normal(password);
        Optional<String> kept = person.flatMap(this::hash);
        boolean fits = argon2.matches(given, kept.orElse(nobodys)) && kept.isPresent() && !tooLong;
        if (fits && argon2.upgradeEncoding(kept.orElseThrow())) {
            sql.update(PASSWORD)
                    .set(PASSWORD.HASH, argon2.encode(given))
                    .where(PASSWORD.PERSON_ID.eq(person.orElseThrow().value()))
                    .execute();
        }
        return fits;
    }

    /** Whether the person has one; somebody whom a directory signs in may have none. */
    boolean has(PersonId person) {
        return hash(person).isPresent();
    }

    private Optional<String> hash(PersonId person) {
        return sql.select(PASSWORD.HASH)
                .from(PASSWORD)
                .where(PASSWORD.PERSON_ID.eq(person.value()))
                .fetchOptional(PASSWORD.HASH);
    }

    // Vietnamese letters come composed from one keyboard and decomposed from another.
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
