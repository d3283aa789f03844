package vn.bodua.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bodua.access.signin.TestSignIn.refusal;
import static vn.bodua.database.generated.Tables.EXTERNAL_IDENTITY;
import static vn.bodua.database.generated.Tables.SESSION;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bodua.access.Role;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.BusinessClock;

/** Tokens and descriptions as attackers make them (RFC 8725, RFC 9700), each wrong in one thing only. */
class AForgedTokenSignsNobodyInTest {

    private static final URI COME_BACK = URI.create("http://localhost:8080/sign-in/directory/answer");
    private static final String CLIENT = "bodua";
    private static final String SECRET = "a secret long enough to sign tokens by HMAC";

    private final TestSignIn office = new TestSignIn();
    private final ForgingDirectory directory;
    private final ForgingDirectory other;
    private final SignInByDirectory byDirectory;

    AForgedTokenSignsNobodyInTest() throws IOException {
        directory = new ForgingDirectory(ForgingDirectory.RIGHT_KEY);
        other = new ForgingDirectory(ForgingDirectory.STRANGE_KEY);
        byDirectory = new SignInByDirectory(
                DirectorySettings.of(directory.address(), CLIENT, SECRET, "Liên minh"),
                office.steps,
                office.accounts,
                office.signIn,
                office.key,
                office.database.sql(),
                office.clock);
    }

    @BeforeEach
    void somebodyToBe() {
        office.person("hoa", Role.SPECIALIST);
    }

    @AfterEach
    void stop() {
        directory.close();
        other.close();
    }

    /** One way to make a token that nobody should believe. */
    private interface Forging {
        String token(ForgingDirectory directory, JWTClaimsSet.Builder right) throws JOSEException;
    }

    /** The ways tried. */
    enum Forgery implements Forging {
        ANOTHER_KEY_OF_THE_SAME_NAME((directory, right) ->
                signed(header(JWSAlgorithm.RS256), right, new RSASSASigner(ForgingDirectory.STRANGE_KEY))),
        ANOTHER_KEY_IN_THE_HEADER((directory, right) -> signed(
                header(JWSAlgorithm.RS256).jwk(ForgingDirectory.STRANGE_KEY.toPublicJWK()),
                right,
                new RSASSASigner(ForgingDirectory.STRANGE_KEY))),
        ANOTHER_ADDRESS_OF_KEYS((directory, right) -> signed(
                header(JWSAlgorithm.RS256).jwkURL(URI.create(directory.address() + ForgingDirectory.STRANGE_KEYS)),
                right,
                new RSASSASigner(ForgingDirectory.STRANGE_KEY))),
        ANOTHER_ADDRESS_OF_CERTIFICATES((directory, right) -> signed(
                header(JWSAlgorithm.RS256).x509CertURL(URI.create(directory.address() + ForgingDirectory.STRANGE_KEYS)),
                right,
                new RSASSASigner(ForgingDirectory.STRANGE_KEY))),
        NOT_SIGNED((directory, right) -> new PlainJWT(right.build()).serialize()),
        SIGNATURE_CUT_OFF((directory, right) -> {
            String whole = RIGHT.token(directory, right);
            return whole.substring(0, whole.lastIndexOf('.') + 1);
        }),
        CHANGED_AFTER_SIGNING((directory, right) -> {
            String[] whole = RIGHT.token(directory, right).split("\\.");
            String changed = right.subject("s-2").build().toString();
            return whole[0] + "."
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(changed.getBytes(StandardCharsets.UTF_8))
                    + "." + whole[2];
        }),
        PUBLIC_KEY_AS_SHARED_SECRET((directory, right) -> signed(
                header(JWSAlgorithm.HS256),
                right,
                new MACSigner(ForgingDirectory.RIGHT_KEY.toRSAPublicKey().getEncoded()))),
        PUBLIC_KEY_IN_PEM_AS_SHARED_SECRET(
                (directory, right) -> signed(header(JWSAlgorithm.HS256), right, new MACSigner(pem()))),
        SECRET_OF_THE_CLIENT((directory, right) -> signed(header(JWSAlgorithm.HS256), right, new MACSigner(SECRET))),
        ALGORITHM_NOT_ON_THE_LIST((directory, right) ->
                signed(header(JWSAlgorithm.RS512), right, new RSASSASigner(ForgingDirectory.RIGHT_KEY))),
        OF_ANOTHER_ISSUER((directory, right) -> RIGHT.token(directory, right.issuer("https://elsewhere.example"))),
        FOR_ANOTHER_CLIENT((directory, right) -> RIGHT.token(directory, right.audience("another"))),
        FOR_ANOTHER_SIGN_IN((directory, right) -> RIGHT.token(directory, right.claim("nonce", "other"))),
        FOR_NO_SIGN_IN((directory, right) -> RIGHT.token(directory, right.claim("nonce", null))),
        EXPIRED((directory, right) -> RIGHT.token(directory, right.claim("exp", ago(Duration.ofMinutes(10))))),
        WITHOUT_END((directory, right) -> RIGHT.token(directory, right.claim("exp", null)));

