package vn.bodua.crash;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.bodua.TestDatabase;
import vn.bodua.access.signin.LoadDemoAccounts;
import vn.bodua.database.DatabaseConnection;
import vn.bodua.time.Period;

/** Two virtual machines with homes of their own on one server; the last test kills the first of them. */
@DisplayName("Two nodes on one PostgreSQL")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern ONCE = Pattern.compile("name=\"once\" value=\"([^\"]+)\"");
    private static final int KEY_BYTES = 32;
    private static final int WRITES_BEFORE = 12;

    @TempDir
    static Path folder = Path.of("");

    private static final ClientsLedger CLIENTS = new ClientsLedger();
    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    private static TestDatabase database;
    private static PreparedHome first;
    private static ServedProcess a;
    private static ServedProcess b;

    @BeforeAll
    static void start() throws Exception {
        database = TestDatabase.fresh();
        DatabaseConnection owner = TestDatabase.owner();
        String url = owner.url().replace("jdbc:", "").replace("//", "//" + owner.user() + ":" + owner.password() + "@");
        Path key = Files.writeString(
                folder.resolve("sign-in-key"), Base64.getUrlEncoder().encodeToString(new byte[KEY_BYTES]));
        first = PreparedHome.in(
                folder.resolve("a"),
                "--bodua.database.url=" + url,
                "--bodua.database.app-password=only-for-tests",
                "--bodua.sign-in.key-file=" + key);
        Map<String, String> shared = Map.of(
                "BODUA_DATABASE_URL",
                url,
                "BODUA_DATABASE_APP_PASSWORD",
                "only-for-tests",
                "BODUA_SIGN_IN_KEY_FILE",
                key.toString());
        Files.createDirectories(folder.resolve("b"));
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Future<ServedProcess> one = both.submit(() -> ServedProcess.start(folder.resolve("a"), named(shared, "a")));
            Future<ServedProcess> other =
                    both.submit(() -> ServedProcess.start(folder.resolve("b"), named(shared, "b")));
            a = one.get();
            b = other.get();
        }
    }

    private static Map<String, String> named(Map<String, String> shared, String name) {
        Map<String, String> settings = new java.util.HashMap<>(shared);
        settings.put("BODUA_NODE_NAME", name);
        return settings;
    }

    @AfterAll
    static void stop() {
        a.kill();
        b.close();
        BROWSER.close();
    }

    @Test
    @Order(1)
    @DisplayName("a session begun at one is one at the other, until it is ended at either")
    void sessions() throws Exception {
        HttpResponse<String> form = get(a, "/sign-in", "");
        HttpResponse<String> entered = post(
                b,
                "/sign-in",
                cookies(form),
                Map.of(
                        "_csrf",
                        found(TOKEN, form.body()),
                        "account",
                        "chuyenvien",
                        "password",
                        LoadDemoAccounts.PASSWORD));
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(302);
        String session = cookies(entered);
        assertThat(get(a, "/reports", session).body()).contains("Nguyễn Văn Chuyên");
        HttpResponse<String> page = get(b, "/reports", session);
        assertThat(page.body()).contains("Nguyễn Văn Chuyên");

        post(b, "/sign-out", session, Map.of("_csrf", found(TOKEN, page.body())));
        assertThat(get(a, "/reports", session).body()).doesNotContain("Nguyễn Văn Chuyên");
    }

    @Test
    @Order(2)
    @DisplayName("a form opened at one may be sent to the other, and is done once when it reaches both")
    void forms() throws Exception {
        Letter letter = new Letter("hai-nut.txt", Letter.Province.AN_GIANG, Period.month(2025, 1), 100);
        String form = get(a, "/reports/new", first.cookie()).body();
        Map<String, String> fields = Map.of(
                "_csrf", found(TOKEN, form),
                "once", found(ONCE, form.substring(form.indexOf("action=\"/reports\""))),
                "name", letter.name(),
                "text", letter.text());
        CLIENTS.sends(Write.receiving(letter));
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Callable<HttpResponse<String>>> sendings = List.of(
                    () -> post(a, "/reports", first.cookie(), fields),
                    () -> post(b, "/reports", first.cookie(), fields));
            List<HttpResponse<String>> answers =
                    both.invokeAll(sendings).stream().map(Future::resultNow).toList();
            assertThat(answers).filteredOn(r -> r.statusCode() == 302).hasSize(1);
            assertThat(answers)
                    .filteredOn(r -> r.statusCode() != 302)
                    .singleElement()
                    .satisfies(r -> assertThat(r.body()).contains("R-804"));
        }
        CLIENTS.isAcknowledged(Write.receiving(letter));
        Books.areRight(database.sql(), CLIENTS);
    }

    @Test
    @Order(3)
    @DisplayName("both tell the same of units and figures")
    void sameAnswers() throws Exception {
        for (String page : List.of("/units/an-giang-2025", "/units/an-giang", "/reports")) {
            assertThat(plain(get(a, page, first.cookie()))).isEqualTo(plain(get(b, page, first.cookie())));
        }
    }

    @Test
    @Order(4)
    @DisplayName("when one is killed in mid-work, the other goes on with nothing lost and nothing done twice")
    void oneIsKilled() throws Exception {
        AtomicReference<URI> proxy = new AtomicReference<>(a.address());
        AtomicBoolean end = new AtomicBoolean();
        ReentrantReadWriteLock writing = new ReentrantReadWriteLock(true);
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            List<Future<?>> clerks = Stream.of(0, 1)
                    .<Future<?>>map(i -> people.submit(
                            new Clerk(i, 2, proxy::get, first.cookie(), CLIENTS, writing.readLock(), end)))
                    .toList();
            try {
                awaitAcknowledged(WRITES_BEFORE, clerks);
                a.kill();
                proxy.set(b.address());
                writing.writeLock().lock();
                try {
                    Books.areRight(database.sql(), CLIENTS);
                } finally {
                    writing.writeLock().unlock();
                }
                awaitAcknowledged(CLIENTS.acknowledgements() + WRITES_BEFORE, clerks);
            } finally {
                end.set(true);
            }
            for (Future<?> clerk : clerks) {
                clerk.get(1, TimeUnit.MINUTES);
            }
        }
        Books.areRight(database.sql(), CLIENTS);
    }

    private static void awaitAcknowledged(int writes, List<Future<?>> clerks) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (CLIENTS.acknowledgements() < writes) {
            for (Future<?> clerk : clerks) {
                if (clerk.isDone()) {
                    clerk.get();
                }
            }
            assertThat(System.nanoTime()).as("somebody is answered").isLessThan(deadline);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static HttpResponse<String> get(ServedProcess node, String path, String cookie)
            throws IOException, InterruptedException {
        return BROWSER.send(request(node, path, cookie).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(ServedProcess node, String path, String cookie, Map<String, String> fields)
            throws IOException, InterruptedException {
        String form = fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), UTF_8))
                .reduce((x, y) -> x + "&" + y)
                .orElse("");
        return BROWSER.send(
                request(node, path, cookie)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(ServedProcess node, String path, String cookie) {
        HttpRequest.Builder request = HttpRequest.newBuilder(node.address().resolve(path));
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private static String cookies(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .map(c -> c.substring(0, c.indexOf(';')))
                .filter(c -> !c.endsWith("="))
                .reduce((x, y) -> x + "; " + y)
                .orElse("");
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return Optional.of(matcher)
                .filter(Matcher::find)
                .map(m -> m.group(1))
                .orElseThrow(() -> new AssertionError("not there: " + pattern + " in " + text));
    }

    private static String plain(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body().replaceAll("name=\"(_csrf|once|csrf)\" (value|content)=\"[^\"]*\"", "");
    }
}
