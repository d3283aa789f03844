package vn.bodua.access.signin;

import static vn.bodua.database.generated.Tables.SIGN_IN_STEP;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.bodua.access.PersonId;
import vn.bodua.database.generated.tables.records.SignInStepRecord;
import vn.bodua.time.BusinessClock;

/** What was begun and waits to be finished, on whichever node, once. */
@Component
class Steps {

    /** What waits, and how long. */
    enum Kind {
        /** The password was right; a code, a recovery code or a passkey is asked. */
        SECOND_FACTOR(Duration.ofMinutes(10)),
        /** A challenge to whichever passkey answers. */
        PASSKEY(Duration.ofMinutes(5)),
        /** A challenge to a passkey that is to be added to an account. */
        NEW_PASSKEY(Duration.ofMinutes(5)),
        /** The visitor is at the body's own directory. */
        DIRECTORY(Duration.ofMinutes(10)),
        INVITATION(Duration.ofDays(7)),
        FIRST_ADMINISTRATOR(Duration.ofHours(24));

        private final Duration life;

        Kind(Duration life) {
            this.life = life;
        }

        private String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Step(Optional<PersonId> person, String payload) {}

    private final DSLContext sql;
    private final BusinessClock clock;

    Steps(DSLContext sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The token by which the step is found again. */
    String begin(Kind kind, Optional<PersonId> person, String payload) {
        String token = RandomToken.fresh();
        sql.insertInto(SIGN_IN_STEP)
                .set(SIGN_IN_STEP.TOKEN_HASH, RandomToken.hash(token))
                .set(SIGN_IN_STEP.KIND, kind.code())
                .set(SIGN_IN_STEP.PERSON_ID, person.map(PersonId::value).orElse(null))
                .set(SIGN_IN_STEP.PAYLOAD, payload)
                .set(SIGN_IN_STEP.MADE_AT, now())
                .set(SIGN_IN_STEP.EXPIRES_AT, now().plus(kind.life))
                .execute();
        return token;
    }

    /** A step that still waits. */
    Optional<Step> look(Kind kind, String token) {
        return sql.selectFrom(SIGN_IN_STEP)
                .where(waiting(kind))
                .and(SIGN_IN_STEP.TOKEN_HASH.eq(RandomToken.hash(token)))
                .fetchOptional()
                .map(Steps::step);
    }

    /** Takes a step that still waits; of several who try only one has it. */
    Optional<Step> take(Kind kind, String token) {
        return sql.update(SIGN_IN_STEP)
                .set(SIGN_IN_STEP.USED_AT, now())
                .where(waiting(kind))
                .and(SIGN_IN_STEP.TOKEN_HASH.eq(RandomToken.hash(token)))
                .returning()
                .fetchOptional()
                .map(Steps::step);
    }

    /** No link of this kind made before is good any more. */
    void voidAll(Kind kind) {
        voidThose(waiting(kind));
    }

    /** As above, those for one person. */
    void voidAll(Kind kind, PersonId person) {
        voidThose(waiting(kind).and(SIGN_IN_STEP.PERSON_ID.eq(person.value())));
    }

    private void voidThose(Condition which) {
        sql.update(SIGN_IN_STEP).set(SIGN_IN_STEP.USED_AT, now()).where(which).execute();
    }

    private Condition waiting(Kind kind) {
        return SIGN_IN_STEP
                .KIND
                .eq(kind.code())
                .and(SIGN_IN_STEP.USED_AT.isNull())
                .and(SIGN_IN_STEP.EXPIRES_AT.gt(now()));
    }

    private static Step step(SignInStepRecord row) {
        return new Step(Optional.ofNullable(row.getPersonId()).map(PersonId::new), row.getPayload());
    }

    private OffsetDateTime now() {
        return clock.now().atOffset(ZoneOffset.UTC);
    }
}
