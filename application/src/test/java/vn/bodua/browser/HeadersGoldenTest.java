package vn.bodua.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bodua.access.Actor;
import vn.bodua.access.Actors;
import vn.bodua.access.Origin;
import vn.bodua.access.signin.Accounts;
import vn.bodua.access.signin.KeepTokens;
import vn.bodua.golden.Golden;

/** What goes over the wire around the pages: headers, cookies, and what is refused before any page is reached. */
class HeadersGoldenTest {

    private static final Set<String> CHANGING = Set.of("date", "content-length", "last-modified", "etag");

    @Test
    @DisplayName("the headers of each kind of answer are those agreed")
    void headersAreThoseAgreed() throws IOException, InterruptedException {
        StringBuilder all = new StringBuilder();
        for (String address :
                List.of("/sign-in", "/", "/no/such/page", "/assets/bodua.css", "/favicon.svg", "/api/v1/nothing")) {
            all.append(described("nobody", address, request(address)));
        }
        for (String address : List.of("/", "/account", "/no/such/page")) {
            all.append(described("ban", address, request(address).header("Cookie", RunningBodua.session("ban"))));
        }
        all.append(described(
                "nobody, POST without token", "/sign-in", request("/sign-in").POST(BodyPublishers.noBody())));
        Golden.assertSame("headers.txt", all.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/assets/bodua.css",
                "/assets/units.css",
                "/assets/registry.css",
                "/assets/read.js",
                "/assets/passkey.js",
                "/documents/report.css",
                "/favicon.svg"
            })
    @DisplayName("a text says that it is UTF-8")
    void textsSayTheirCharset(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request(address).header("Cookie", RunningBodua.session("ban")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .matches("(text/(html|css|javascript)|image/svg\\+xml);charset=UTF-8");
    }

    @ParameterizedTest
    @CsvSource({"'',vi", "en,en", "vi,vi", "fr,vi"})
    @DisplayName("a page says the language that it is in, whatever the browser's and the server's is")
    void pagesSayTheirLanguage(String chosen, String language) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                send(request("/sign-in").header("Accept-Language", "de").header("Cookie", "language=" + chosen));
        assertThat(answer.headers().firstValue("Content-Language")).contains(language);
        assertThat(answer.body()).contains("<html lang=\"" + language + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/reports/1", "/no/such/page", "/account", "/api", "/reports?x=%0d%0aSet-Cookie:a=b"})
    @DisplayName("a stranger is led to sign in from every address, known or not, and learns no more")
    void strangersAreLedToSignIn(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request(address));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .startsWith(RunningBodua.address() + "/sign-in");
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//elsewhere.example",
                "https://elsewhere.example",
                "/\\elsewhere.example",
                "javascript:alert(1)",
                "/sign-in"
            })
    @DisplayName("after signing in nobody is led to another site")
    void noOpenRedirect(String next) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request("/sign-in?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8))
                .header("Cookie", RunningBodua.session("ban")));
        assertThat(answer.headers().firstValue("Location").orElseThrow()).isEqualTo(RunningBodua.address() + "/");
    }

    @Test
    @DisplayName("a request with a token is given no cookie, and a cookie opens nothing at the API")
    void tokensMakeNoSession() throws IOException, InterruptedException {
        Actor actor = RunningBodua.bean(Actors.class)
                .recognised(
                        RunningBodua.bean(Accounts.class)
                                .find("ban")
                                .orElseThrow()
                                .id(),
                        Actors.Strength.SECOND_FACTOR,
                        Origin.here(Origin.Face.WEB, "test"))
                .orElseThrow();
        String token = RunningBodua.bean(KeepTokens.class)
                .make(actor, "thử", KeepTokens.Scope.READING, 1)
                .orElseThrow();
        HttpResponse<String> byToken = send(request("/api/v1/nothing").header("Authorization", "Bearer " + token));
        assertThat(byToken.statusCode()).isEqualTo(404);
        assertThat(byToken.headers().allValues("Set-Cookie")).isEmpty();
        HttpResponse<String> byCookie = send(request("/api/v1/nothing").header("Cookie", RunningBodua.session("ban")));
        assertThat(byCookie.statusCode()).isEqualTo(401);
        assertThat(byCookie.body()).contains("\"code\":\"R-803\"");
        assertThat(send(request("/reports").header("Authorization", "Bearer " + token))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    @DisplayName("a form without its token, with a wrong one or with another's changes nothing")
    void formsNeedTheirToken() throws IOException, InterruptedException {
        String session = RunningBodua.session("ban");
        String others = token(RunningBodua.session("kiemtra"));
        for (String token : List.of("", "wrong", others)) {
            HttpResponse<String> answer = send(request("/account/sessions/end-others")
                    .header("Cookie", session)
                    .header("X-CSRF-TOKEN", token)
                    .POST(BodyPublishers.noBody()));
            assertThat(answer.statusCode()).isEqualTo(403);
        }
        HttpResponse<String> right = send(request("/account/sessions/end-others")
                .header("Cookie", session)
                .header("X-CSRF-TOKEN", token(session))
                .POST(BodyPublishers.noBody()));
        assertThat(right.statusCode()).isEqualTo(302);
    }

    @Test
    @DisplayName("cookies are out of reach of scripts and of forms of other sites")
    void cookiesAreBound() throws IOException, InterruptedException {
        List<String> cookies = send(request("/sign-in")).headers().allValues("Set-Cookie");
        assertThat(cookies)
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie)
                        .contains("; Path=/", "; HttpOnly", "; SameSite=Lax")
                        .doesNotContain("Domain="));
    }

    private static String token(String session) throws IOException, InterruptedException {
        String page = send(request("/account").header("Cookie", session)).body();
        return page.replaceAll("(?s).*<meta name=\"csrf\" content=\"([^\"]+)\".*", "$1");
    }

    private static String described(String who, String address, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request);
        StringBuilder text = new StringBuilder("%s asks %s: %d%n".formatted(who, address, answer.statusCode()));
        answer.headers().map().forEach((name, values) -> {
            if (!CHANGING.contains(name)) {
                values.forEach(value -> text.append("  ")
                        .append(name)
                        .append(": ")
                        .append(name.equals("x-request-id") ? "…" : constant(value))
                        .append('\n'));
            }
        });
        return text.append('\n').toString();
    }

    /** Without what is random, of a time, or of the port of this run. */
    private static String constant(String value) {
        return value.replaceAll("(bodua[a-z-]*)=[^;]+", "$1=…")
                .replaceAll("Expires=[^;]+", "Expires=…")
                .replace(RunningBodua.address(), "");
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(RunningBodua.address() + address));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
