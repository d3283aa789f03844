package vn.bodua.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.bodua.time.Period;

/**
 * Somebody at a browser who writes without pause: takes in a report and enters it, takes in a second one that says
 * otherwise, keeps its statements, enters them too and accepts its total. Whatever is not answered is sent again under the
 * same key until it is.
 */
final class Clerk implements Runnable {

    /** Two starts of the application in a row, on a machine that is busy with other things, and more. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int FIRST_YEAR = 2012;
    private static final int YEARS = 13;
    private static final int LEAST = 100;
    private static final int SPREAD = 50;
    private static final String DONE_ALREADY = "R-804";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern REPORT = Pattern.compile("/reports/(\\d+)");
    private static final Pattern CLAIM = Pattern.compile("/figures/(\\d+)/accept");

    private final int number;
    private final int clerks;
    private final Supplier<URI> address;
    private final String cookie;
    private final ClientsLedger ledger;
    private final Lock mayWrite;
    private final AtomicBoolean end;
    private final HttpClient browser = HttpClient.newHttpClient();
    private String token = "";

    /**
     * Number so-and-so of so many.
     *
     * @param mayWrite held during each write; whoever wants silence takes its counterpart
     */
    Clerk(
            int number,
            int clerks,
            Supplier<URI> address,
            String cookie,
            ClientsLedger ledger,
            Lock mayWrite,
            AtomicBoolean end) {
        this.number = number;
        this.clerks = clerks;
        this.address = address;
        this.cookie = cookie;
        this.ledger = ledger;
        this.mayWrite = mayWrite;
        this.end = end;
    }

    @Override
    public void run() {
        Letter.Province[] provinces = Letter.Province.values();
        try {
            for (int i = number; !end.get(); i += clerks) {
                Letter.Province province = provinces[i % provinces.length];
                int month = i / provinces.length;
                if (month >= 12 * YEARS) {
                    throw new IllegalStateException("everything is written; give it more years");
                }
                Period period = Period.month(FIRST_YEAR + month / 12, 1 + month % 12);
                work(
                        new Letter(i + ".txt", province, period, LEAST + i % SPREAD),
                        new Letter(i + "-b.txt", province, period, LEAST + SPREAD + i % SPREAD));
            }
        } catch (Ended atAnEnd) {
            // What was not answered stays unanswered.
        }
    }

    private void work(Letter first, Letter rival) {
        String report = taken(first);
        done(Write.entering(first, true), "/reports/" + report + "/entry", Map.of());
        String second = taken(rival);
        for (int statement = 0; statement < Letter.STATEMENTS; statement++) {
            done(
                    Write.keeping(rival, statement),
                    "/reports/" + second + "/statements/" + statement + "/keep",
                    Map.of());
        }
        done(Write.entering(rival, false), "/reports/" + second + "/entry", Map.of());
        String cell = "/figures/cell?unit=" + rival.province().unit() + "&indicator=coop.count&period="
                + rival.period().code();
        String claim = persistently(() -> last(CLAIM, get(cell).body()));
        done(Write.accepting(rival), "/figures/" + claim + "/accept", Map.of("reason", "theo văn bản sau"));
    }

    /** Takes it in and gives back its number. */
    private String taken(Letter letter) {
        Optional<HttpResponse<String>> answer =
                done(Write.receiving(letter), "/reports", Map.of("name", letter.name(), "text", letter.text()));
        // Where the answer was lost, the same text once more is refused with the number that it has.
        return answer.flatMap(a -> a.headers().firstValue("Location"))
                .flatMap(location -> last(REPORT, location))
                .orElseGet(() -> persistently(() -> last(
                        REPORT,
                        post("/reports", Map.of("name", letter.name(), "text", letter.text()), key())
                                .body())));
    }

    /** Sends it until it is answered; empty where an earlier sending had been done after all. */
    private Optional<HttpResponse<String>> done(Write write, String path, Map<String, String> fields) {
        String key = key();
        HttpResponse<String> answer = persistently(() -> {
            mayWrite.lock();
            try {
                ledger.sends(write);
                HttpResponse<String> got = post(path, fields, key);
                if (got.statusCode() == 302 || got.statusCode() == 303) {
                    ledger.isAcknowledged(write);
                    return Optional.of(got);
                }
                if (got.body().contains(DONE_ALREADY)) {
                    ledger.wasDoneBefore(write);
                    return Optional.of(got);
                }
                if (got.statusCode() < 500) {
                    throw new IllegalStateException(
                            write.mark() + " was refused: " + got.statusCode() + " " + got.body());
                }
                return Optional.empty();
            } finally {
                mayWrite.unlock();
            }
        });
        return answer.headers().firstValue("Location").map(l -> answer);
    }

    private interface Attempt<T> {
        Optional<T> make() throws IOException, InterruptedException;
    }

    private <T> T persistently(Attempt<T> attempt) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            if (end.get()) {
                throw new Ended();
            }
            try {
                Optional<T> result = attempt.make();
                if (result.isPresent()) {
                    return result.get();
                }
            } catch (IOException unreachable) {
                // As expected of what was killed.
            } catch (InterruptedException e) {
                throw new Ended();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new IllegalStateException("not answered for " + PATIENCE.toSeconds() + " s");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> fields, String key)
            throws IOException, InterruptedException {
        if (token.isEmpty()) {
            token = last(TOKEN, get("/reports/new").body()).orElseThrow(() -> new IOException("no form"));
        }
        String form = fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        String whole = "_csrf=" + URLEncoder.encode(token, UTF_8) + "&once=" + key + "&" + form;
        return browser.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(whole))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.get().resolve(path))
                .timeout(ANSWER)
                .header("Cookie", cookie);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static Optional<String> last(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results().map(r -> r.group(1)).reduce((earlier, later) -> later);
    }

    /** The test is over. */
    private static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
