package vn.bodua.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The embedded database is safe")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TheEmbeddedDatabaseIsSafeTest {

    private final Path home;
    private EmbeddedPostgres postgres;

    TheEmbeddedDatabaseIsSafeTest(@TempDir Path home) {
        this.home = home;
        this.postgres = TestHomes.startAnew(home);
    }

    @BeforeAll
    void migrate() {
        Migrations.migrate(postgres.owner(), "application");
    }

    @AfterAll
    void stop() {
        postgres.close();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "data_checksums, on",
        "password_encryption, scram-sha-256",
        "server_encoding, UTF8",
        "listen_addresses, 127.0.0.1",
        "unix_socket_directories, ''",
        "shared_buffers, 128MB",
    })
    void settings(String setting, String value) throws Exception {
        assertThat(TestHomes.query(TestHomes.superuser(home, postgres.owner()), "SHOW " + setting))
                .containsExactly(value);
    }

    @Test
    @DisplayName("text is ordered the same on every machine, by PostgreSQL's own locale")
    void locale() throws SQLException {
        assertThat(
                        TestHomes.query(
                                postgres.owner(),
                                "SELECT datlocprovider::text || ' ' || datlocale FROM pg_database WHERE datname = current_database()"))
                .containsExactly("b C.UTF-8");
    }

    @Test
    @DisplayName("a start refuses to go on when a role has a setting that could lose committed rows")
    void refusesARoleThatIsNotDurable(@TempDir Path other) throws Exception {
        try (EmbeddedPostgres first = TestHomes.start(other)) {
            TestHomes.execute(
                    TestHomes.superuser(other, first.owner()), "ALTER ROLE bodua_owner SET synchronous_commit = off");
        }
        assertThatThrownBy(() -> TestHomes.start(other))
                .asInstanceOf(type(DatabaseUnavailable.class))
                .satisfies(refusal -> {
                    assertThat(refusal.reason()).isEqualTo(DatabaseUnavailable.Reason.NOT_DURABLE);
                    assertThat(refusal).hasMessageContaining("synchronous_commit is off");
                });
        assertThat(PostmasterFile.in(other.resolve("database"))).doesNotExist();
    }

    @Test
    @DisplayName("a setting written into its files by hand cannot make it unsafe")
    void filesCannotSwitchDurabilityOff(@TempDir Path other) throws Exception {
        TestHomes.start(other).close();
        Files.writeString(
                other.resolve("database").resolve("postgresql.auto.conf"),
                "fsync = off\nfull_page_writes = off\nsynchronous_commit = off\nlisten_addresses = '*'\n");
        try (EmbeddedPostgres second = TestHomes.start(other)) {
            assertThat(TestHomes.query(
                            second.owner(),
                            "SELECT name || '=' || setting FROM pg_settings WHERE name IN ('fsync', 'full_page_writes',"
                                    + " 'synchronous_commit', 'listen_addresses') ORDER BY name"))
                    .containsExactly(
                            "fsync=on", "full_page_writes=on", "listen_addresses=127.0.0.1", "synchronous_commit=on");
        }
    }

    @ParameterizedTest(name = "{0} is refused with a wrong password")
    @ValueSource(strings = {"postgres", "bodua_owner", "bodua_app"})
    void refusesAWrongPassword(String role) {
        assertRefused(() -> postgres.owner().as(role, "wrong").open(), SqlStates.WRONG_PASSWORD);
    }

    @ParameterizedTest(name = "{0} is refused without a password")
    @ValueSource(strings = {"postgres", "bodua_owner", "bodua_app"})
    void refusesNoPassword(String role) {
        assertThatThrownBy(() -> postgres.owner().as(role, "").open())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password");
    }

    private static void assertRefused(ThrowingCallable attempt, String sqlState) {
        assertThatThrownBy(attempt)
                .asInstanceOf(type(SQLException.class))
                .extracting(SQLException::getSQLState)
                .isEqualTo(sqlState);
    }

    @Test
    @DisplayName("nobody is trusted: every rule asks for a password")
    void nobodyIsTrusted() throws Exception {
        assertThat(TestHomes.query(
                        TestHomes.superuser(home, postgres.owner()),
                        "SELECT DISTINCT auth_method FROM pg_hba_file_rules"))
                .containsExactly("scram-sha-256");
    }

    @Test
    @DisplayName("it listens on the loopback address and nowhere else")
    void listensOnLoopbackOnly() throws Exception {
        Path tcp = Path.of("/proc/net/tcp");
        Assumptions.assumeTrue(Files.exists(tcp), "only Linux lists its sockets in /proc");
        String port = TestHomes.query(postgres.owner(), "SHOW port").getFirst();
        String portInHex = String.format(Locale.ROOT, ":%04X", Integer.parseInt(port));
        List<String> listening = new ArrayList<>();
        for (Path table : List.of(tcp, Path.of("/proc/net/tcp6"))) {
            if (Files.exists(table)) {
                try (Stream<String> lines = Files.lines(table)) {
                    lines.map(line -> line.strip().split("\\s+"))
                            .filter(columns -> columns[3].equals("0A") && columns[1].endsWith(portInHex))
                            .forEach(columns -> listening.add(columns[1]));
                }
            }
        }
        assertThat(listening).containsExactly("0100007F" + portInHex);
    }

    @Test
    @DisplayName("its passwords can be read by its user only")
    void passwordsArePrivate() throws IOException {
        try (Stream<Path> secrets = Files.list(home.resolve("secrets"))) {
            List<Path> files = secrets.toList();
            assertThat(files).hasSizeGreaterThanOrEqualTo(2);
            for (Path secret : files) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                        .isEqualTo("rw-------");
                assertThat(Files.readString(secret).strip()).hasSize(43);
            }
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("secrets"))))
                .isEqualTo("rwx------");
    }

    @Test
    @DisplayName("a password is neither printed with a connection nor written to the server's log")
    void passwordsAreNotLogged() throws IOException {
        assertThat(postgres.owner().toString()).doesNotContain(postgres.owner().password());
        assertThat(home.resolve("logs").resolve("postgres.log"))
                .content()
                .doesNotContain(postgres.owner().password());
    }

    @Test
    @DisplayName("neither the owner nor the application is a superuser")
    void nobodyOfUsIsSuperuser() throws SQLException {
        assertThat(TestHomes.query(postgres.owner(), "SELECT rolname FROM pg_roles WHERE rolsuper AND rolcanlogin"))
                .containsExactly("postgres");
    }
}
