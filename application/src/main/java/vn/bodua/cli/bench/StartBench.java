package vn.bodua.cli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Whole processes, as a user starts them: {@code bodua read} on one report, and the second start of the server. */
final class StartBench {

    private static final int READS = 7;
    private static final int STARTS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path script;

    StartBench(Path script) {
        this.script = script;
    }

    /** Seconds of a cold {@code bodua read --json} beside a Java process that does nothing. */
    Measurement coldRead(byte[] report) throws IOException, InterruptedException {
        Path file = Files.createTempFile("bodua-bench", ".txt");
        try {
            Files.write(file, report);
            List<Double> reads = new ArrayList<>();
            List<Double> bare = new ArrayList<>();
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            for (int i = 0; i < READS; i++) {
                reads.add(seconds(new ProcessBuilder(script.toString(), "read", "--json", file.toString())));
                bare.add(seconds(new ProcessBuilder(java, "-XX:+UseSerialGC", "-version")));
            }
            return new Measurement(
                    "read one report, cold process",
                    Measurement.median(reads),
                    "s",
                    "≤ 1.0",
                    Optional.of(new Measurement.Limit("bare java", Measurement.median(bare))));
        } finally {
            Files.delete(file);
        }
    }

    /** Seconds from the command to the first page, database included, and the memory of the idle process. */
    List<Measurement> secondStart() throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("bodua-bench");
        try {
            started(home);
            List<Double> times = new ArrayList<>();
            List<Double> memory = new ArrayList<>();
            for (int i = 0; i < STARTS; i++) {
                Started started = started(home);
                times.add(started.seconds());
                memory.add(started.megabytes());
            }
            return List.of(
                    new Measurement(
                            "second start to the first page", Measurement.median(times), "s", "≤ 8", Optional.empty()),
                    new Measurement(
                            "resident memory, idle, without database",
                            Measurement.median(memory),
                            "MB",
                            "≤ 500",
                            Optional.empty()));
        } finally {
            delete(home);
        }
    }

    private record Started(double seconds, double megabytes) {}

    private Started started(Path home) throws IOException, InterruptedException {
        int port = freePort();
        ProcessBuilder command = new ProcessBuilder(script.toString(), "serve", "--port", Integer.toString(port));
        command.environment().put("BODUA_HOME", home.toString());
        command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        long begin = System.nanoTime();
        Process server = command.start();
        try {
            untilFirstPage(server, URI.create("http://127.0.0.1:" + port + "/sign-in"));
            double seconds = (System.nanoTime() - begin) / 1e9;
            return new Started(seconds, residentMegabytes(server.pid()));
        } finally {
            server.destroy();
            server.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private static void untilFirstPage(Process server, URI page) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(page).timeout(Duration.ofSeconds(10)).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < end && server.isAlive()) {
                try {
                    if (client.send(request, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // nobody listens yet
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
        throw new IOException("the server did not come up at " + page);
    }

    /** Linux tells the resident set; elsewhere there is none to report. */
    private static double residentMegabytes(long pid) throws IOException {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.exists(status)) {
            return Double.NaN;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(l -> l.startsWith("VmRSS:"))
                    .mapToDouble(l -> Double.parseDouble(l.replaceAll("\\D+", "")) / 1024)
                    .findFirst()
                    .orElse(Double.NaN);
        }
    }

    private static double seconds(ProcessBuilder command) throws IOException, InterruptedException {
        command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        long begin = System.nanoTime();
        int status = command.start().waitFor();
        if (status != 0) {
            throw new IOException(command.command() + " ended with " + status);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> tree = Files.walk(folder)) {
            tree.sorted(Comparator.reverseOrder()).forEach(p -> {
                try {
                    Files.delete(p);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
