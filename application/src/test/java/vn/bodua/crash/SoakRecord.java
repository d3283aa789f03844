package vn.bodua.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures of one run of kills. */
record SoakRecord(
        long seed, Map<Killing.Victim, List<Duration>> restarts, ClientsLedger clients, long entries, Duration took) {

    private static final Path PAGE = Path.of("..", "docs", "reliability", "crash.md");

    String line() {
        return String.format(
                Locale.ROOT,
                "seed %d: %d kills, %d writes acknowledged, 0 lost, %d done whose answer was lost, %d entries in a whole chain, %d s",
                seed,
                kills(),
                clients.acknowledgements(),
                clients.answersLost(),
                entries,
                took.toSeconds());
    }

    /** Into the page of the soak, when the soak asks for it. */
    void writeDown() throws IOException {
        if (!Boolean.getBoolean("bodua.reliability")) {
            return;
        }
        StringBuilder table =
                new StringBuilder("| killed | times | back after: median | longest |\n|---|---:|---:|---:|\n");
        restarts.forEach((victim, times) -> {
            List<Duration> sorted = times.stream().sorted().toList();
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %.1f s | %.1f s |%n",
                    called(victim),
                    sorted.size(),
                    seconds(sorted.get(sorted.size() / 2)),
                    seconds(sorted.getLast())));
        });
        table.append('\n').append("Last run: ").append(line()).append('.');
        String page = Files.readString(PAGE);
        int from = page.indexOf("| killed |");
        int to = page.indexOf("\n\n", page.indexOf("Last run:"));
        Files.writeString(PAGE, page.substring(0, from) + table + page.substring(to));
    }

    private int kills() {
        return restarts.values().stream().mapToInt(List::size).sum();
    }

    private static String called(Killing.Victim victim) {
        return switch (victim) {
            case APPLICATION -> "the application (its Java)";
            case BACKEND -> "a backend that serves it";
            case POSTMASTER -> "the postmaster";
        };
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
