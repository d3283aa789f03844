package vn.bodua.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import vn.bodua.Application;

@DisplayName("A certificate of one's own")
class OwnCertificateTest {

    private static final int TLS_1_2 = 0x0303;

    /** Without authenticated encryption, forward secrecy, or either; by the names and numbers of IANA. */
    private static final Map<String, Integer> WEAK = Map.of(
            "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384", 0xC024,
            "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA", 0xC009,
            "TLS_ECDHE_ECDSA_WITH_3DES_EDE_CBC_SHA", 0xC008,
            "TLS_ECDHE_ECDSA_WITH_RC4_128_SHA", 0xC007,
            "TLS_ECDHE_ECDSA_WITH_NULL_SHA", 0xC006,
            "TLS_ECDH_ECDSA_WITH_AES_128_GCM_SHA256", 0xC02D,
            "TLS_ECDH_anon_WITH_AES_128_CBC_SHA", 0xC018,
            "TLS_RSA_WITH_AES_128_GCM_SHA256", 0x009C,
            "TLS_RSA_EXPORT_WITH_RC4_40_MD5", 0x0003);

    private static final char[] PASSWORD = "only-for-tests".toCharArray();

    @TempDir
    static Path folder = Path.of("");

    private static KeyStore ours;

    @BeforeAll
    static void makeCertificates() throws IOException, InterruptedException, GeneralSecurityException {
        ours = made("ours");
        made("other");
        TestNodes.onEmptyDatabase();
    }

    /** A self-signed certificate for this machine, with its key, as PEM files. */
    private static KeyStore made(String name) throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve(name + ".p12");
        int status = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD),
                        "-alias",
                        name,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=IP:127.0.0.1,DNS:localhost")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        assertThat(status).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        pem(name + ".crt", "CERTIFICATE", keys.getCertificate(name).getEncoded());
        pem(name + ".key", "PRIVATE KEY", keys.getKey(name, PASSWORD).getEncoded());
        return keys;
    }

    private static void pem(String file, String what, byte[] content) throws IOException {
        String text = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(content);
        Files.writeString(
                folder.resolve(file), "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n");
    }

    @Test
    @DisplayName("tells browsers to stay with TLS, and gives cookies that go no other way and to no other host")
    void staysWithTls() throws Exception {
        try (ConfigurableApplicationContext node = node("ours.crt", "ours.key");
                HttpClient client = client("TLSv1.3")) {
            int port = Objects.requireNonNull(((WebServerApplicationContext) node).getWebServer())
                    .getPort();
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/sign-in"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Strict-Transport-Security").orElse(""))
                    .containsPattern("max-age=(3153|6307)\\d+");
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allSatisfy(cookie -> assertThat(cookie)
                            .startsWith("__Host-bodua")
                            .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax"));
        }
    }

    private static ConfigurableApplicationContext node(String certificate, String key) {
        return TestNodes.beside(
                "tls",
                folder.resolve("home"),
                Application.class,
                "--bodua.listen.address=0.0.0.0",
                "--bodua.public.address=https://localhost",
                "--bodua.tls.certificate=" + (certificate.isEmpty() ? "" : folder.resolve(certificate)),
                "--bodua.tls.key=" + (key.isEmpty() ? "" : folder.resolve(key)));
    }

    @Test
    @DisplayName("serves others over TLS 1.2 or newer, and over nothing else")
    void serves() throws Exception {
        try (ConfigurableApplicationContext node = node("ours.crt", "ours.key")) {
            int port = Objects.requireNonNull(((WebServerApplicationContext) node).getWebServer())
                    .getPort();
            HttpRequest request = HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/health/live"))
                    .build();
            for (String protocol : new String[] {"TLSv1.3", "TLSv1.2"}) {
                try (HttpClient client = client(protocol)) {
                    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
                    assertThat(answer.statusCode()).isEqualTo(200);
                    assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo(protocol);
                }
            }
            for (int older : new int[] {0x0300, 0x0301, 0x0302}) {
                assertThat(new ClientHello(older, 0xC00A, 0xC009, 0xC014, 0x0035, 0x002F, 0x000A).sentTo(port))
                        .isEqualTo(new ClientHello.Alert(ClientHello.PROTOCOL_VERSION));
            }
        }
    }

    @Test
    @DisplayName("serves with suites that have forward secrecy and authenticated encryption only, the strongest first")
    void onlyStrongSuites() throws Exception {
        int aes256 = 0xC02C;
        int aes128 = 0xC02B;
        int chacha20 = 0xCCA9;
        try (ConfigurableApplicationContext node = node("ours.crt", "ours.key")) {
            int port = Objects.requireNonNull(((WebServerApplicationContext) node).getWebServer())
                    .getPort();
            for (int strong : new int[] {aes256, aes128, chacha20}) {
                assertThat(new ClientHello(TLS_1_2, strong).sentTo(port))
                        .isEqualTo(new ClientHello.Accepted(TLS_1_2, strong));
            }
            assertThat(new ClientHello(TLS_1_2, aes128, chacha20, aes256).sentTo(port))
                    .as("ours is the order")
                    .isEqualTo(new ClientHello.Accepted(TLS_1_2, aes256));
            for (Map.Entry<String, Integer> weak : WEAK.entrySet()) {
                assertThat(new ClientHello(TLS_1_2, weak.getValue()).sentTo(port))
                        .as(weak.getKey())
                        .isEqualTo(new ClientHello.Alert(ClientHello.HANDSHAKE_FAILURE));
            }
        }
    }

    private static HttpClient client(String protocol) throws GeneralSecurityException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        KeyStore onlyCertificate = KeyStore.getInstance("PKCS12");
        try {
            onlyCertificate.load(null, null);
        } catch (IOException impossible) {
            throw new GeneralSecurityException(impossible);
        }
        onlyCertificate.setCertificateEntry("ours", ours.getCertificate("ours"));
        trust.init(onlyCertificate);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        SSLParameters parameters = new SSLParameters();
        parameters.setProtocols(new String[] {protocol});
        return HttpClient.newBuilder()
                .sslContext(context)
                .sslParameters(parameters)
                .build();
    }

    @Test
    @DisplayName("with the key of another is refused")
    void keyOfAnother() {
        assertThatThrownBy(() -> node("ours.crt", "other.key"))
                .hasMessageStartingWith("R-965")
                .hasMessageContaining("other.key");
    }

    @Test
    @DisplayName("without its key is refused, and so is a file that is not there")
    void half() {
        assertThatThrownBy(() -> node("ours.crt", ""))
                .hasMessageStartingWith("R-964")
                .hasMessageContaining("tls.key");
        assertThatThrownBy(() -> node("ours.crt", "none.key"))
                .hasMessageStartingWith("R-965")
                .hasMessageContaining("none.key");
    }
}
