package vn.bodua.access.signin;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.bodua.access.PersonId;

/**
 * What passkeys are asked and how their answers are judged (WebAuthn level 2, by webauthn4j). The person is always
 * verified by the device, so a passkey is possession and person in one; the origin, the challenge, the signature and its
 * count must be right.
 */
@Component
class PasskeyCeremony {

    private static final Logger LOG = LoggerFactory.getLogger(PasskeyCeremony.class);
    private static final int CHALLENGE_BYTES = 32;
    private static final long TIMEOUT_MILLISECONDS = 300_000;
    private static final boolean PERSON_VERIFIED = true;
    private static final boolean PERSON_PRESENT = true;

    private static final List<PublicKeyCredentialParameters> ALGORITHMS = List.of(
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.ES256),
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.EdDSA),
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.RS256));

    private final WebAuthnManager webauthn = WebAuthnManager.createNonStrictWebAuthnManager();
    private final JsonMapper json = JsonMapper.builder().build();
    private final Passkeys passkeys;
    private final SignInKey key;

    PasskeyCeremony(Passkeys passkeys, SignInKey key) {
        this.passkeys = passkeys;
        this.key = key;
    }

    static String challenge() {
        return encoded(RandomToken.bytes(CHALLENGE_BYTES));
    }

    /** What the browser is told when a passkey is to be added. */
    String optionsToAdd(KnownAccount account, String challenge, Place place) {
        return json.writeValueAsString(Map.of(
                "challenge",
                challenge,
                "rp",
                Map.of("id", place.host(), "name", "Bó Đũa"),
                "user",
                Map.of("id", handle(account.id()), "name", account.account(), "displayName", account.name()),
                "pubKeyCredParams",
                ALGORITHMS.stream()
                        .map(a -> Map.of("type", "public-key", "alg", a.getAlg().getValue()))
                        .toList(),
                "authenticatorSelection",
                Map.of("residentKey", "required", "requireResidentKey", true, "userVerification", "required"),
                "attestation",
                "none",
                "excludeCredentials",
                passkeys.of(account.id()).stream()
                        .map(p -> Map.of("type", "public-key", "id", p.id()))
                        .toList(),
                "timeout",
                TIMEOUT_MILLISECONDS));
    }

    /** What the browser is told when any passkey of this place may answer. */
    String optionsToSignIn(String challenge, Place place) {
        return json.writeValueAsString(Map.of(
                "challenge",
                challenge,
                "rpId",
                place.host(),
                "userVerification",
                "required",
                "timeout",
                TIMEOUT_MILLISECONDS));
    }

    /** The passkey that an answer proves; empty where something of it is not right. */
    Optional<RegistrationData> added(String answer, String challenge, Place place) {
        if (!isAnswer(answer)) {
            return Optional.empty();
        }
        try {
            RegistrationData data = webauthn.parseRegistrationResponseJSON(answer);
            webauthn.verify(
                    data,
                    new RegistrationParameters(server(challenge, place), ALGORITHMS, PERSON_VERIFIED, PERSON_PRESENT));
            return Optional.of(data);
        } catch (WebAuthnException | JacksonException | IllegalArgumentException notRight) {
            LOG.info("a new passkey was not accepted: {}", notRight.toString());
            return Optional.empty();
        }
    }

    /** The person whose passkey has answered; empty where something of it is not right. */
    Optional<PersonId> answered(String answer, String challenge, Place place) {
        if (!isAnswer(answer)) {
            return Optional.empty();
        }
        try {
            AuthenticationData data = webauthn.parseAuthenticationResponseJSON(answer);
            Optional<Passkeys.Kept> kept = passkeys.find(Objects.requireNonNull(data.getCredentialId()))
                    .filter(k -> data.getUserHandle() == null
                            || encoded(data.getUserHandle()).equals(handle(k.person())));
            if (kept.isEmpty()) {
                return Optional.empty();
            }
            webauthn.verify(
                    data,
                    new AuthenticationParameters(
                            server(challenge, place), record(kept.get()), null, PERSON_VERIFIED, PERSON_PRESENT));
            passkeys.used(
                    data.getCredentialId(),
                    Objects.requireNonNull(data.getAuthenticatorData()).getSignCount());
            return Optional.of(kept.get().person());
        } catch (WebAuthnException | JacksonException | IllegalArgumentException notRight) {
            LOG.info("a passkey was not accepted: {}", notRight.toString());
            return Optional.empty();
        }
    }

    /** Whether a text has the form of an answer at all; the library takes that for granted. */
    private boolean isAnswer(String text) {
        try {
            JsonNode answer = json.readTree(text);
            return answer.isObject()
                    && answer.path("id").isString()
                    && answer.path("rawId").isString()
                    && answer.path("response").isObject();
        } catch (JacksonException notJson) {
            return false;
        }
    }

    private static CredentialRecordImpl record(Passkeys.Kept kept) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                null,
                null,
                null,
                kept.signCount(),
                kept.credential(),
                null,
                null,
                null,
                Set.of());
    }

    private static ServerProperty server(String challenge, Place place) {
        return ServerProperty.builder()
                .origin(new com.webauthn4j.data.client.Origin(place.origin()))
                .rpId(place.host())
                .challenge(new DefaultChallenge(Base64.getUrlDecoder().decode(challenge)))
                .build();
    }

    /** How passkeys name the person, without saying who that is. */
    private String handle(PersonId person) {
        return key.mark("passkey-person", person.toString());
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
