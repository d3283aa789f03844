package vn.bodua.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bodua.access.signin.TestSignIn.PASSWORD;
import static vn.bodua.access.signin.TestSignIn.refusal;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bodua.access.Actor;
import vn.bodua.access.Origin;
import vn.bodua.access.Permission;
import vn.bodua.access.PersonId;
import vn.bodua.access.Role;
import vn.bodua.access.TestActors;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.RefusalCode;

class LinksAndTokensTest {

    private static final String WANTED = "thuyền về có nhớ bến";

    private final TestSignIn office = new TestSignIn();
    private final From here = office.from("10.0.0.1");
    private final Actor keeper = TestActors.everywhere("quantri");

    @Test
    @DisplayName("the first start's link makes one administrator, once; a later start's link voids the earlier one's")
    void theFirstAdministrator() {
        String old = token(office.firstAdministrator.link().orElseThrow());
        String link = token(office.firstAdministrator.link().orElseThrow());
        var form = new FirstAdministrator.Form("Hoàng Thị Quản", "quan", WANTED, WANTED);
        assertThat(refusal(office.firstAdministrator.create(old, form, here))).isEqualTo(RefusalCode.LINK_OVER);
        var begun = (SignIn.Progress.SignedIn)
                office.firstAdministrator.create(link, form, here).orElseThrow();
        Actor quan = office.actor(begun).orElseThrow();
        assertThat(quan.secondFactorMissing()).isTrue();
        assertThat(office.accounts.needsSecondFactor(begun.person())).isTrue();
        assertThat(refusal(office.firstAdministrator.create(link, form, here))).isEqualTo(RefusalCode.LINK_OVER);
        assertThat(office.firstAdministrator.link()).isEmpty();
    }

    @Test
    @DisplayName("the link is good for a day; what is typed wrong does not use it up")
    void theLinkIsGoodForADay() {
        String link = token(office.firstAdministrator.link().orElseThrow());
        assertThat(refusal(create(link, "", "quan", WANTED, WANTED))).isEqualTo(RefusalCode.FIELD_EMPTY);
        assertThat(refusal(create(link, "Quản", "Quản Trị", WANTED, WANTED))).isEqualTo(RefusalCode.ACCOUNT_NAME_WRONG);
        assertThat(refusal(create(link, "Quản", "quan", WANTED, "khác"))).isEqualTo(RefusalCode.PASSWORDS_DIFFER);
        assertThat(refusal(create(link, "Quản", "quan", "ngắn", "ngắn"))).isEqualTo(RefusalCode.PASSWORD_SHORT);
        office.later(Duration.ofHours(24));
        assertThat(refusal(create(link, "Quản", "quan", WANTED, WANTED))).isEqualTo(RefusalCode.LINK_OVER);
        assertThat(office.accounts.isEmpty()).isTrue();
    }

    @Test
    @DisplayName(
            "from the server's own terminal somebody is let in again whose every second factor is lost; the history tells it")
    void letBackIn() {
        PersonId lan = office.person("lan", Role.ADMINISTRATOR);
        var before = office.signedIn("lan");
        office.authenticator(lan);
        office.recoveryCodes.renew(lan);
        assertThat(refusal(office.letBackIn.letIn("nobody"))).isEqualTo(RefusalCode.PERSON_UNKNOWN);
        String old = token(office.letBackIn.letIn("lan").orElseThrow());
        String link = token(office.letBackIn.letIn("lan").orElseThrow());
        assertThat(office.factors.hasAuthenticator(lan)).isFalse();
        assertThat(office.recoveryCodes.left(lan)).isZero();
        assertThat(office.actor(before)).isEmpty();
        assertThat(office.history).last().satisfies(act -> {
            assertThat(act.useCase()).isEqualTo("LetBackIn.letIn");
            assertThat(act.subject()).isEqualTo("lan");
        });
        assertThat(refusal(office.followInvitation.follow(old, WANTED, WANTED, here)))
                .isEqualTo(RefusalCode.LINK_OVER);
        var begun = (SignIn.Progress.SignedIn)
                office.followInvitation.follow(link, WANTED, WANTED, here).orElseThrow();
        assertThat(office.actor(begun).orElseThrow().secondFactorMissing()).isTrue();
    }

