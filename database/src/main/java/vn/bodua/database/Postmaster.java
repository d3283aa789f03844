package vn.bodua.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One running PostgreSQL server process, our child. */
record Postmaster(Process process, int port) {

    private static final Duration RECOVERY_LIMIT = Duration.ofMinutes(10);
    private static final Duration FAST_SHUTDOWN = Duration.ofSeconds(30);
    private static final Duration IMMEDIATE_SHUTDOWN = Duration.ofSeconds(10);

    // Given on the command line, they win over anything that postgresql.conf or ALTER SYSTEM may say.
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("synchronous_commit", "on"),
            // Of about 200 kills of single processes one left a server that, restarting itself, waited for ever for a
            // recovery that no process did (18.6). So it ends as a whole, and the watch starts it anew.
            Map.entry("restart_after_crash", "off"),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("shared_buffers", "128MB"),
            Map.entry("max_connections", "60"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("lc_messages", "C"),
            Map.entry("logging_collector", "off"),
            Map.entry("log_destination", "stderr"),
            Map.entry("log_checkpoints", "off"),
            Map.entry("log_line_prefix", "%m [%p] %q%u "));

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    /** Starts the server and waits until it serves; crash recovery may take its time. */
    static Postmaster start(PostgresBinaries binaries, Unprivileged unprivileged, Path data, int port, ServerLog log)
            throws IOException, InterruptedException {
        log.keepSmall();
        List<String> command = new ArrayList<>(
                List.of(binaries.program("postgres").toString(), "-D", data.toString(), "-c", "port=" + port));
        SETTINGS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(setting -> Stream.of("-c", setting.getKey() + "=" + setting.getValue()))
                .forEach(command::add);
        Process process = unprivileged
                .detachedCommand(command)
                .redirectErrorStream(true)
                .redirectOutput(log.redirect())
                .start();
        process.getOutputStream().close();
        Postmaster postmaster = new Postmaster(process, port);
        boolean ready = false;
        try {
            postmaster.awaitReady(data, log);
            ready = true;
            return postmaster;
        } finally {
            if (!ready) {
                postmaster.stop();
            }
        }
    }

    private void awaitReady(Path data, ServerLog log) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + RECOVERY_LIMIT.toNanos();
        while (true) {
            Optional<PostmasterFile> file = PostmasterFile.read(data);
            if (file.isPresent()
                    && file.get().pid() == process.pid()
                    && file.get().isReady()) {
                return;
            }
            if (process.waitFor(10, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
                throw new DatabaseUnavailable(
                        DatabaseUnavailable.Reason.DID_NOT_START,
                        "PostgreSQL did not start. The end of its log:\n" + log.end());
            }
        }
    }

    /** Ends sessions and stops; insists when PostgreSQL does not. Also when interrupted it waits for the end. */
    void stop() throws IOException {
        boolean interrupted = false;
        for (Signals signal : Signals.values()) {
            Duration limit = signal == Signals.INT ? FAST_SHUTDOWN : IMMEDIATE_SHUTDOWN;
            while (process.isAlive()) {
                try {
                    signal.send(process.pid());
                    if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                        break;
                    }
                } catch (InterruptedException keepWaiting) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
