package vn.bodua.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code -Dbodua.kills=1000} kills a thousand times, as before a release. */
@DisplayName("Every acknowledged row survives, wherever and whenever the server is killed")
class AcknowledgedRowsSurviveTest {

    private static final Logger LOG = LoggerFactory.getLogger(AcknowledgedRowsSurviveTest.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Each transaction writes two rows; one without the other would be a torn transaction. */
    private static final class Writer implements Runnable {
        private final DatabaseConnection database;
        private final AtomicBoolean end = new AtomicBoolean();
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger backend = new AtomicInteger();
        private final List<Integer> acknowledged = new ArrayList<>();
        private final AtomicInteger acknowledgements = new AtomicInteger();

        Writer(DatabaseConnection database) {
            this.database = database;
        }

        @Override
        public void run() {
            while (!end.get()) {
                try (Connection connection = database.open();
                        PreparedStatement insert =
                                connection.prepareStatement("INSERT INTO written VALUES (?, 1), (?, 2)")) {
                    backend.set(connection.unwrap(PGConnection.class).getBackendPID());
                    while (!end.get()) {
                        int id = next.incrementAndGet();
                        insert.setInt(1, id);
                        insert.setInt(2, id);
                        insert.executeUpdate();
                        acknowledged.add(id);
                        acknowledgements.incrementAndGet();
                    }
                } catch (SQLException killed) {
                    LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
                }
            }
        }
    }

    @Test
    @DisplayName("of the postmaster, of the writing backend or of another server process, at random moments")
    void killsAtRandomMoments(@TempDir Path home) throws Exception {
        int kills = Integer.getInteger("bodua.kills", 10);
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (EmbeddedPostgres postgres = TestHomes.start(home)) {
            TestHomes.execute(postgres.owner(), "CREATE TABLE written (id int, half int, PRIMARY KEY (id, half))");
            Writer writer = new Writer(postgres.owner());
            Thread thread = Thread.ofPlatform().daemon().start(writer);
            for (int kill = 0; kill < kills; kill++) {
                awaitProgress(writer);
                Thread.sleep(random.nextInt(200));
                long victim =
                        switch (random.nextInt(3)) {
                            case 0 -> postgres.pid();
                            case 1 -> writer.backend.get();
                            default -> anyChild(postgres.pid(), random);
                        };
                Signals.KILL.send(victim);
            }
            awaitProgress(writer);
            writer.end.set(true);
            thread.join();
            awaitService(postgres);

            Set<Integer> present = new HashSet<>();
            for (String id :
                    TestHomes.query(postgres.owner(), "SELECT id FROM written GROUP BY id HAVING count(*) = 2")) {
                present.add(Integer.valueOf(id));
            }
            LOG.info(
                    "seed {}: {} kills, {} acknowledged rows, {} present",
                    seed,
                    kills,
                    writer.acknowledged.size(),
                    present.size());
            assertThat(present).containsAll(writer.acknowledged);
            assertThat(present.size() - writer.acknowledged.size())
                    .as("rows that were committed but whose acknowledgement was lost")
                    .isBetween(0, kills);
            assertThat(TestHomes.query(postgres.owner(), "SELECT id FROM written GROUP BY id HAVING count(*) <> 2"))
                    .as("torn transactions")
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("and a start that is killed at any moment, from the very first on, leaves nothing that bars the next")
    void killsDuringStarts(@TempDir Path home) throws Exception {
        int kills = Integer.getInteger("bodua.kills", 10) / 2;
        Random random = new Random();
        for (int kill = 0; kill < kills; kill++) {
            Process application = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            RunningApplication.class.getName(),
                            home.toString(),
                            home.resolve("postgres").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            application.waitFor(500 + random.nextInt(4000), TimeUnit.MILLISECONDS);
            application.destroyForcibly().waitFor();
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home)) {
            assertThat(TestHomes.query(postgres.owner(), "SELECT current_user")).containsExactly("bodua_owner");
        }
    }

    private static long anyChild(long postmaster, Random random) {
        List<Long> children = ProcessHandle.of(postmaster).stream()
                .flatMap(ProcessHandle::children)
                .map(ProcessHandle::pid)
                .toList();
        return children.isEmpty() ? postmaster : children.get(random.nextInt(children.size()));
    }

    // The last row may have been acknowledged just before the last kill took effect.
    private static void awaitService(EmbeddedPostgres postgres) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (boolean serves = false; !serves; ) {
            Thread.sleep(200);
            try (Connection connection = postgres.owner().open()) {
                serves = connection.isValid(1);
            } catch (SQLException notYet) {
                assertThat(System.nanoTime())
                        .as("it serves again within a minute: " + notYet.getMessage())
                        .isLessThan(deadline);
            }
        }
    }

    private static void awaitProgress(Writer writer) throws InterruptedException {
        int before = writer.acknowledgements.get();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (writer.acknowledgements.get() == before) {
            assertThat(System.nanoTime()).as("it serves again within a minute").isLessThan(deadline);
            Thread.sleep(5);
        }
    }
}
