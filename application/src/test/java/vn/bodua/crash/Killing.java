package vn.bodua.crash;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import vn.bodua.database.DatabaseConnection;
import vn.bodua.database.OwnersDatabase;

/** The application of a home, killed in part or whole again and again, and its way back without any manual step. */
final class Killing implements AutoCloseable {

    /** What is killed. */
    enum Victim {
        APPLICATION,
        BACKEND,
        POSTMASTER
    }

    private static final Duration LONGEST = Duration.ofSeconds(120);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final PreparedHome home;
    private final Random random;
    private final HttpClient asker = HttpClient.newHttpClient();
    private final Duration ordinaryStart;
    private volatile ServedProcess served;

    Killing(PreparedHome home, Random random) throws IOException {
        this.home = home;
        this.random = random;
        long began = System.nanoTime();
        this.served = ServedProcess.start(home.folder(), Map.of());
        this.ordinaryStart = Duration.ofNanos(System.nanoTime() - began);
    }

    /** How long a start takes on this machine when nothing was killed before. */
    Duration ordinaryStart() {
        return ordinaryStart;
    }

    URI address() {
        return served.address();
    }

    /** Kills it. */
    void kill(Victim victim) throws IOException {
        long postmaster = postmaster();
        switch (victim) {
            case APPLICATION -> served.kill();
            case BACKEND -> kill(anyBackend(postmaster));
            case POSTMASTER -> kill(postmaster);
        }
    }

    /** Starts anew what nobody but a person or systemd starts, and waits until it serves. */
    void awaitService(Victim killed, long postmasterBefore) throws IOException {
        if (killed == Victim.APPLICATION) {
            served = ServedProcess.start(home.folder(), Map.of());
        }
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (!isBack(postmasterBefore)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(
                        "it does not serve again " + LONGEST.toSeconds() + " s after a kill of the " + killed);
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private boolean isBack(long postmasterBefore) {
        try {
            return postmaster() != postmasterBefore
                    && asker.send(
                                            HttpRequest.newBuilder(address().resolve("/health/ready"))
                                                    .timeout(Duration.ofSeconds(5))
                                                    .build(),
                                            HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The number of the server's first process; 0 while there is none. */
    long postmaster() throws IOException {
        Path file = home.folder().resolve("database").resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return 0;
        }
        List<String> lines = Files.readAllLines(file);
        return lines.size() < 8 ? 0 : Long.parseLong(lines.getFirst().strip());
    }

    /** Reads the books as the owner of the tables. */
    long verify(ClientsLedger clients) throws SQLException {
        try (OwnersDatabase database = OwnersDatabase.openOrJoin(home.folder(), Map.of());
                Connection connection = owner(database)) {
            DSLContext sql = DSL.using(connection, SQLDialect.POSTGRES);
            return Books.areRight(sql, clients);
        }
    }

    private static Connection owner(OwnersDatabase database) throws SQLException {
        DatabaseConnection owner = database.owner();
        return owner.open();
    }

    private long anyBackend(long postmaster) throws IOException {
        List<Long> backends = ProcessHandle.of(postmaster).stream()
                .flatMap(ProcessHandle::children)
                .map(ProcessHandle::pid)
                .filter(Killing::servesAClient)
                .toList();
        return backends.isEmpty() ? postmaster : backends.get(random.nextInt(backends.size()));
    }

    // PostgreSQL writes into its title whom a process serves; the arguments are that title.
    private static boolean servesAClient(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"))
                    .contains("bodua_app");
        } catch (IOException gone) {
            return false;
        }
    }

    private static void kill(long pid) throws IOException {
        ProcessHandle.of(pid).filter(ProcessHandle::destroyForcibly).orElseThrow(() -> new IOException("no " + pid));
    }

    @Override
    public void close() {
        served.close();
        asker.close();
    }
}
