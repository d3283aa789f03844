package vn.bodua.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bodua.access.signin.TestSignIn.PASSWORD;
import static vn.bodua.access.signin.TestSignIn.WRONG;
import static vn.bodua.access.signin.TestSignIn.refusal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.bodua.access.Act;
import vn.bodua.access.Actor;
import vn.bodua.access.Permission;
import vn.bodua.access.PersonId;
import vn.bodua.access.Role;
import vn.bodua.database.generated.Tables;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.RefusalCode;

class SigningInTest {

    private final TestSignIn office = new TestSignIn();
    private final PersonId hoa = office.person("hoa", Role.SPECIALIST);

    @Test
    @DisplayName("the right password begins a session, and the history says so")
    void passwordBeginsASession() {
        Actor actor = office.actor(office.signedIn("hoa")).orElseThrow();
        assertThat(actor.account()).isEqualTo("hoa");
        assertThat(actor.may(Permission.REVIEW_REPORTS)).isTrue();
        assertThat(office.history).extracting(Act::result).containsExactly(Act.Result.DONE);
        assertThat(office.history.getFirst().actor().origin().session()).startsWith("session:");
    }

    @Test
    @DisplayName(
            "capital letters and blanks around the account do not matter; decomposed diacritics in the password neither")
    void isForgiving() {
        String decomposed = java.text.Normalizer.normalize(PASSWORD, java.text.Normalizer.Form.NFD);
        assertThat(office.password(" HOA ", decomposed)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    @DisplayName("a wrong password, an unknown account and a disabled one are refused with one and the same answer")
    void oneAnswer() {
        office.disable(office.person("nghi", Role.SPECIALIST));
        List<Outcome<SignIn.Progress>> answers = List.of(
                office.password("hoa", WRONG),
                office.password("khongco", WRONG),
                office.password("nghi", PASSWORD),
                office.password("", ""),
                office.password("hoa", "x".repeat(5_000)));
        assertThat(answers).allSatisfy(a -> assertThat(a).isEqualTo(answers.getFirst()));
        assertThat(refusal(answers.getFirst())).isEqualTo(RefusalCode.SIGN_IN_REFUSED);
    }

    @Test
    @DisplayName("an unknown account costs as much as a wrong password")
    void oneCost() {
        long wrong = nanoseconds(() -> office.passwords.fits(Optional.of(hoa), WRONG));
        long unknown = nanoseconds(() -> office.passwords.fits(Optional.empty(), WRONG));
        assertThat((double) unknown / wrong).isBetween(0.4, 2.5);
    }

    private static long nanoseconds(Runnable check) {
        check.run();
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            check.run();
            best = Math.min(best, System.nanoTime() - start);
        }
        return best;
    }

    @Test
    @DisplayName("what somebody typed where the account goes is not kept unless it is one")
    void keepsNoStrangeNames() {
        office.password("my secret password", WRONG);
        office.password("hoa", WRONG);
        assertThat(office.history).extracting(a -> a.actor().account()).containsExactly("?", "hoa");
    }

    @Test
    @DisplayName(
            "a password is kept as Argon2id of 19 MiB, never as itself, and made anew when it was kept more weakly")
    void keepsArgon2id() {
        assertThat(kept()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain(PASSWORD);
        String weak = new org.springframework.security.crypto.argon2.Argon2PasswordEncoder(16, 32, 1, 1024, 1)
                .encode(PASSWORD);
        office.database
                .sql()
                .update(Tables.PASSWORD)
                .set(Tables.PASSWORD.HASH, weak)
                .execute();
        office.signedIn("hoa");
        assertThat(kept()).contains("m=19456,t=2");
    }

    private String kept() {
        return office.database
                .sql()
                .select(Tables.PASSWORD.HASH)
                .from(Tables.PASSWORD)
                .fetchSingle()
                .value1();
    }

    @Test
    @DisplayName("a leader without a second factor can do nothing but set one up")
    void leadersNeedMore() {
        office.person("lan", Role.LEADER);
        Actor lan = office.actor(office.signedIn("lan")).orElseThrow();
        assertThat(lan.secondFactorMissing()).isTrue();
        assertThat(Permission.values())
                .filteredOn(lan::may)
                .containsExactly(Permission.SEE_OWN_ACCOUNT, Permission.KEEP_OWN_ACCOUNT);
    }

    @Test
    @DisplayName("with a second factor a leader leads")
    void leadersWithMore() {
        byte[] secret = office.authenticator(office.person("lan", Role.LEADER));
        String step = office.step("lan");
        var done = (SignIn.Progress.SignedIn) office.signIn
                .withCode(step, office.code(secret), office.from("10.0.0.1"))
                .orElseThrow();
        Actor lan = office.actor(done).orElseThrow();
        assertThat(lan.secondFactorMissing()).isFalse();
        assertThat(lan.may(Permission.DECIDE_FIGURES)).isTrue();
    }

    @Test
    @DisplayName("a role given, ended or an account disabled is in force with the next request")
    void rolesAreInForceAtOnce() {
        var session = office.signedIn("hoa");
        office.give(hoa, Role.INSPECTOR);
        assertThat(office.actor(session).orElseThrow().may(Permission.SEE_HISTORY))
                .isTrue();
        office.takeAllRoles(hoa);
        assertThat(office.actor(session).orElseThrow().may(Permission.REVIEW_REPORTS))
                .isFalse();
        office.disable(hoa);
        assertThat(office.actor(session)).isEmpty();
    }

    @Test
    @DisplayName(
            "a session ends after eight hours without use, after one for those who need a second factor, and after a day in any case")
    void sessionsEnd() {
        var hoas = office.signedIn("hoa");
        byte[] secret = office.authenticator(office.person("lan", Role.LEADER));
        var lans = (SignIn.Progress.SignedIn) office.signIn
                .withCode(office.step("lan"), office.code(secret), office.from("10.0.0.1"))
                .orElseThrow();
        office.later(Duration.ofMinutes(61));
        assertThat(office.actor(lans)).isEmpty();
        assertThat(office.actor(hoas)).isPresent();
        office.later(Duration.ofHours(8).plusSeconds(1));
        assertThat(office.actor(hoas)).isEmpty();

        var whole = office.signedIn("hoa");
        for (int hour = 0; hour < 23; hour++) {
            office.later(Duration.ofHours(1));
            assertThat(office.actor(whole)).isPresent();
        }
        office.later(Duration.ofHours(1));
        assertThat(office.actor(whole)).isEmpty();
    }

    @Test
    @DisplayName(
            "signing out ends the session on the server; its token is worth nothing after, nor after signing in again")
    void signingOut() {
        var first = office.signedIn("hoa");
        office.signIn.signOut(first.session().token(), office.actor(first));
        assertThat(office.actor(first)).isEmpty();
        var second = office.signedIn("hoa");
        assertThat(second.session().token()).isNotEqualTo(first.session().token());
        assertThat(office.actor(first)).isEmpty();
        assertThat(office.actor(second)).isPresent();
    }

    @Test
    @DisplayName("one's own sessions are ended one by one or all but this; another's are not there")
    void endingSessions() {
        var here = office.signedIn("hoa");
        var there = office.signedIn("hoa");
        var elsewhere = office.signedIn("hoa");
        office.person("ba", Role.SPECIALIST);
        var bas = office.signedIn("ba");
        Actor actor = office.actor(here).orElseThrow();
        assertThat(refusal(office.endSessions.end(actor, bas.session().id()))).isEqualTo(RefusalCode.SESSION_UNKNOWN);
        office.endSessions.end(actor, there.session().id()).orElseThrow();
        assertThat(office.actor(there)).isEmpty();
        assertThat(office.endSessions.endOthers(actor).orElseThrow()).isEqualTo(1);
        assertThat(office.actor(elsewhere)).isEmpty();
        assertThat(office.actor(here)).isPresent();
        assertThat(office.actor(bas)).isPresent();
    }

    @Test
    @DisplayName(
            "a new password ends all other sessions; it is asked for the old one, twice for the new one, and is not easy to guess")
    void changingThePassword() {
        var here = office.signedIn("hoa");
        var there = office.signedIn("hoa");
        Actor actor = office.actor(here).orElseThrow();
        String wanted = "thuyền về có nhớ bến";
        assertThat(refusal(office.changePassword.change(actor, WRONG, wanted, wanted)))
                .isEqualTo(RefusalCode.PASSWORD_WRONG);
        assertThat(refusal(office.changePassword.change(actor, PASSWORD, wanted, WRONG)))
                .isEqualTo(RefusalCode.PASSWORDS_DIFFER);
        assertThat(refusal(office.changePassword.change(actor, PASSWORD, "ngắn", "ngắn")))
                .isEqualTo(RefusalCode.PASSWORD_SHORT);
        assertThat(office.changePassword.change(actor, PASSWORD, wanted, wanted).orElseThrow())
                .isEqualTo(1);
        assertThat(office.actor(here)).isPresent();
        assertThat(office.actor(there)).isEmpty();
        assertThat(refusal(office.password("hoa", PASSWORD))).isEqualTo(RefusalCode.SIGN_IN_REFUSED);
        assertThat(office.password("hoa", wanted)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    @DisplayName("when somebody is recognised more surely the session of before is over at once")
    void noFixation() {
        PersonId lan = office.person("lan", Role.LEADER);
        var weak = office.signedIn("lan");
        Actor actor = office.actor(weak).orElseThrow();
        office.keepFactors.offer(actor).orElseThrow();
        byte[] secret = office.authenticators.waiting(lan);
        var confirmed = office.keepFactors
                .confirm(actor, office.code(secret), "", office.from("10.0.0.1"))
                .orElseThrow();
        assertThat(office.actor(weak)).isEmpty();
        assertThat(office.recognise(confirmed.session().token()).orElseThrow().may(Permission.DECIDE_FIGURES))
                .isTrue();
        assertThat(confirmed.recoveryCodes()).hasSize(RecoveryCodes.COUNT).doesNotHaveDuplicates();
    }
}
