package vn.bodua.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bodua.web.OpenToAll;

/** One node behind a proxy on this machine, which is the test itself; the last test stops it. */
@DisplayName("A running node")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ARunningNodeTest {

    /** Pages that fail, take their time, and tell how the request looks from here. */
    @RestController
    static class TestPages {

        @GetMapping("/test/fails")
        @OpenToAll("a test")
        String fails() {
            throw new IllegalStateException("on purpose, reference " + MDC.get("request"));
        }

        @GetMapping("/test/slow")
        @OpenToAll("a test")
        String slow() throws InterruptedException {
            ASKED.countDown();
            MAY_ANSWER.await(20, TimeUnit.SECONDS);
            return "whole answer";
        }

        @GetMapping("/test/who")
        @OpenToAll("a test")
        String who(HttpServletRequest asked) {
            return asked.getRemoteAddr() + " " + asked.isSecure() + " " + asked.getServerName();
        }
    }

    private static final CountDownLatch ASKED = new CountDownLatch(1);
    private static final CountDownLatch MAY_ANSWER = new CountDownLatch(1);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path folder = Path.of("");

    private static ConfigurableApplicationContext node;
    private static int monitoringPort;

    /** Routes that a real application does not have: one that fails, one that is slow, one that says who asks. */
    static class Routes {
        @Bean
        TestPages testPages() {
            return new TestPages();
        }
    }

    @BeforeAll
    static void start() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            monitoringPort = free.getLocalPort();
        }
        node = TestNodes.onEmptyDatabase()
                .node(
                        "thử",
                        folder,
                        Routes.class,
                        "--bodua.behind-proxy=true",
                        "--bodua.public.address=https://bodua.example.vn",
                        "--bodua.monitoring.port=" + monitoringPort,
                        "--bodua.log.slow-query-ms=1",
                        "--bodua.disk.reserve-mb=0");
    }

    @AfterAll
    static void end() {
        MAY_ANSWER.countDown();
        node.close();
        CLIENT.close();
    }

    private static HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(TestNodes.address(node, path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> monitoring(String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + monitoringPort + path))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String reference(HttpResponse<String> answer) {
        return answer.headers().firstValue("X-Request-Id").orElse("");
    }

    @Test
    @Order(1)
    @DisplayName("is alive and ready, and says details at the port of monitoring only")
    void health() throws IOException, InterruptedException {
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        assertThat(get("/health/ready").body()).isEqualTo("{\"status\":\"up\"}\n");
        assertThat(monitoring("/health/ready").body())
                .isEqualTo("{\"status\":\"up\",\"checks\":{\"running\":\"up\",\"database\":\"up\",\"disk\":\"up\"}}\n");
        assertThat(get("/metrics").statusCode()).isEqualTo(404);
        assertThat(monitoring("/").statusCode()).isEqualTo(404);
        assertThat(monitoring("/metrics/x").statusCode()).isEqualTo(404);
    }

    @Test
    @Order(2)
    @DisplayName("measures requests by the pattern of their route, never by what the visitor wrote")
    void metrics() throws IOException, InterruptedException {
        get("/sign-in?next=/khong-co-6f1d");
        get("/no/such/7c2e");
        assertThat(monitoring("/metrics").body())
                .contains("http_server_requests_seconds_count{method=\"GET\",route=\"/sign-in\"")
                .contains("jvm_memory_used_bytes", "hikaricp_connections_active", "bodua_sql_seconds_count")
                .doesNotContain("khong-co-6f1d", "7c2e");
    }

    @Test
    @Order(3)
    @DisplayName("shows one reference on the page of an error, in its header and on the lines of the log")
    void reference() throws IOException, InterruptedException {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        HttpResponse<String> answer;
        try {
            answer = get("/test/fails");
        } finally {
            root.detachAppender(log);
        }
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(reference(answer)).matches("[0-9A-Z]{10}");
        assertThat(answer.body()).contains(reference(answer)).doesNotContain("on purpose");
        assertThat(log.list)
                .filteredOn(e -> e.getThrowableProxy() != null)
                .isNotEmpty()
                .allSatisfy(e -> assertThat(e.getMDCPropertyMap()).containsEntry("request", reference(answer)));
        assertThat(MDC.get("request")).isNull();
    }

    @Test
    @Order(4)
    @DisplayName("keeps the reference that the proxy made, and makes one where the proxy's cannot be one")
    void referenceOfTheProxy() throws IOException, InterruptedException {
        assertThat(reference(get("/health/live", "X-Forwarded-For", "203.0.113.7", "X-Request-Id", "abc-123.DEF_4")))
                .isEqualTo("abc-123.DEF_4");
        assertThat(reference(get("/health/live", "X-Forwarded-For", "203.0.113.7", "X-Request-Id", "a b<c>")))
                .matches("[0-9A-Z]{10}");
    }

    @Test
    @Order(5)
    @DisplayName("believes nothing of who comes past the proxy")
    void pastTheProxy() throws IOException, InterruptedException {
        try (HttpClient other = HttpClient.newBuilder()
                .localAddress(InetAddress.ofLiteral("127.0.0.2"))
                .build()) {
            HttpResponse<String> answer = other.send(
                    HttpRequest.newBuilder(TestNodes.address(node, "/test/who"))
                            .headers("X-Forwarded-For", "203.0.113.7", "X-Forwarded-Proto", "https")
                            .headers("X-Request-Id", "abc-123.DEF_4")
                            .build(),
                    BodyHandlers.ofString());
            assertThat(reference(answer)).matches("[0-9A-Z]{10}");
            assertThat(answer.body()).isEqualTo("127.0.0.2 false 127.0.0.1");
        }
    }

    @Test
    @Order(5)
    @DisplayName("believes the proxy about who asks and over what, but not about the host")
    void forwarded() throws IOException, InterruptedException {
        assertThat(get("/test/who").body()).isEqualTo("127.0.0.1 false 127.0.0.1");
        assertThat(get(
                                "/test/who",
                                "X-Forwarded-For",
                                "198.51.100.1, 203.0.113.7",
                                "X-Forwarded-Proto",
                                "https",
                                "X-Forwarded-Host",
                                "elsewhere.example")
                        .body())
                .isEqualTo("203.0.113.7 true 127.0.0.1");
    }

    @Test
    @Order(6)
    @DisplayName("writes slow queries into the log with places instead of values")
    void slowQueries() throws IOException, InterruptedException {
        Logger logger = (Logger) LoggerFactory.getLogger("bodua.slow-queries");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        SlowQueries listener = new SlowQueries(1, new io.micrometer.core.instrument.simple.SimpleMeterRegistry());
        var sql = vn.bodua.TestDatabase.owner();
        try (var connection = java.sql.DriverManager.getConnection(sql.url(), sql.user(), sql.password())) {
            var slow = org.jooq.impl.DSL.using(connection, org.jooq.SQLDialect.POSTGRES);
            slow.configuration().set(listener);
            slow.select(
                            org.jooq.impl.DSL.function(
                                    org.jooq.impl.DSL.name("pg_sleep"), Object.class, org.jooq.impl.DSL.val(0.02)),
                            org.jooq.impl.DSL.val("bí mật"))
                    .fetch();
        } catch (java.sql.SQLException e) {
            throw new IOException(e);
        } finally {
            logger.detachAppender(log);
        }
        assertThat(log.list).hasSize(1);
        assertThat(log.list.getFirst().getFormattedMessage())
                .contains("pg_sleep", "?")
                .doesNotContain("bí mật", "0.02");
    }

    @Test
    @Order(7)
    @DisplayName("shows the page of the system to nobody who is not signed in")
    void systemPage() throws IOException, InterruptedException {
        assertThat(get("/system").statusCode()).isEqualTo(302);
    }

    @Test
    @Order(8)
    @DisplayName(
            "leaves its port of monitoring to itself: a command beside it does not ask for it, another node is refused it")
    void portTaken() {
        String[] settings = {"--bodua.monitoring.port=" + monitoringPort};
        TestNodes.command(folder.resolve("command"), settings).close();
        assertThatThrownBy(() -> TestNodes.beside("khác", folder.resolve("other"), Routes.class, settings))
                .rootCause()
                .hasMessageStartingWith("R-966")
                .hasMessageContaining(String.valueOf(monitoringPort));
    }

    @Test
    @Order(9)
    @DisplayName(
            "finishes the request that it is answering when it is stopped, and says meanwhile that it is not ready")
    void stopsInOrder() throws Exception {
        CompletableFuture<HttpResponse<String>> answer = CLIENT.sendAsync(
                HttpRequest.newBuilder(TestNodes.address(node, "/test/slow")).build(), BodyHandlers.ofString());
        assertThat(ASKED.await(10, TimeUnit.SECONDS)).isTrue();
        Thread stop = Thread.ofPlatform().start(node::close);
        TestNodes.waitUntil(() -> {
            try {
                return monitoring("/health/ready").statusCode() == 503;
            } catch (IOException | InterruptedException e) {
                return false;
            }
        });
        assertThat(monitoring("/health/live").statusCode()).isEqualTo(200);
        assertThat(answer).isNotDone();
        MAY_ANSWER.countDown();
        assertThat(answer.get(10, TimeUnit.SECONDS).body()).isEqualTo("whole answer");
        stop.join(20_000);
        assertThat(node.isActive()).isFalse();
    }
}