    @Test
    @DisplayName("an invitation sets a password once, ends old sessions, and still asks for the second factor")
    void anInvitation() {
        PersonId hoa = office.person("hoa", Role.SPECIALIST);
        var before = office.signedIn("hoa");
        String old = token(office.invite.invite(keeper, hoa).orElseThrow());
        String link = token(office.invite.invite(keeper, hoa).orElseThrow());
        assertThat(refusal(office.followInvitation.follow(old, WANTED, WANTED, here)))
                .isEqualTo(RefusalCode.LINK_OVER);
        assertThat(refusal(office.followInvitation.follow(link, WANTED, "khác", here)))
                .isEqualTo(RefusalCode.PASSWORDS_DIFFER);
        assertThat(refusal(office.followInvitation.follow(link, "matkhau123456", "matkhau123456", here)))
                .isEqualTo(RefusalCode.PASSWORD_COMMON);
        office.authenticator(hoa);
        assertThat(office.followInvitation.follow(link, WANTED, WANTED, here).orElseThrow())
                .isInstanceOf(SignIn.Progress.SecondFactorAsked.class);
        assertThat(office.actor(before)).isEmpty();
        assertThat(refusal(office.followInvitation.follow(link, WANTED, WANTED, here)))
                .isEqualTo(RefusalCode.LINK_OVER);
        assertThat(refusal(office.password("hoa", PASSWORD))).isEqualTo(RefusalCode.SIGN_IN_REFUSED);
    }

    @Test
    @DisplayName("an invitation is not followed after a week, nor by an account disabled meanwhile")
    void invitationsEnd() {
        PersonId hoa = office.person("hoa", Role.SPECIALIST);
        String link = token(office.invite.invite(keeper, hoa).orElseThrow());
        office.later(Duration.ofDays(7));
        assertThat(refusal(office.followInvitation.follow(link, WANTED, WANTED, here)))
                .isEqualTo(RefusalCode.LINK_OVER);
        String second = token(office.invite.invite(keeper, hoa).orElseThrow());
        office.disable(hoa);
        assertThat(refusal(office.followInvitation.follow(second, WANTED, WANTED, here)))
                .isEqualTo(RefusalCode.LINK_OVER);
        assertThat(refusal(office.invite.invite(keeper, hoa))).isEqualTo(RefusalCode.PERSON_UNKNOWN);
    }

    @Test
    @DisplayName("who does not reach all of a person's roles cannot invite them, and so not take their account over")
    void invitationsStayWithinReach() {
        PersonId hoa = office.person("hoa", Role.SPECIALIST);
        Actor elsewhere = TestActors.at(Role.ADMINISTRATOR, "bac-ninh-2025");
        assertThat(refusal(office.invite.invite(elsewhere, hoa))).isEqualTo(RefusalCode.PERSON_UNKNOWN);
    }

    @Test
    @DisplayName("a token acts for its person within its scope, and never for the account itself")
    void tokensStayWithinTheirScope() {
        office.person("hoa", Role.SPECIALIST);
        Actor hoa = office.actor(office.signedIn("hoa")).orElseThrow();
        Actor reading = actor(office.keepTokens.make(hoa, "đọc", KeepTokens.Scope.READING, 90));
        assertThat(reading.may(Permission.SEE_REPORTS)).isTrue();
        assertThat(reading.may(Permission.REVIEW_REPORTS)).isFalse();
        Actor all = actor(office.keepTokens.make(hoa, "mọi việc", KeepTokens.Scope.ALL, 90));
        assertThat(all.may(Permission.REVIEW_REPORTS)).isTrue();
        assertThat(all.may(Permission.KEEP_OWN_ACCOUNT)).isFalse();
        assertThat(all.origin().session()).startsWith("token:");
    }

    @Test
    @DisplayName("a role given later makes a token no stronger, one taken away makes it weaker at once")
    void tokensDoNotGrow() {
        PersonId person = office.person("hoa", Role.SPECIALIST);
        Actor hoa = office.actor(office.signedIn("hoa")).orElseThrow();
        String token =
                office.keepTokens.make(hoa, "máy", KeepTokens.Scope.ALL, 90).orElseThrow();
        office.give(person, Role.LEADER);
        assertThat(recognised(token).orElseThrow().may(Permission.DECIDE_FIGURES))
                .isFalse();
        office.takeAllRoles(person);
        assertThat(recognised(token).orElseThrow().may(Permission.SEE_REPORTS)).isFalse();
    }

