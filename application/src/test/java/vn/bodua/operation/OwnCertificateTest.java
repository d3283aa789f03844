package vn.bodua.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
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
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
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
            try (HttpClient client = client("TLSv1.3");
                    SSLSocket socket = (SSLSocket) client.sslContext()
                            .getSocketFactory()
                            .createSocket(InetAddress.getLoopbackAddress(), port)) {
                socket.setEnabledProtocols(new String[] {"TLSv1.1"});
                assertThatThrownBy(socket::startHandshake).isInstanceOf(SSLException.class);
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
