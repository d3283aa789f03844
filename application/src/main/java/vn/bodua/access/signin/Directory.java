package vn.bodua.access.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCScopeValue;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.AMR;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A directory that speaks OpenID Connect: authorization code with PKCE and nonce (RFC 9700). Its description is read when
 * it is first needed. What it says is believed only where issuer, audience, signature, time and nonce are right, and
 * no answer is followed to another address.
 */
final class Directory {

    private static final Logger LOG = LoggerFactory.getLogger(Directory.class);
    private static final int MILLISECONDS = 5_000;
    private static final int LARGEST_ANSWER = 256 * 1024;
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    private final DirectorySettings settings;
    /** Kept once it is known; two who ask at once may both read it. */
    private volatile Optional<Described> described = Optional.empty();

    Directory(DirectorySettings settings) {
        this.settings = settings;
    }

    /** Where it is asked and by what its answers are judged. */
    private record Described(OIDCProviderMetadata metadata, IDTokenValidator judge) {}

    /** Whom it has recognised. */
    record Recognised(String issuer, String subject, Optional<String> verifiedEmail, boolean secondFactor) {}

    String name() {
        return settings.name();
    }

    /** The address at which the directory asks its person; empty where it does not answer. */
    Optional<URI> question(String state, String nonce, String verifier, URI comeBack) {
        return described()
                .map(d -> new AuthenticationRequest.Builder(
                                ResponseType.CODE,
                                new Scope(OIDCScopeValue.OPENID, OIDCScopeValue.EMAIL, OIDCScopeValue.PROFILE),
                                new ClientID(settings.client()),
                                comeBack)
                        .endpointURI(d.metadata().getAuthorizationEndpointURI())
                        .state(new State(state))
                        .nonce(new Nonce(nonce))
                        .codeChallenge(new CodeVerifier(verifier), CodeChallengeMethod.S256)
                        .build()
                        .toURI());
    }

    /** Whom the directory means by a code; empty where its answer is not to be believed. */
    Optional<Recognised> recognise(String code, String nonce, String verifier, URI comeBack) {
        Optional<Described> known = described();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        try {
            HTTPRequest request = new TokenRequest.Builder(
                            known.get().metadata().getTokenEndpointURI(),
                            new ClientSecretBasic(new ClientID(settings.client()), new Secret(settings.secret())),
                            new AuthorizationCodeGrant(
                                    new AuthorizationCode(code), comeBack, new CodeVerifier(verifier)))
                    .build()
                    .toHTTPRequest();
            onlyThere(request);
            if (OIDCTokenResponseParser.parse(request.send()) instanceof OIDCTokenResponse answer) {
                IDTokenClaimsSet claims =
                        known.get().judge().validate(answer.getOIDCTokens().getIDToken(), new Nonce(nonce));
                return Optional.of(recognised(claims));
            }
            return Optional.empty();
        } catch (BadJOSEException | JOSEException | ParseException | IOException | IllegalArgumentException notRight) {
            LOG.warn("the directory's answer was not accepted: {}", notRight.toString());
            return Optional.empty();
        }
    }

    private static Recognised recognised(IDTokenClaimsSet claims) {
        boolean verified = Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"));
        return new Recognised(
                claims.getIssuer().getValue(),
                claims.getSubject().getValue(),
                Optional.ofNullable(claims.getStringClaim("email")).filter(e -> verified && !e.isBlank()),
                // RFC 8176: more than one factor was shown.
                claims.getAMR() != null && claims.getAMR().contains(new AMR("mfa")));
    }

    private Optional<Described> described() {
        if (described.isEmpty()) {
            try {
                OIDCProviderMetadata metadata =
                        OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), Directory::onlyThere);
                requireTls(metadata);
                IDTokenValidator judge = new IDTokenValidator(
                        metadata.getIssuer(),
                        new ClientID(settings.client()),
                        new JWSVerificationKeySelector<SecurityContext>(
                                ALGORITHMS,
                                JWKSourceBuilder.create(metadata.getJWKSetURI().toURL(), new AskForKeys())
                                        .build()),
                        null);
                described = Optional.of(new Described(metadata, judge));
            } catch (GeneralException | IOException silent) {
                LOG.warn("the directory {} could not be asked: {}", settings.issuer(), silent.toString());
            }
        }
        return described;
    }

    /** The code, our secret and the keys go by TLS, unless the directory itself is on this machine without it. */
    private void requireTls(OIDCProviderMetadata metadata) throws IOException {
        URI own = URI.create(settings.issuer()).resolve("/");
        for (URI address : List.of(
                metadata.getAuthorizationEndpointURI(), metadata.getTokenEndpointURI(), metadata.getJWKSetURI())) {
            if (!"https".equals(address.getScheme()) && !own.equals(address.resolve("/"))) {
                throw new IOException("it names an address without TLS: " + address);
            }
        }
    }

    /** Asks the address itself for so long; one that sends elsewhere has not answered. */
    private static void onlyThere(HTTPRequest request) {
        request.setConnectTimeout(MILLISECONDS);
        request.setReadTimeout(MILLISECONDS);
        request.setFollowRedirects(false);
    }

    /** The same for its keys. */
    private static final class AskForKeys extends DefaultResourceRetriever {

        AskForKeys() {
            super(MILLISECONDS, MILLISECONDS, LARGEST_ANSWER);
        }

        @Override
        protected HttpURLConnection openHTTPConnection(URL address) throws IOException {
            HttpURLConnection connection = super.openHTTPConnection(address);
            connection.setInstanceFollowRedirects(false);
            return connection;
        }
    }
}
