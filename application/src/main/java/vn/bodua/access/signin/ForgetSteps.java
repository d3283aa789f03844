package vn.bodua.access.signin;

import static vn.bodua.database.generated.Tables.DONE_ONCE;
import static vn.bodua.database.generated.Tables.SESSION;
import static vn.bodua.database.generated.Tables.SIGN_IN_ATTEMPT;
import static vn.bodua.database.generated.Tables.SIGN_IN_STEP;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.bodua.time.BusinessClock;

/**
 * Deletes what signing in leaves behind once it is of no more use: it names people, addresses and devices, and is kept no
 * longer than needed (Law 91/2025/QH15 on personal data). What was done stays in the history.
 */
@Component
public class ForgetSteps {

    /** {@link Attempts} remembers wrong tries for a day. */
    static final Duration ATTEMPTS = Duration.ofDays(1);

    static final Duration STEPS_AFTER_EXPIRY = Duration.ofDays(1);
    /** A browser that was asleep for a month sends nothing twice. */
    static final Duration DONE_REQUESTS = Duration.ofDays(30);
    /** A year and a month: an inspection of last year still finds who was signed in where. */
    static final Duration SESSIONS_AFTER_END = Duration.ofDays(400);

    private static final Logger LOG = LoggerFactory.getLogger(ForgetSteps.class);

    private final DSLContext sql;
    private final BusinessClock clock;

    ForgetSteps(DSLContext sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public void forget() {
        int attempts = sql.deleteFrom(SIGN_IN_ATTEMPT)
                .where(SIGN_IN_ATTEMPT.AT.lt(before(ATTEMPTS)))
                .execute();
        int steps = sql.deleteFrom(SIGN_IN_STEP)
                .where(SIGN_IN_STEP.EXPIRES_AT.lt(before(STEPS_AFTER_EXPIRY)))
                .execute();
        int requests = sql.deleteFrom(DONE_ONCE)
                .where(DONE_ONCE.AT.lt(before(DONE_REQUESTS)))
                .execute();
        int sessions = sql.deleteFrom(SESSION)
                .where(SESSION.ENDED_AT
                        .lt(before(SESSIONS_AFTER_END))
                        .or(SESSION.ENDED_AT.isNull().and(SESSION.EXPIRES_AT.lt(before(SESSIONS_AFTER_END)))))
                .execute();
        LOG.info("forgot {} attempts, {} steps, {} requests, {} sessions", attempts, steps, requests, sessions);
    }

    private OffsetDateTime before(Duration age) {
        return clock.now().minus(age).atOffset(ZoneOffset.UTC);
    }
}
