package vn.bodua.access.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.bodua.time.BusinessClock;

/** A server that speaks as much OpenID Connect as is needed to lie in it: description, keys, and any token as told. */
final class ForgingDirectory implements AutoCloseable {

    static final String DESCRIPTION = "/.well-known/openid-configuration";
    static final String KEYS = "/keys";
    static final String AUTHORIZE = "/authorize";
    static final String TOKEN = "/token";
    static final String STRANGE_KEYS = "/strange-keys";

    private static final int KEY_BITS = 2048;
    /** The library compares with the machine's clock, not with that of the test. */
    private static final BusinessClock MACHINE = BusinessClock.system();

    /** Both keys bear the same name, so that a forged token is refused for its signature and not for want of a key. */
    static final RSAKey RIGHT_KEY = fresh();

    static final RSAKey STRANGE_KEY = fresh();

    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, String> named = new ConcurrentHashMap<>();
    private final Map<String, String> elsewhere = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile String issuer;
    private volatile String token = "";

    /** @param key the one that its key set holds */
    ForgingDirectory(RSAKey key) throws IOException {
        this.key = key;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = address();
        server.createContext("/", this::answer);
        server.start();
    }

    private static RSAKey fresh() {
        try {
            return new RSAKeyGenerator(KEY_BITS).keyID("k").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The paths that were asked of it so far. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** From now on it describes itself as another. */
    void callsItself(String other) {
        issuer = other;
    }

    /** From now on its description names this address for one of its own paths. */
    void namesInsteadOf(String path, String address) {
        named.put(path, address);
    }

    /** From now on it sends those who ask for a path to the same path of another server. */
    void sendsOn(String path, ForgingDirectory other) {
        elsewhere.put(path, other.address() + path);
    }

    /** From now on it gives this token for any code. */
    void gives(String idToken) {
        token = idToken;
    }

    /** What a token that is right in all says; the beginning of all that are wrong in one. */
    JWTClaimsSet.Builder right(String client, String nonce) {
        Instant now = MACHINE.now();
        return new JWTClaimsSet.Builder()
                .issuer(address())
                .audience(client)
                .subject("s-1")
                .claim("nonce", nonce)
                .claim("email", "hoa@htx.example")
                .claim("email_verified", true)
                .claim("iat", now.getEpochSecond())
                .claim("exp", now.plus(Duration.ofMinutes(5)).getEpochSecond());
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path);
        String other = elsewhere.get(path);
        if (other == null) {
            byte[] body = body(path).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } else {
            exchange.getResponseHeaders().set("Location", other);
            exchange.sendResponseHeaders(302, -1);
        }
        exchange.close();
    }

    private String body(String path) {
        return switch (path) {
            case DESCRIPTION -> """
                    {"issuer": "%s", "authorization_endpoint": "%s", "token_endpoint": "%s", "jwks_uri": "%s",
                     "response_types_supported": ["code"], "subject_types_supported": ["public"],
                     "id_token_signing_alg_values_supported": ["RS256"]}
                    """.formatted(issuer, at(AUTHORIZE), at(TOKEN), at(KEYS));
            case KEYS -> new JWKSet(key.toPublicJWK()).toString();
            case STRANGE_KEYS -> new JWKSet(STRANGE_KEY.toPublicJWK()).toString();
            default -> """
                    {"access_token": "a", "token_type": "Bearer", "expires_in": 300, "id_token": "%s"}
                    """.formatted(token);
        };
    }

    private String at(String path) {
        return named.getOrDefault(path, address() + path);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
