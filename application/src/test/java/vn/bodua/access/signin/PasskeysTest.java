package vn.bodua.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bodua.access.signin.TestSignIn.refusal;

import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import vn.bodua.access.PersonId;
import vn.bodua.access.Role;
import vn.bodua.refusal.RefusalCode;

/** A passkey whose every answer the test makes itself, so that one thing at a time can be wrong (WebAuthn, 7.2). */
class PasskeysTest {

    private static final Place PLACE = new Place("https://bodua.example", "bodua.example");
    private static final byte[] ID = "a passkey of the test".getBytes(StandardCharsets.US_ASCII);
    private static final String NOTHING_IN_IT =
            "{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":{}}";
    private static final String NOT_BASE64 =
            "{\"id\":\"%%\",\"rawId\":\"%%\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"%\"}}";
    private static final int PRESENT = 1;
    private static final int VERIFIED = 4;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TestSignIn office = new TestSignIn();
    private final PersonId lan = office.person("lan", Role.LEADER);
    private final KeyPair key = newKey();

    PasskeysTest() {
        assertThat(office.passkeys.add(
                        lan,
                        "máy ở cơ quan",
                        new AttestedCredentialData(
                                AAGUID.ZERO,
                                ID,
                                EC2COSEKey.create((ECPublicKey) key.getPublic(), COSEAlgorithmIdentifier.ES256)),
                        10))
                .isTrue();
    }

    /** What the passkey says; each test lets it say one thing wrong. */
    private record Said(String origin, String host, String type, int flags, long count, KeyPair key, byte[] id) {}

    private Said right() {
        return new Said(PLACE.origin(), PLACE.host(), "webauthn.get", PRESENT | VERIFIED, 11, key, ID);
    }

    @Test
    @DisplayName("a right answer signs in, as both factors at once, and its count is kept")
    void right11() {
        assertThat(answer(right())).isInstanceOf(vn.bodua.refusal.Outcome.Done.class);
        assertThat(office.passkeys.find(ID).orElseThrow().signCount()).isEqualTo(11);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://bodua.example.attacker.example",
                "http://bodua.example",
                "https://bodua.example:8443",
                "https://so.bodua.example"
            })
    @DisplayName("an answer given to another site is refused")
    void wrongOrigin(String origin) {
        refused(new Said(origin, PLACE.host(), "webauthn.get", PRESENT | VERIFIED, 11, key, ID));
    }

    @Test
    @DisplayName("an answer for another host is refused")
    void wrongHost() {
        refused(new Said(PLACE.origin(), "attacker.example", "webauthn.get", PRESENT | VERIFIED, 11, key, ID));
    }

    @Test
    @DisplayName("an answer to another challenge is refused")
    void wrongChallenge() {
        SignInWithPasskey.Asked asked = office.signInWithPasskey.ask(PLACE);
        String other = challenge(office.signInWithPasskey.ask(PLACE));
        assertThat(refusal(office.signInWithPasskey.answer(
                        asked.step(), json(right(), other), PLACE, office.from("10.0.0.1"))))
                .isEqualTo(RefusalCode.PASSKEY_REFUSED);
    }

    @Test
    @DisplayName(
            "the same answer a second time is refused, and so is the right one after a wrong one to the same challenge")
    void challengesAreAnsweredOnce() {
        SignInWithPasskey.Asked asked = office.signInWithPasskey.ask(PLACE);
        String answer = json(right(), challenge(asked));
        assertThat(office.signInWithPasskey
                        .answer(asked.step(), answer, PLACE, office.from("10.0.0.1"))
                        .done())
                .isPresent();
        assertThat(refusal(office.signInWithPasskey.answer(asked.step(), answer, PLACE, office.from("10.0.0.1"))))
                .isEqualTo(RefusalCode.STEP_OVER);
        SignInWithPasskey.Asked again = office.signInWithPasskey.ask(PLACE);
        office.signInWithPasskey.answer(again.step(), "{}", PLACE, office.from("10.0.0.1"));
        assertThat(refusal(office.signInWithPasskey.answer(
                        again.step(), json(right(), challenge(again)), PLACE, office.from("10.0.0.1"))))
                .isEqualTo(RefusalCode.STEP_OVER);
    }

    @ParameterizedTest
    @ValueSource(longs = {10, 9, 1, 0})
    @DisplayName("a count that stands still or goes back tells of a copied passkey and is refused")
    void countGoingBack(long count) {
        refused(new Said(PLACE.origin(), PLACE.host(), "webauthn.get", PRESENT | VERIFIED, count, key, ID));
        assertThat(office.passkeys.find(ID).orElseThrow().signCount()).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, PRESENT, VERIFIED})
    @DisplayName("an answer without its person present and verified is refused")
    void nobodyThere(int flags) {
        refused(new Said(PLACE.origin(), PLACE.host(), "webauthn.get", flags, 11, key, ID));
    }

    @Test
    @DisplayName("an answer signed by another key, of an unknown passkey, or made for adding one is refused")
    void otherKeys() {
        refused(new Said(PLACE.origin(), PLACE.host(), "webauthn.get", PRESENT | VERIFIED, 11, newKey(), ID));
        refused(new Said(PLACE.origin(), PLACE.host(), "webauthn.get", PRESENT | VERIFIED, 11, key, new byte[] {1, 2}));
        refused(new Said(PLACE.origin(), PLACE.host(), "webauthn.create", PRESENT | VERIFIED, 11, key, ID));
    }

    @Test
    @DisplayName("the passkey of a closed account opens nothing")
    void closedAccount() {
        office.disable(lan);
        refused(right());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{\"id\":1}",
                "{\"id\":\"AAAA\",\"response\":{}}",
                NOTHING_IN_IT,
                "{",
                NOT_BASE64
            })
    @DisplayName("what is no answer at all is refused, when signing in and when adding a passkey")
    void noAnswer(String text) {
        SignInWithPasskey.Asked asked = office.signInWithPasskey.ask(PLACE);
        assertThat(refusal(office.signInWithPasskey.answer(asked.step(), text, PLACE, office.from("10.0.0.1"))))
                .isEqualTo(RefusalCode.PASSKEY_REFUSED);
        assertThat(office.ceremony.added(text, challenge(asked), PLACE)).isEmpty();
    }

    private void refused(Said said) {
        assertThat(refusal(answer(said))).isEqualTo(RefusalCode.PASSKEY_REFUSED);
    }

    private vn.bodua.refusal.Outcome<SignIn.Progress> answer(Said said) {
        SignInWithPasskey.Asked asked = office.signInWithPasskey.ask(PLACE);
        return office.signInWithPasskey.answer(
                asked.step(), json(said, challenge(asked)), PLACE, office.from("10.0.0.1"));
    }

    private static String challenge(SignInWithPasskey.Asked asked) {
        return JSON.readTree(asked.options()).get("challenge").asString();
    }

    private static String json(Said said, String challenge) {
        try {
            byte[] client = JSON.writeValueAsBytes(
                    Map.of("type", said.type(), "challenge", challenge, "origin", said.origin(), "crossOrigin", false));
            byte[] authenticator = ByteBuffer.allocate(37)
                    .put(sha256(said.host().getBytes(StandardCharsets.UTF_8)))
                    .put((byte) said.flags())
                    .putInt((int) said.count())
                    .array();
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(said.key().getPrivate());
            signature.update(authenticator);
            signature.update(sha256(client));
            return JSON.writeValueAsString(Map.of(
                    "id",
                    text(said.id()),
                    "rawId",
                    text(said.id()),
                    "type",
                    "public-key",
                    "clientExtensionResults",
                    Map.of(),
                    "response",
                    Map.of(
                            "clientDataJSON",
                            text(client),
                            "authenticatorData",
                            text(authenticator),
                            "signature",
                            text(signature.sign()))));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static KeyPair newKey() {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(new ECGenParameterSpec("secp256r1"));
            return keys.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
