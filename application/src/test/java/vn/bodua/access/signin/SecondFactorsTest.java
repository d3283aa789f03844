package vn.bodua.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bodua.access.signin.TestSignIn.refusal;
import static vn.bodua.database.generated.Tables.AUTHENTICATOR;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bodua.access.Actor;
import vn.bodua.access.PersonId;
import vn.bodua.access.Role;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.RefusalCode;

class SecondFactorsTest {

    private final TestSignIn office = new TestSignIn();
    private final PersonId lan = office.person("lan", Role.LEADER);
    private final byte[] secret = office.authenticator(lan);
    private final From here = office.from("10.0.0.1");

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037"})
    @DisplayName("codes are those of RFC 6238, appendix B")
    void asTheRfcSays(long second, String code) {
        byte[] rfc = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
        assertThat(TimeCodes.code(rfc, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    @DisplayName("secrets are typed in base 32 as RFC 4648 says")
    void asTypists(String plain, String encoded) {
        assertThat(Base32.encode(plain.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
    }

    @Test
    @DisplayName("a code of half a minute ago or ahead counts, one of a minute ago does not")
    void oneStepOfSkew() {
        assertThat(TimeCodes.match(
                        secret, TimeCodes.code(secret, office.clock.now().minusSeconds(30)), office.clock.now(), 0))
                .isPresent();
        assertThat(TimeCodes.match(
                        secret, TimeCodes.code(secret, office.clock.now().plusSeconds(30)), office.clock.now(), 0))
                .isPresent();
        assertThat(TimeCodes.match(
                        secret, TimeCodes.code(secret, office.clock.now().minusSeconds(60)), office.clock.now(), 0))
                .isEmpty();
    }

    @Test
    @DisplayName("a code is taken once, an older one not after it")
    void codesAreTakenOnce() {
        String older = TimeCodes.code(secret, office.clock.now().minusSeconds(30));
        String code = office.code(secret);
        assertThat(office.signIn.withCode(office.step("lan"), code, here)).isInstanceOf(Outcome.Done.class);
        assertThat(refusal(office.signIn.withCode(office.step("lan"), code, here)))
                .isEqualTo(RefusalCode.SECOND_FACTOR_WRONG);
        assertThat(refusal(office.signIn.withCode(office.step("lan"), older, here)))
                .isEqualTo(RefusalCode.SECOND_FACTOR_WRONG);
    }

    @Test
    @DisplayName("a step is finished once, within ten minutes, and a made-up one never")
    void stepsAreFinishedOnce() {
        String step = office.step("lan");
        office.signIn.withCode(step, office.code(secret), here).orElseThrow();
        office.later(Duration.ofSeconds(30));
        assertThat(refusal(office.signIn.withCode(step, office.code(secret), here)))
                .isEqualTo(RefusalCode.STEP_OVER);
        assertThat(refusal(office.signIn.withCode("made up", office.code(secret), here)))
                .isEqualTo(RefusalCode.STEP_OVER);
        String late = office.step("lan");
        office.later(Duration.ofMinutes(10));
        assertThat(refusal(office.signIn.withCode(late, office.code(secret), here)))
                .isEqualTo(RefusalCode.STEP_OVER);
    }

    @Test
    @DisplayName("an account disabled between the steps does not get in, by code or by recovery code")
    void disabledBetweenTheSteps() {
        List<String> codes = office.recoveryCodes.renew(lan);
        String step = office.step("lan");
        office.disable(lan);
        assertThat(refusal(office.signIn.withCode(step, office.code(secret), here)))
                .isEqualTo(RefusalCode.STEP_OVER);
        assertThat(refusal(office.signIn.withRecoveryCode(step, codes.getFirst(), here)))
                .isEqualTo(RefusalCode.STEP_OVER);
        assertThat(office.signIn.asked(step)).isEmpty();
    }

    @Test
    @DisplayName("a recovery code opens once, in whatever letters it is typed; those of before a renewal open nothing")
    void recoveryCodesOpenOnce() {
        List<String> old = office.recoveryCodes.renew(lan);
        List<String> codes = office.recoveryCodes.renew(lan);
        String typed = codes.getFirst().toLowerCase(java.util.Locale.ROOT).replace("-", " ");
        assertThat(office.signIn.withRecoveryCode(office.step("lan"), typed, here))
                .isInstanceOf(Outcome.Done.class);
        assertThat(refusal(office.signIn.withRecoveryCode(office.step("lan"), typed, here)))
                .isEqualTo(RefusalCode.RECOVERY_CODE_WRONG);
        assertThat(refusal(office.signIn.withRecoveryCode(office.step("lan"), old.getFirst(), here)))
                .isEqualTo(RefusalCode.RECOVERY_CODE_WRONG);
        assertThat(office.recoveryCodes.left(lan)).isEqualTo(RecoveryCodes.COUNT - 1);
    }

    @Test
    @DisplayName("another person's recovery code opens nothing")
    void recoveryCodesAreOnesOwn() {
        PersonId ba = office.person("ba", Role.SPECIALIST);
        List<String> bas = office.recoveryCodes.renew(ba);
        assertThat(refusal(office.signIn.withRecoveryCode(office.step("lan"), bas.getFirst(), here)))
                .isEqualTo(RefusalCode.RECOVERY_CODE_WRONG);
    }

    @Test
    @DisplayName("a secret is kept sealed, and the seal opens for nobody else")
    void secretsAreSealed() {
        byte[] sealed = office.key.seal(secret, "authenticator:1");
        assertThat(office.key.open(sealed, "authenticator:1")).contains(secret);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(secret, StandardCharsets.ISO_8859_1));
        assertThat(office.key.open(sealed, "authenticator:2")).isEmpty();
    }

    @Test
    @DisplayName("under another sign-in key, as after a restore without it, codes are refused and nothing breaks")
    void anotherKey() {
        office.database
                .sql()
                .update(AUTHENTICATOR)
                .set(AUTHENTICATOR.SECRET, TestSignIn.ANOTHER_KEY.seal(secret, "authenticator:" + lan))
                .where(AUTHENTICATOR.PERSON_ID.eq(lan.value()))
                .execute();
        assertThat(refusal(office.signIn.withCode(office.step("lan"), office.code(secret), here)))
                .isEqualTo(RefusalCode.SECOND_FACTOR_WRONG);
    }

    @Test
    @DisplayName("a leader keeps the last second factor; a specialist may remove it")
    void theLastFactorStays() {
        Actor leader = signedIn("lan", secret);
        assertThat(refusal(office.keepFactors.removeAuthenticator(leader, TestSignIn.PASSWORD)))
                .isEqualTo(RefusalCode.LAST_FACTOR);
        assertThat(refusal(office.keepFactors.offer(leader))).isEqualTo(RefusalCode.FACTOR_THERE_ALREADY);
        PersonId ba = office.person("ba", Role.SPECIALIST);
        Actor specialist = signedIn("ba", office.authenticator(ba));
        assertThat(office.keepFactors
                        .removeAuthenticator(specialist, TestSignIn.PASSWORD)
                        .orElseThrow())
                .isTrue();
        assertThat(office.factors.hasAny(ba)).isFalse();
    }

    @Test
    @DisplayName("an authenticator counts only after a code of it was shown")
    void unconfirmedCountsForNothing() {
        PersonId ba = office.person("ba", Role.SPECIALIST);
        Actor actor = office.actor(office.signedIn("ba")).orElseThrow();
        office.keepFactors.offer(actor).orElseThrow();
        assertThat(refusal(office.keepFactors.confirm(actor, "000000", "", here)))
                .isEqualTo(RefusalCode.SECOND_FACTOR_WRONG);
        assertThat(office.factors.hasAny(ba)).isFalse();
        assertThat(office.signedIn("ba").person()).isEqualTo(ba);
    }

    private Actor signedIn(String account, byte[] withSecret) {
        var done = (SignIn.Progress.SignedIn) office.signIn
                .withCode(office.step(account), office.code(withSecret), here)
                .orElseThrow();
        return office.actor(done).orElseThrow();
    }
}