        private final Forging forging;

        Forgery(Forging forging) {
            this.forging = forging;
        }

        @Override
        public String token(ForgingDirectory directory, JWTClaimsSet.Builder right) throws JOSEException {
            return forging.token(directory, right);
        }
    }

    private static final Forging RIGHT = (directory, right) ->
            signed(header(JWSAlgorithm.RS256), right, new RSASSASigner(ForgingDirectory.RIGHT_KEY));

    @Test
    @DisplayName("a token that is right in all signs in, so each below is refused for what is wrong with it")
    void right() throws Exception {
        SignIn.Progress progress = finish(RIGHT).orElseThrow().progress();
        assertThat(office.actor((SignIn.Progress.SignedIn) progress)
                        .orElseThrow()
                        .account())
                .isEqualTo("hoa");
        assertThat(office.database.sql().fetchCount(SESSION)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("a forged token is refused: no session begins, and nobody is tied to an account")
    void forged(Forgery forgery) throws Exception {
        assertThat(refusal(finish(forgery))).isEqualTo(RefusalCode.DIRECTORY_REFUSED);
        nothingBegan();
        assertThat(directory.asked())
                .as("the token was asked for, and keys only where the description says")
                .contains(ForgingDirectory.TOKEN)
                .doesNotContain(ForgingDirectory.STRANGE_KEYS);
    }

    @Test
    @DisplayName("a description of another issuer is not believed")
    void describesAnother() {
        directory.callsItself(other.address());
        assertThat(refusal(byDirectory.begin(COME_BACK, "/", ""))).isEqualTo(RefusalCode.DIRECTORY_SILENT);
        assertThat(other.asked()).isEmpty();
    }

    @Test
    @DisplayName("nobody is asked for the description but the address of the settings, wherever it sends one")
    void descriptionFromElsewhere() {
        directory.sendsOn(ForgingDirectory.DESCRIPTION, other);
        other.callsItself(directory.address());
        assertThat(refusal(byDirectory.begin(COME_BACK, "/", ""))).isEqualTo(RefusalCode.DIRECTORY_SILENT);
        assertThat(other.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {ForgingDirectory.AUTHORIZE, ForgingDirectory.TOKEN, ForgingDirectory.KEYS})
    @DisplayName("a description that names an address without TLS is not followed")
    void addressesWithoutTls(String path) {
        directory.namesInsteadOf(path, "http://id.lienminh.example" + path);
        assertThat(refusal(byDirectory.begin(COME_BACK, "/", ""))).isEqualTo(RefusalCode.DIRECTORY_SILENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {ForgingDirectory.TOKEN, ForgingDirectory.KEYS})
    @DisplayName("neither code and secret nor the question for keys go on to where an answer sends them")
    void answersFromElsewhere(String path) throws Exception {
        directory.sendsOn(path, other);
        // What is to be had there would be right: the same token, or the key with which this one is signed.
        Forging forging = path.equals(ForgingDirectory.KEYS) ? Forgery.ANOTHER_KEY_OF_THE_SAME_NAME : RIGHT;
        assertThat(refusal(finish((there, right) -> {
                    String token = forging.token(there, right);
                    other.gives(token);
                    return token;
                })))
                .isEqualTo(RefusalCode.DIRECTORY_REFUSED);
        nothingBegan();
        assertThat(directory.asked()).contains(path);
        assertThat(other.asked()).isEmpty();
    }

    private void nothingBegan() {
        assertThat(office.database.sql().fetchCount(SESSION)).isZero();
        assertThat(office.database.sql().fetchCount(EXTERNAL_IDENTITY)).isZero();
    }

    /** Begins and finishes as a browser would, with whatever code: the directory gives its token for any. */
    private Outcome<SignInByDirectory.Arrived> finish(Forging forging) throws JOSEException {
        SignInByDirectory.Begun begun = byDirectory.begin(COME_BACK, "/", "").orElseThrow();
        directory.gives(forging.token(directory, directory.right(CLIENT, parameter(begun, "nonce"))));
        return byDirectory.finish(begun.step(), parameter(begun, "state"), "code", COME_BACK, office.from("10.0.0.1"));
    }

    private static String parameter(SignInByDirectory.Begun begun, String name) {
        Matcher found = Pattern.compile("(?:^|&)" + name + "=([^&]+)")
                .matcher(begun.address().getQuery());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static JWSHeader.Builder header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm).keyID("k").type(JOSEObjectType.JWT);
    }

    private static String signed(JWSHeader.Builder header, JWTClaimsSet.Builder claims, JWSSigner signer)
            throws JOSEException {
        SignedJWT token = new SignedJWT(header.build(), claims.build());
        token.sign(signer);
        return token.serialize();
    }

    private static String pem() throws JOSEException {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(
                                ForgingDirectory.RIGHT_KEY.toRSAPublicKey().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    private static long ago(Duration duration) {
        return BusinessClock.system().now().minus(duration).getEpochSecond();
    }
}
