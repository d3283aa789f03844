package vn.bodua.database;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an earlier run left on a data directory when it was killed: a postmaster without its application, backends
 * without their postmaster, or only a {@code postmaster.pid} whose number may by now be another program's. A process is
 * ended only if it is PostgreSQL at work in this very directory; a foreign process is never touched.
 */
final class Leftovers {

    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
    private static final Path PROC = Path.of("/proc");
    private static final Duration FAST_SHUTDOWN = Duration.ofSeconds(30);
    private static final Duration IMMEDIATE_SHUTDOWN = Duration.ofSeconds(5);
    private static final Duration BACKENDS_NOTICE = Duration.ofSeconds(1);

    private final Path data;

    /** @param data the real path of the data directory */
    Leftovers(Path data) {
        this.data = data;
    }

    /** Afterwards no PostgreSQL works in the directory and no {@code postmaster.pid} bars a new one. */
    void end() throws IOException, InterruptedException {
        Optional<PostmasterFile> file = PostmasterFile.read(data);
        if (file.isPresent()) {
            long pid = file.get().pid();
            if (isPostgresHere(pid)) {
                LOG.info("Ending PostgreSQL process {}, which an earlier run left behind", pid);
                endPostmaster(pid);
            }
        }
        endBackends();
        Files.deleteIfExists(PostmasterFile.in(data));
    }

    private void endPostmaster(long pid) throws IOException, InterruptedException {
        Signals.INT.send(pid);
        if (!awaitEnd(List.of(pid), FAST_SHUTDOWN)) {
            Signals.QUIT.send(pid);
            if (!awaitEnd(List.of(pid), IMMEDIATE_SHUTDOWN)) {
                Signals.KILL.send(pid);
            }
        }
    }

    // Backends notice their postmaster's death by themselves, unless they are deep in a computation. Their memory has
    // to be out of use before another postmaster may start.
    private void endBackends() throws IOException, InterruptedException {
        List<Long> backends = processesHere();
        if (backends.isEmpty() || awaitEnd(backends, BACKENDS_NOTICE)) {
            return;
        }
        for (Signals signal : List.of(Signals.QUIT, Signals.KILL)) {
            for (long pid : processesHere()) {
                LOG.info("Ending PostgreSQL process {}, whose postmaster is gone", pid);
                signal.send(pid);
            }
            if (awaitEnd(backends, IMMEDIATE_SHUTDOWN)) {
                return;
            }
        }
    }

    private boolean awaitEnd(List<Long> pids, Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        LongPredicate here = this::isPostgresHere;
        while (pids.stream().anyMatch(here::test)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(10);
        }
        return true;
    }

    // Without /proc (macOS) only the postmaster can be told; PostgreSQL itself then refuses to start beside backends.
    private List<Long> processesHere() throws IOException {
        List<Long> found = new ArrayList<>();
        if (!Files.isDirectory(PROC)) {
            return found;
        }
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path process : processes) {
                long pid = Long.parseLong(process.getFileName().toString());
                if (isPostgresHere(pid)) {
                    found.add(pid);
                }
            }
        }
        return found;
    }

    private boolean isPostgresHere(long pid) {
        if (!Files.isDirectory(PROC)) {
            return ProcessHandle.of(pid)
                    .flatMap(process -> process.info().commandLine())
                    .filter(line -> line.contains("postgres") && line.contains("-D " + data + " "))
                    .isPresent();
        }
        Path process = PROC.resolve(Long.toString(pid));
        try {
            // Neither link of a dead process, even of one whose parent has not yet noticed, can be read.
            Path program = Files.readSymbolicLink(process.resolve("exe"));
            return program.getFileName().toString().matches("postgres( \\(deleted\\))?")
                    && Files.readSymbolicLink(process.resolve("cwd")).equals(data);
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }
}
