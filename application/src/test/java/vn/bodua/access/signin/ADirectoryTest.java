package vn.bodua.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bodua.access.signin.TestSignIn.refusal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.bodua.access.Actor;
import vn.bodua.access.Role;
import vn.bodua.access.TestActors;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.RefusalCode;

/** Against a server that speaks OpenID Connect, with codes, keys and signatures of its own. */
class ADirectoryTest {

    private static final URI COME_BACK = URI.create("http://localhost:8080/sign-in/directory/answer");
    private static final String CLIENT = "bodua";

    private final TestSignIn office = new TestSignIn();
    private final From here = office.from("10.0.0.1");
    private final MockOAuth2Server server = new MockOAuth2Server();
    private SignInByDirectory byDirectory;

    @BeforeEach
    void starts() throws IOException {
        server.start(InetAddress.getLoopbackAddress(), 0);
        byDirectory = at(server.issuerUrl("lienminh").toString());
    }

    @AfterEach
    void stops() throws IOException {
        server.shutdown();
    }

    private SignInByDirectory at(String issuer) {
        return new SignInByDirectory(
                DirectorySettings.of(issuer, CLIENT, "secret", "Liên minh"),
                office.steps,
                office.accounts,
                office.signIn,
                office.key,
                office.database.sql(),
                office.clock);
    }

    @Test
    @DisplayName(
            "whose verified e-mail address is that of one account signs in to it, and is known by the directory from then on")
    void byVerifiedEmail() throws Exception {
        office.person("hoa", Role.SPECIALIST);
        says("s-1", Map.of("email", "HOA@htx.example", "email_verified", true));
        assertThat(signedIn(finish(begin("")))).isEqualTo("hoa");
        says("s-1", Map.of());
        assertThat(signedIn(finish(begin("")))).isEqualTo("hoa");
    }

    @Test
    @DisplayName("an e-mail address that is not verified ties nobody, and no account is ever opened")
    void strangers() throws Exception {
        office.person("hoa", Role.SPECIALIST);
        says("s-1", Map.of("email", "hoa@htx.example", "email_verified", false));
        assertThat(refusal(finish(begin("")))).isEqualTo(RefusalCode.DIRECTORY_STRANGER);
        says("s-2", Map.of("email", "la@htx.example", "email_verified", true));
        assertThat(refusal(finish(begin("")))).isEqualTo(RefusalCode.DIRECTORY_STRANGER);
        assertThat(office.accounts.find("la")).isEmpty();
    }

    @Test
    @DisplayName("an invitation ties the person of the directory to the account, once")
    void byInvitation() throws Exception {
        var hoa = office.person("hoa", Role.SPECIALIST);
        Actor keeper = TestActors.everywhere("quantri");
        String link = office.invite.invite(keeper, hoa).orElseThrow().replace("/invitation/", "");
        says("s-9", Map.of());
        assertThat(signedIn(finish(begin(link)))).isEqualTo("hoa");
        says("s-10", Map.of());
        assertThat(refusal(finish(begin(link)))).isEqualTo(RefusalCode.DIRECTORY_STRANGER);
    }

    @Test
    @DisplayName("a disabled account is not signed in to, whatever the directory says")
    void disabled() throws Exception {
        office.disable(office.person("hoa", Role.SPECIALIST));
        says("s-1", Map.of("email", "hoa@htx.example", "email_verified", true));
        assertThat(refusal(finish(begin("")))).isEqualTo(RefusalCode.SIGN_IN_REFUSED);
    }

    @Test
    @DisplayName("who has a second factor here is asked for it, unless the directory asked for one")
    void theSecondFactor() throws Exception {
        office.authenticator(office.person("lan", Role.LEADER));
        Map<String, Object> lan = Map.of("email", "lan@htx.example", "email_verified", true);
        says("s-1", lan);
        assertThat(finish(begin("")).orElseThrow().progress()).isInstanceOf(SignIn.Progress.SecondFactorAsked.class);
        says("s-1", Map.of("amr", List.of("pwd", "mfa")));
        assertThat(signedIn(finish(begin("")))).isEqualTo("lan");
    }

    @Test
    @DisplayName("an answer without the state of this browser, or with another's, is refused")
    void wrongState() throws Exception {
        office.person("hoa", Role.SPECIALIST);
        Answer answer = answer(begin(""));
        SignInByDirectory.Begun other = begin("");
        assertThat(refusal(byDirectory.finish(answer.step(), "other", answer.code(), COME_BACK, here)))
                .isEqualTo(RefusalCode.DIRECTORY_REFUSED);
        assertThat(refusal(byDirectory.finish(other.step(), answer.state(), answer.code(), COME_BACK, here)))
                .isEqualTo(RefusalCode.DIRECTORY_REFUSED);
        assertThat(refusal(byDirectory.finish("", answer.state(), answer.code(), COME_BACK, here)))
                .isEqualTo(RefusalCode.DIRECTORY_REFUSED);
    }

