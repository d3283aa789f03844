package vn.bodua.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bodua.access.signin.TestSignIn.PASSWORD;
import static vn.bodua.access.signin.TestSignIn.WRONG;
import static vn.bodua.access.signin.TestSignIn.refusal;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.bodua.access.Actor;
import vn.bodua.access.Actors;
import vn.bodua.access.PersonId;
import vn.bodua.access.Role;
import vn.bodua.access.TestActors;
import vn.bodua.refusal.RefusalCode;

class ThePasswordIsAskedAgainTest {

    private static final Place PLACE = new Place("https://bodua.example", "bodua.example");

    private final TestSignIn office = new TestSignIn();
    private final PersonId ba = office.person("ba", Role.SPECIALIST);
    private final From here = office.from("10.0.0.1");

    @Test
    @DisplayName("a second factor is removed and renewed only with the password, which may be wrong five times")
    void removing() {
        office.authenticator(ba);
        Actor actor = signedIn(ba);
        List<String> codes = office.recoveryCodes.renew(ba);
        assertThat(refusal(office.keepFactors.removeAuthenticator(actor, WRONG)))
                .isEqualTo(RefusalCode.PASSWORD_WRONG);
        assertThat(refusal(office.keepFactors.removeAuthenticator(actor, ""))).isEqualTo(RefusalCode.PASSWORD_WRONG);
        assertThat(refusal(office.keepFactors.renewRecoveryCodes(actor, WRONG))).isEqualTo(RefusalCode.PASSWORD_WRONG);
        assertThat(refusal(office.keepPasskeys.remove(actor, "abc", WRONG))).isEqualTo(RefusalCode.PASSWORD_WRONG);
        assertThat(refusal(office.keepPasskeys.ask(actor, WRONG, PLACE))).isEqualTo(RefusalCode.PASSWORD_WRONG);
        assertThat(refusal(office.keepFactors.removeAuthenticator(actor, PASSWORD)))
                .isEqualTo(RefusalCode.TOO_MANY_TRIES);
        assertThat(office.factors.hasAuthenticator(ba)).isTrue();
        assertThat(office.recoveryCodes.left(ba)).isEqualTo(codes.size());

        office.later(Duration.ofMinutes(1));
        assertThat(office.keepFactors.renewRecoveryCodes(actor, PASSWORD).orElseThrow())
                .doesNotContainAnyElementsOf(codes);
        assertThat(office.keepFactors.removeAuthenticator(actor, PASSWORD).orElseThrow())
                .isTrue();
    }

    @Test
    @DisplayName("a passkey that the account does not have is unknown, in whatever letters it is asked for")
    void unknownPasskey() {
        Actor actor = signedIn(ba);
        for (String id : List.of("abcd", "abcde", "không", "")) {
            assertThat(refusal(office.keepPasskeys.remove(actor, id, PASSWORD)))
                    .as(id)
                    .isEqualTo(RefusalCode.PASSKEY_UNKNOWN);
        }
    }

    @Test
    @DisplayName("the first second factor needs no password right after signing in, and needs it ten minutes later")
    void theFirst() {
        Actor actor = signedIn(ba);
        assertThat(office.keepFactors.offer(actor).orElseThrow().passwordAsked())
                .isFalse();
        office.keepPasskeys.ask(actor, "", PLACE).orElseThrow();
        office.later(PasswordAgain.JUST_NOW);
        assertThat(office.keepFactors.offer(actor).orElseThrow().passwordAsked())
                .isTrue();
        assertThat(refusal(office.keepPasskeys.ask(actor, "", PLACE))).isEqualTo(RefusalCode.PASSWORD_WRONG);
        assertThat(refusal(office.keepFactors.confirm(actor, "000000", "", here)))
                .isEqualTo(RefusalCode.PASSWORD_WRONG);
        assertThat(refusal(office.keepFactors.confirm(actor, "000000", PASSWORD, here)))
                .isEqualTo(RefusalCode.SECOND_FACTOR_WRONG);
        office.keepPasskeys.ask(actor, PASSWORD, PLACE).orElseThrow();
    }

    @Test
    @DisplayName("who has no password must have signed in just now")
    void withoutPassword() {
        PersonId hoa = office.withoutPassword("hoa", Role.SPECIALIST);
        office.authenticator(hoa);
        Actor actor = signedIn(hoa);
        assertThat(office.keepFactors.renewRecoveryCodes(actor, "").done()).isPresent();
        office.later(PasswordAgain.JUST_NOW);
        assertThat(refusal(office.keepFactors.removeAuthenticator(actor, ""))).isEqualTo(RefusalCode.SIGN_IN_AGAIN);
    }

    @Test
    @DisplayName(
            "an administrator takes away lost factors and ends the sessions, but neither one's own nor those of somebody out of reach")
    void lostFactors() {
        PersonId lan = office.person("lan", Role.LEADER);
        office.authenticator(lan);
        office.recoveryCodes.renew(lan);
        String session =
                office.sessions.begin(lan, Actors.Strength.SECOND_FACTOR, here).token();
        Actor stranger = TestActors.at(Role.ADMINISTRATOR, "can-tho-2025");
        assertThat(refusal(office.keepFactors.forgetAll(stranger, lan))).isEqualTo(RefusalCode.PERSON_UNKNOWN);
        assertThat(refusal(office.keepFactors.forgetAll(stranger, new PersonId(987654))))
                .isEqualTo(RefusalCode.PERSON_UNKNOWN);
        assertThat(office.recognise(session)).isPresent();

        PersonId quan = office.person("quan", Role.ADMINISTRATOR);
        Actor itself = office.recognise(office.sessions
                        .begin(quan, Actors.Strength.SECOND_FACTOR, here)
                        .token())
                .orElseThrow();
        assertThat(refusal(office.keepFactors.forgetAll(itself, quan))).isEqualTo(RefusalCode.LAST_FACTOR);

        assertThat(office.keepFactors.forgetAll(itself, lan).orElseThrow()).isEqualTo(lan);
        assertThat(office.factors.hasAny(lan)).isFalse();
        assertThat(office.recoveryCodes.left(lan)).isZero();
        assertThat(office.recognise(session)).isEmpty();
    }

    private Actor signedIn(PersonId person) {
        return office.recognise(office.sessions
                        .begin(person, Actors.Strength.SECOND_FACTOR, here)
                        .token())
                .orElseThrow();
    }
}