    @Test
    @DisplayName("a token ends by itself, by its person, and with the account; another's is not there to be ended")
    void tokensEnd() {
        PersonId person = office.person("hoa", Role.SPECIALIST);
        office.person("ba", Role.SPECIALIST);
        Actor hoa = office.actor(office.signedIn("hoa")).orElseThrow();
        Actor ba = office.actor(office.signedIn("ba")).orElseThrow();
        String first =
                office.keepTokens.make(hoa, "một", KeepTokens.Scope.ALL, 1).orElseThrow();
        String second =
                office.keepTokens.make(hoa, "hai", KeepTokens.Scope.ALL, 366).orElseThrow();
        String third =
                office.keepTokens.make(hoa, "ba", KeepTokens.Scope.ALL, 366).orElseThrow();
        long id = office.keepTokens.of(person).get(1).id();
        assertThat(refusal(office.keepTokens.end(ba, id))).isEqualTo(RefusalCode.TOKEN_UNKNOWN);
        office.keepTokens.end(hoa, id).orElseThrow();
        assertThat(recognised(second)).isEmpty();
        assertThat(recognised(first)).isPresent();
        office.later(Duration.ofDays(1));
        assertThat(recognised(first)).isEmpty();
        assertThat(recognised(third)).isPresent();
        office.disable(person);
        assertThat(recognised(third)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 367})
    @DisplayName("a token lasts a day at least and a year at most")
    void tokensHaveALimit(int days) {
        office.person("hoa", Role.SPECIALIST);
        Actor hoa = office.actor(office.signedIn("hoa")).orElseThrow();
        assertThat(refusal(office.keepTokens.make(hoa, "máy", KeepTokens.Scope.ALL, days)))
                .isEqualTo(RefusalCode.TOKEN_EXPIRY_WRONG);
        assertThat(refusal(office.keepTokens.make(hoa, " ", KeepTokens.Scope.ALL, 1)))
                .isEqualTo(RefusalCode.FIELD_EMPTY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "matkhau123456",
                "MậtKhẩu@2026",
                "Vietnam123456!",
                "hoptacxa2025",
                "123456789012",
                "aaaaaaaaaaaa",
                "password1234",
                "qwertyuiop12",
                "anhyeuem1234",
                "hoahoahoahoa",
                "hoa123456789",
                "Lienminh@htx2026",
                "iloveyou1234"
            })
    @DisplayName("a password that everybody tries first is refused however it is dressed up")
    void commonPasswords(String password) {
        assertThat(office.passwords
                        .objection(password, "hoa", "Trần Thị Hoa")
                        .orElseThrow()
                        .code())
                .isEqualTo(RefusalCode.PASSWORD_COMMON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"gạo trắng nước trong", "lam thu bo dua", "k7#mQ9$vL2@x", "thuyền về có nhớ bến", "849302175846"
            })
    @DisplayName("a password of its own making is taken, whatever letters it is made of")
    void goodPasswords(String password) {
        assertThat(office.passwords.objection(password, "hoa", "Trần Thị Hoa")).isEmpty();
    }

    @Test
    @DisplayName("a password has twelve letters at least and 128 at most")
    void lengths() {
        assertThat(office.passwords
                        .objection("x7#mQ9$vL2@", "hoa", "Hoa")
                        .orElseThrow()
                        .code())
                .isEqualTo(RefusalCode.PASSWORD_SHORT);
        assertThat(office.passwords
                        .objection("gạo trắng ".repeat(13), "hoa", "Hoa")
                        .orElseThrow()
                        .code())
                .isEqualTo(RefusalCode.PASSWORD_LONG);
    }

    private Outcome<SignIn.Progress> create(String link, String name, String account, String one, String two) {
        return office.firstAdministrator.create(link, new FirstAdministrator.Form(name, account, one, two), here);
    }

    private Actor actor(Outcome<String> token) {
        return recognised(token.orElseThrow()).orElseThrow();
    }

    private Optional<Actor> recognised(String token) {
        return office.recogniseToken.fromToken(token, Origin.here(Origin.Face.API, "r"))
                        instanceof Outcome.Done<Actor>(Actor actor)
                ? Optional.of(actor)
                : Optional.empty();
    }

    private static String token(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
