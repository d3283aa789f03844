package vn.bodua.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bodua.database.generated.Tables.DONE_ONCE;
import static vn.bodua.database.generated.Tables.SESSION;
import static vn.bodua.database.generated.Tables.SIGN_IN_ATTEMPT;
import static vn.bodua.database.generated.Tables.SIGN_IN_STEP;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Table;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.bodua.access.Actors;
import vn.bodua.access.PersonId;
import vn.bodua.access.Role;

@DisplayName("what signing in leaves behind is forgotten when it is of no more use, and not before")
class OldStepsAreForgottenTest {

    private final TestSignIn office = new TestSignIn();
    private final PersonId ba = office.person("ba", Role.SPECIALIST);
    private final ForgetSteps forgetSteps = new ForgetSteps(office.database.sql(), office.clock);

    @Test
    @DisplayName("attempts after a day")
    void attempts() {
        office.password("ba", TestSignIn.WRONG);
        keptFor(ForgetSteps.ATTEMPTS, SIGN_IN_ATTEMPT);
    }

    @Test
    @DisplayName("steps a day after they expired, so an invitation outlives its seven days by one")
    void steps() {
        office.steps.begin(Steps.Kind.INVITATION, Optional.of(ba), "");
        keptFor(Duration.ofDays(7).plus(ForgetSteps.STEPS_AFTER_EXPIRY), SIGN_IN_STEP);
    }

    @Test
    @DisplayName("requests that were done once after thirty days")
    void requests() {
        office.database
                .sql()
                .insertInto(DONE_ONCE)
                .set(DONE_ONCE.PERSON_ID, ba.value())
                .set(DONE_ONCE.KEY, "once-only")
                .set(DONE_ONCE.USE_CASE, "GiveRole.give")
                .set(DONE_ONCE.AT, office.clock.now().atOffset(ZoneOffset.UTC))
                .execute();
        keptFor(ForgetSteps.DONE_REQUESTS, DONE_ONCE);
    }

    @Test
    @DisplayName("sessions 400 days after they were ended")
    void endedSessions() {
        office.sessions.begin(ba, Actors.Strength.PASSWORD, office.from("10.0.0.1"));
        office.later(Duration.ofHours(1));
        office.sessions.endAll(ba);
        keptFor(ForgetSteps.SESSIONS_AFTER_END, SESSION);
    }

    @Test
    @DisplayName("sessions 400 days after they ran out by themselves")
    void expiredSessions() {
        office.sessions.begin(ba, Actors.Strength.PASSWORD, office.from("10.0.0.1"));
        keptFor(Duration.ofHours(24).plus(ForgetSteps.SESSIONS_AFTER_END), SESSION);
    }

    private void keptFor(Duration age, Table<?> rows) {
        List<Duration> still = List.of(age.minusSeconds(60), Duration.ofSeconds(60));
        for (Duration later : still) {
            office.later(later);
            forgetSteps.forget();
            assertThat(office.database.sql().fetchCount(rows))
                    .as("rows after %s", later)
                    .isPositive();
        }
        office.later(Duration.ofSeconds(1));
        forgetSteps.forget();
        assertThat(office.database.sql().fetchCount(rows)).isZero();
    }
}