    @Test
    @DisplayName("an answer counts once, and not after ten minutes")
    void once() throws Exception {
        office.person("hoa", Role.SPECIALIST);
        says("s-1", Map.of("email", "hoa@htx.example", "email_verified", true));
        Answer answer = answer(begin(""));
        byDirectory
                .finish(answer.step(), answer.state(), answer.code(), COME_BACK, here)
                .orElseThrow();
        assertThat(refusal(byDirectory.finish(answer.step(), answer.state(), answer.code(), COME_BACK, here)))
                .isEqualTo(RefusalCode.DIRECTORY_REFUSED);
        Answer late = answer(begin(""));
        office.later(Duration.ofMinutes(10));
        assertThat(refusal(byDirectory.finish(late.step(), late.state(), late.code(), COME_BACK, here)))
                .isEqualTo(RefusalCode.DIRECTORY_REFUSED);
    }

    @Test
    @DisplayName(
            "a token made for another nonce, audience or issuer, expired or unsigned by the directory's key is refused")
    void tokensThatAreNotRight() throws Exception {
        office.person("hoa", Role.SPECIALIST);
        Map<String, Object> hoa = Map.of("email", "hoa@htx.example", "email_verified", true);
        assertRefused(new DefaultOAuth2TokenCallback(
                "lienminh", "s-1", "JWT", List.of(CLIENT), with(hoa, "nonce", "other"), 3600));
        assertRefused(new DefaultOAuth2TokenCallback(
                "lienminh", "s-1", "JWT", List.of(CLIENT), with(hoa, "aud", "another"), 3600));
        assertRefused(new DefaultOAuth2TokenCallback(
                "lienminh", "s-1", "JWT", List.of(CLIENT), with(hoa, "iss", "https://elsewhere.example"), 3600));
        assertRefused(new DefaultOAuth2TokenCallback("lienminh", "s-1", "JWT", List.of(CLIENT), hoa, -3600));
        server.enqueueCallback(new DefaultOAuth2TokenCallback("lienminh", "s-1", "JWT", List.of(CLIENT), hoa, 3600));
        assertThat(signedIn(finish(begin("")))).isEqualTo("hoa");
    }

    private void assertRefused(DefaultOAuth2TokenCallback token) throws Exception {
        server.enqueueCallback(token);
        assertThat(refusal(finish(begin("")))).isEqualTo(RefusalCode.DIRECTORY_REFUSED);
    }

    @Test
    @DisplayName("a directory that does not answer is said to be silent; without one there is no button")
    void silent() {
        SignInByDirectory nowhere = at("http://127.0.0.1:9/none");
        assertThat(refusal(nowhere.begin(COME_BACK, "/", ""))).isEqualTo(RefusalCode.DIRECTORY_SILENT);
        assertThat(at("").name()).isEmpty();
    }

    private static Map<String, Object> with(Map<String, Object> claims, String name, Object value) {
        Map<String, Object> more = new HashMap<>(claims);
        more.put(name, value);
        return more;
    }

    private void says(String subject, Map<String, Object> claims) {
        server.enqueueCallback(
                new DefaultOAuth2TokenCallback("lienminh", subject, "JWT", List.of(CLIENT), claims, 3600));
    }

    private SignInByDirectory.Begun begin(String invitation) {
        return byDirectory.begin(COME_BACK, "/reports", invitation).orElseThrow();
    }

    private record Answer(String step, String state, String code) {}

    /** Goes to the directory as a browser would and brings back what it says. */
    private static Answer answer(SignInByDirectory.Begun begun) throws IOException, InterruptedException {
        assertThat(begun.address().getQuery()).contains("code_challenge_method=S256", "nonce=", "state=");
        try (HttpClient browser = HttpClient.newHttpClient()) {
            String location = browser.send(
                            HttpRequest.newBuilder(begun.address()).build(), BodyHandlers.discarding())
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            return new Answer(begun.step(), parameter(location, "state"), parameter(location, "code"));
        }
    }

    private Outcome<SignInByDirectory.Arrived> finish(SignInByDirectory.Begun begun)
            throws IOException, InterruptedException {
        Answer answer = answer(begun);
        return byDirectory.finish(answer.step(), answer.state(), answer.code(), COME_BACK, here);
    }

    private String signedIn(Outcome<SignInByDirectory.Arrived> outcome) {
        return office.actor((SignIn.Progress.SignedIn) outcome.orElseThrow().progress())
                .orElseThrow()
                .account();
    }

    private static String parameter(String location, String name) {
        Matcher found = Pattern.compile("[?&]" + name + "=([^&]+)").matcher(location);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
