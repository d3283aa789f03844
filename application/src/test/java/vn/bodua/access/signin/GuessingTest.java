package vn.bodua.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bodua.access.signin.TestSignIn.PASSWORD;
import static vn.bodua.access.signin.TestSignIn.WRONG;
import static vn.bodua.access.signin.TestSignIn.refusal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.bodua.access.Origin;
import vn.bodua.access.PersonId;
import vn.bodua.access.Role;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.RefusalCode;

class GuessingTest {

    private final TestSignIn office = new TestSignIn();
    private final PersonId hoa = office.person("hoa", Role.SPECIALIST);

    @Test
    @DisplayName("of 1,000 tries at one account in a quarter of an hour, from 200 addresses, at most ten are looked at")
    void oneAccount() {
        int lookedAt = 0;
        for (int i = 0; i < 1_000; i++) {
            office.later(Duration.ofMillis(899));
            lookedAt += tried("hoa", "10.1.0." + i % 200) ? 1 : 0;
        }
        assertThat(lookedAt).isBetween(Attempts.FREE, Attempts.MOST);
    }

    @Test
    @DisplayName("of 1,000 accounts tried once each from one address at most ten are looked at")
    void oneAddress() {
        int lookedAt = 0;
        for (int i = 0; i < 1_000; i++) {
            office.later(Duration.ofMillis(899));
            lookedAt += tried("nguoi" + i, "10.1.0.7") ? 1 : 0;
        }
        assertThat(lookedAt).isBetween(Attempts.FREE, Attempts.MOST);
    }

    @Test
    @DisplayName("a hundred tries at once are no more than ten one after another")
    void atOnce() throws InterruptedException {
        List<Callable<Boolean>> tries = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String address = "10.2.0." + i;
            tries.add(() -> tried("hoa", address));
        }
        long lookedAt;
        try (ExecutorService people = Executors.newFixedThreadPool(4)) {
            lookedAt =
                    people.invokeAll(tries).stream().filter(f -> f.resultNow()).count();
        }
        assertThat(lookedAt).isEqualTo(Attempts.FREE);
    }

    @Test
    @DisplayName(
            "the wait doubles: half a minute after the fifth wrong try, to a quarter of an hour; then it ends by itself")
    void theWaitGrowsAndEnds() {
        List<Instant> wrong = new ArrayList<>();
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Instant now = office.clock.now();
            wrong.addFirst(now);
            Instant free = Attempts.freeAgain(wrong);
            waits.add(Math.max(0, Duration.between(now, free).toSeconds()));
            office.later(Duration.ofSeconds(waits.getLast()));
        }
        assertThat(waits).containsExactly(0L, 0L, 0L, 0L, 30L, 60L, 120L, 240L, 480L, 900L, 900L, 900L);
        for (int i = 0; i < 50; i++) {
            tried("hoa", "10.3.0." + i);
        }
        assertThat(refusal(office.signIn.withPassword("hoa", PASSWORD, office.from("10.9.0.1"))))
                .isEqualTo(RefusalCode.TOO_MANY_TRIES);
        office.later(Attempts.WINDOW);
        assertThat(office.signIn.withPassword("hoa", PASSWORD, office.from("10.9.0.1")))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    @DisplayName("an unknown account is slowed down like a known one, in the same words")
    void unknownAccountsToo() {
        for (int i = 0; i < 20; i++) {
            tried("khongco", "10.4.0." + i);
            tried("hoa", "10.5.0." + i);
        }
        assertThat(office.signIn.withPassword("khongco", WRONG, office.from("10.9.0.1")))
                .isEqualTo(office.signIn.withPassword("hoa", WRONG, office.from("10.9.0.2")));
    }

    @Test
    @DisplayName("a device that signed in before is not kept waiting by strangers, and is slowed down itself")
    void knownDevicesPass() {
        var before = (SignIn.Progress.SignedIn) office.signIn
                .withPassword("hoa", PASSWORD, office.from("10.6.0.1"))
                .orElseThrow();
        for (int i = 0; i < 50; i++) {
            tried("hoa", "10.6.0." + i);
        }
        From known = office.from("10.6.0.1", Optional.of(before.device()));
        assertThat(office.signIn.withPassword("hoa", PASSWORD, known)).isInstanceOf(Outcome.Done.class);
        for (int i = 0; i < Attempts.FREE; i++) {
            office.signIn.withPassword("hoa", WRONG, known);
        }
        assertThat(refusal(office.signIn.withPassword("hoa", PASSWORD, known))).isEqualTo(RefusalCode.TOO_MANY_TRIES);
    }

    @Test
    @DisplayName("a device known for one account is a stranger to another, and an altered mark is none")
    void devicesAreKnownForTheirPeople() {
        PersonId ba = office.person("ba", Role.SPECIALIST);
        String mark = office.devices.remember(Optional.empty(), hoa);
        assertThat(office.devices.known(Optional.of(mark), hoa)).isPresent();
        assertThat(office.devices.known(Optional.of(mark), ba)).isEmpty();
        assertThat(office.devices.known(Optional.of(mark.substring(0, mark.length() - 2) + "AA"), hoa))
                .isEmpty();
        assertThat(office.devices.known(Optional.of("x"), hoa)).isEmpty();
        String both = office.devices.remember(Optional.of(mark), ba);
        assertThat(office.devices.known(Optional.of(both), hoa)).isPresent();
    }

    @Test
    @DisplayName("codes are slowed down too, and the right password in between does not help")
    void codesAreSlowedDown() {
        office.authenticator(hoa);
        int lookedAt = 0;
        for (int i = 0; i < 30; i++) {
            String step = office.step("hoa");
            lookedAt += refusal(office.signIn.withCode(step, "000000", office.from("10.7.0." + i)))
                            == RefusalCode.SECOND_FACTOR_WRONG
                    ? 1
                    : 0;
        }
        assertThat(lookedAt).isEqualTo(Attempts.FREE);
        String step = office.step("hoa");
        assertThat(refusal(office.signIn.withRecoveryCode(step, "AAAA-AAAA-AAAA", office.from("10.8.0.1"))))
                .isEqualTo(RefusalCode.TOO_MANY_TRIES);
    }

    @Test
    @DisplayName("wrong tokens are slowed down by address")
    void tokensAreSlowedDown() {
        Origin origin = office.from("10.9.9.9").origin();
        for (int i = 0; i < Attempts.FREE; i++) {
            assertThat(refusal(office.recogniseToken.fromToken("bodua_wrong" + i, origin)))
                    .isEqualTo(RefusalCode.TOKEN_REFUSED);
        }
        assertThat(refusal(office.recogniseToken.fromToken("bodua_wrong", origin)))
                .isEqualTo(RefusalCode.TOO_MANY_TRIES);
    }

    /** Whether the try was looked at, and not told to wait. */
    private boolean tried(String account, String address) {
        return refusal(office.signIn.withPassword(account, WRONG, office.from(address))) == RefusalCode.SIGN_IN_REFUSED;
    }
}
