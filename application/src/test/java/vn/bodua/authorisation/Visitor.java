package vn.bodua.authorisation;

import static vn.bodua.database.generated.Tables.ROLE_AT_UNIT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import vn.bodua.ApplicationForTests;
import vn.bodua.access.Actor;
import vn.bodua.access.Actors;
import vn.bodua.access.Origin;
import vn.bodua.access.PersonId;
import vn.bodua.access.signin.From;
import vn.bodua.access.signin.KeepTokens;
import vn.bodua.access.signin.Sessions;
import vn.bodua.cli.Terminals;
import vn.bodua.refusal.RefusalCode;

/** Somebody who is signed in at the pages, has a token for the API and sits at a terminal. */
final class Visitor {

    private static final String BOUNDARY = "bo-dua-bo-dua";
    private static final String PARTS = "multipart/form-data; boundary=" + BOUNDARY;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String ADDRESS = "http://127.0.0.1:"
            + Objects.requireNonNull(((WebServerApplicationContext) ApplicationForTests.context()).getWebServer())
                    .getPort();

    final PersonId person;
    final String session;
    final String csrf;
    final String token;

    Visitor(PersonId person) {
        this.person = person;
        Origin here = Origin.here(Origin.Face.WEB, "test");
        session = ApplicationForTests.bean(Sessions.class)
                .begin(person, Actors.Strength.SECOND_FACTOR, new From(here, "Chrome 140, Linux", Optional.empty()))
                .token();
        csrf = page("/account").body().replaceAll("(?s).*<meta name=\"csrf\" content=\"([^\"]+)\".*", "$1");
        token = ApplicationForTests.bean(KeepTokens.class)
                .make(actor(Origin.Face.WEB), "thử", KeepTokens.Scope.ALL, 1)
                .orElseThrow();
    }

    /** The number of this person's first role, in force or ended. */
    long role() {
        return Things.sql()
                .select(ROLE_AT_UNIT.ID)
                .from(ROLE_AT_UNIT)
                .where(ROLE_AT_UNIT.PERSON_ID.eq(person.value()))
                .orderBy(ROLE_AT_UNIT.ID)
                .limit(1)
                .fetchSingle(r -> r.value1());
    }

    Actor actor(Origin.Face face) {
        return ApplicationForTests.bean(Actors.class)
                .recognised(person, Actors.Strength.SECOND_FACTOR, Origin.here(face, "test"))
                .orElseThrow();
    }

    Answer page(String address) {
        return send(cookie(request(address)));
    }

    /** A form of a page, sent with its mark. */
    Answer form(String address, String... fields) {
        return send(cookie(request(address))
                .header("X-CSRF-TOKEN", csrf)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields))));
    }

    Answer json(String address, String json) {
        return send(cookie(request(address))
                .header("X-CSRF-TOKEN", csrf)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    Answer api(String address) {
        return send(request(address).header("Authorization", "Bearer " + token));
    }

    Answer apiPost(String address, String type, String body) {
        return send(request(address)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }

    /** A form of a page with a file, sent with its mark. */
    Answer upload(String address, String name, String content, String... fields) {
        return send(cookie(request(address))
                .header("X-CSRF-TOKEN", csrf)
                .header("Content-Type", PARTS)
                .POST(BodyPublishers.ofString(parts(name, content, fields))));
    }

    Answer apiUpload(String address, String name, String content) {
        return apiPost(address, PARTS, parts(name, content));
    }

    private static String parts(String name, String content, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(BOUNDARY, fields[i], fields[i + 1]));
        }
        return body.append(
                        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n%s\r\n--%s--\r\n"
                                .formatted(BOUNDARY, name, content, BOUNDARY))
                .toString();
    }

    /** A command; its refusal's code says which status it is. */
    Answer command(String... command) {
        Terminals.Printed printed = Terminals.run(ApplicationForTests.context(), actor(Origin.Face.CLI), command);
        int status = printed.status() == 0
                ? 200
                : Arrays.stream(RefusalCode.values())
                        .filter(code -> printed.err().startsWith(code.code() + " "))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(String.join(" ", command) + ": " + printed))
                        .status();
        return new Answer(status, printed.out() + printed.err(), List.of());
    }

    HttpRequest.Builder cookie(HttpRequest.Builder request) {
        return request.header("Cookie", "bodua=" + session);
    }

    static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(ADDRESS + address));
    }

    static String encoded(String... fields) {
        Map<String, String> named = new TreeMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            named.put(fields[i], fields[i + 1]);
        }
        return named.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            // whether the server keeps the connection for another request is not about this one
            List<String> headers = answer.headers().map().keySet().stream()
                    .filter(name -> !name.equals("connection") && !name.equals("keep-alive"))
                    .toList();
            return new Answer(answer.statusCode(), answer.body(), headers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
