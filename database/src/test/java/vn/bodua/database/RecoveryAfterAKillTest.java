package vn.bodua.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;

/** In the shape of PostgreSQL's own src/test/recovery/t/013_crash_restart.pl. */
@DisplayName("After a kill -9 of anything the next start recovers by itself")
class RecoveryAfterAKillTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path home;

    @Test
    @DisplayName("of the application: the orphaned server is ended and replaced; committed rows stay, others are gone")
    void applicationKilled() throws Exception {
        ApplicationProcess killed = ApplicationProcess.start(home);
        killed.kill();
        assertThat(killed.postgresIsAlive())
                .as("the server outlives its application")
                .isTrue();

        try (EmbeddedPostgres next = TestHomes.start(home)) {
            assertThat(killed.postgresIsAlive()).isFalse();
            assertThat(next.pid()).isNotEqualTo(killed.postgresPid());
            assertOnlyCommittedRows(next.owner());
            assertThat(TestHomes.query(next.owner(), "SHOW fsync")).containsExactly("on");
        }
    }

    @Test
    @DisplayName("of the application, while the server still computes for it")
    void applicationKilledDuringAComputation() throws Exception {
        ApplicationProcess killed = ApplicationProcess.start(home);
        Thread computation = computeForever(killed.owner());
        killed.kill();
        try (EmbeddedPostgres next = TestHomes.start(home)) {
            assertOnlyCommittedRows(next.owner());
        }
        computation.join();
    }

    @Test
    @DisplayName("of the application and its server, with a backend that goes on computing")
    void everythingKilledButABackend() throws Exception {
        ApplicationProcess killed = ApplicationProcess.start(home);
        Thread computation = computeForever(killed.owner());
        killed.kill();
        Signals.KILL.send(killed.postgresPid());
        assertThat(PostmasterFile.in(home.resolve("database"))).exists();
        try (EmbeddedPostgres next = TestHomes.start(home)) {
            assertOnlyCommittedRows(next.owner());
        }
        computation.join();
    }

    @Test
    @DisplayName("of the server beside a living application: it serves again on the same port")
    void serverKilled() throws Exception {
        try (EmbeddedPostgres postgres = TestHomes.start(home)) {
            TestHomes.execute(
                    postgres.owner(),
                    "CREATE TABLE alive (status text)",
                    "INSERT INTO alive VALUES ('committed-before-crash')");
            for (int kill = 1; kill <= 2; kill++) {
                long before = postgres.pid();
                Thread computation = computeForever(postgres.owner());
                Signals.KILL.send(before);
                awaitAnotherServer(postgres, before);
                assertThat(TestHomes.query(postgres.owner(), "SELECT status FROM alive"))
                        .containsExactly("committed-before-crash");
                computation.join();
            }
        }
    }

    @Test
    @DisplayName("of one backend: the server is started anew on the same port, and committed rows stay")
    void backendKilled() throws Exception {
        try (EmbeddedPostgres postgres = TestHomes.start(home)) {
            TestHomes.execute(
                    postgres.owner(),
                    "CREATE TABLE alive (status text)",
                    "INSERT INTO alive VALUES ('committed-before-crash')");
            long before = postgres.pid();
            try (Connection connection = postgres.owner().open();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("INSERT INTO alive VALUES ('in-progress-before-crash')");
                Signals.KILL.send(connection.unwrap(PGConnection.class).getBackendPID());
                assertThatThrownBy(() -> statement.execute("SELECT 1")).isInstanceOf(SQLException.class);
            }
            awaitAnotherServer(postgres, before);
            assertOnlyCommittedRows(postgres.owner());
        }
    }

    @Test
    @DisplayName("of a server that cannot start any more: it is given up after some attempts, and can still be closed")
    void givesUp() throws Exception {
        EmbeddedPostgres postgres = TestHomes.start(home);
        try {
            // A server that cannot start: its control file is gone.
            Path control = home.resolve("database").resolve("global").resolve("pg_control");
            Path aside = home.resolve("pg_control");
            Files.move(control, aside);
            Signals.KILL.send(postgres.pid());
            awaitGivenUp();
            assertThat(postgres.isRunning()).isFalse();
            Files.move(aside, control);
        } finally {
            postgres.close();
        }
        try (EmbeddedPostgres next = TestHomes.start(home)) {
            assertThat(TestHomes.query(next.owner(), "SELECT 1")).containsExactly("1");
        }
    }

    @Test
    @DisplayName("with a process number that meanwhile belongs to another program: that program is left alone")
    void sparesAForeignProcess() throws Exception {
        TestHomes.start(home).close();
        Process foreign = new ProcessBuilder("sleep", "300").start();
        try {
            writePostmasterFile(foreign.pid());
            try (EmbeddedPostgres next = TestHomes.start(home)) {
                assertThat(TestHomes.query(next.owner(), "SELECT 1")).containsExactly("1");
                assertThat(foreign.isAlive()).isTrue();
            }
        } finally {
            foreign.destroyForcibly();
        }
    }

    @Test
    @DisplayName("with a process number that meanwhile belongs to the PostgreSQL of another folder: it is left alone")
    void sparesAnotherPostgres(@TempDir Path otherHome) throws Exception {
        TestHomes.start(home).close();
        try (EmbeddedPostgres other = TestHomes.start(otherHome)) {
            writePostmasterFile(other.pid());
            long pid = other.pid();
            try (EmbeddedPostgres next = TestHomes.start(home)) {
                assertThat(TestHomes.query(next.owner(), "SELECT 1")).containsExactly("1");
            }
            assertThat(TestHomes.query(other.owner(), "SELECT 1")).containsExactly("1");
            assertThat(other.pid()).isEqualTo(pid);
        }
    }

    @ParameterizedTest(name = "with a postmaster.pid that holds \"{0}\"")
    @ValueSource(strings = {"", "\n", "not a number\n", "999999999999999999999\n", "1\n", "-1\n"})
    void damagedPostmasterFile(String content) throws Exception {
        TestHomes.start(home).close();
        Files.writeString(PostmasterFile.in(home.resolve("database")), content, UTF_8);
        try (EmbeddedPostgres next = TestHomes.start(home)) {
            assertThat(TestHomes.query(next.owner(), "SELECT 1")).containsExactly("1");
        }
    }

    private void writePostmasterFile(long pid) throws Exception {
        Path data = home.resolve("database").toRealPath();
        Files.write(
                PostmasterFile.in(data),
                List.of(Long.toString(pid), data.toString(), "1700000000", "5432", "", "127.0.0.1", "1 1", "ready"));
    }

    private static void assertOnlyCommittedRows(DatabaseConnection owner) throws SQLException {
        assertThat(TestHomes.query(owner, "SELECT status FROM alive")).containsExactly("committed-before-crash");
        TestHomes.execute(owner, "INSERT INTO alive VALUES ('after-crash')");
        assertThat(TestHomes.query(owner, "SELECT count(*) FROM alive")).containsExactly("2");
    }

    /** Such a backend never looks up from its work to see whether its postmaster is alive. */
    private static Thread computeForever(DatabaseConnection owner) throws Exception {
        Connection connection = owner.open();
        Thread thread = Thread.ofPlatform().start(() -> {
            try (connection;
                    Statement statement = connection.createStatement()) {
                statement.execute("SELECT sum(i) FROM generate_series(1, 1000000000000) i");
            } catch (SQLException ended) {
                // as it should be: its server was killed
            }
        });
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (TestHomes.query(
                                owner,
                                "SELECT pid FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'SELECT sum(i)%'")
                        .isEmpty()
                && System.nanoTime() < deadline) {
            Thread.sleep(10);
        }
        return thread;
    }

    private static void awaitAnotherServer(EmbeddedPostgres postgres, long before) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (postgres.pid() == before && System.nanoTime() < deadline) {
            Thread.sleep(10);
        }
        assertThat(postgres.pid()).isNotEqualTo(before);
    }

    private static void awaitGivenUp() throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (Thread.getAllStackTraces().keySet().stream()
                        .anyMatch(thread -> thread.getName().equals("postgres-watch"))
                && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
    }
}
