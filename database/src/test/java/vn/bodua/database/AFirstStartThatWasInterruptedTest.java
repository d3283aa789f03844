package vn.bodua.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A home folder in which something is missing is put right or refused with the reason")
class AFirstStartThatWasInterruptedTest {

    @TempDir
    Path home;

    private static void assertServes(EmbeddedPostgres postgres) throws Exception {
        assertThat(TestHomes.query(postgres.owner(), "SELECT current_user || ' of ' || current_database()"))
                .containsExactly("bodua_owner of bodua");
    }

    private static Path preparedPrograms(Path parent) throws IOException {
        TestHomes.prepareBinaries(parent);
        try (Stream<Path> folders = Files.list(parent)) {
            return folders.filter(folder -> Files.exists(folder.resolve("files.list")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    @DisplayName("half unpacked programs are unpacked again, and what was left of the attempt is removed")
    void halfUnpacked() throws Exception {
        Path binaries = home.resolve("postgres");
        Path folder = preparedPrograms(binaries);
        Files.createDirectories(binaries.resolve("unpacking-1").resolve("bin"));
        Files.delete(folder.resolve("bin").resolve("initdb"));
        try (FileChannel program =
                FileChannel.open(folder.resolve("bin").resolve("postgres"), StandardOpenOption.WRITE)) {
            program.truncate(1000);
        }

        TestHomes.prepare(home);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home)) {
            assertServes(postgres);
        }
        try (Stream<Path> folders = Files.list(binaries)) {
            assertThat(folders).containsExactly(folder);
        }
        assertThat(folder.resolve("bin").resolve("initdb")).isExecutable();
    }

    @Test
    @DisplayName("programs without the list that is written last count as half unpacked")
    void withoutList() throws Exception {
        Path list = preparedPrograms(home).resolve("files.list");
        Files.delete(list);
        PostgresBinaries.unpack(home);
        assertThat(list).exists();
    }

    @Test
    @DisplayName("whole programs are not unpacked again")
    void wholeProgramsStay() throws IOException {
        Path list = preparedPrograms(home).resolve("files.list");
        Object before = Files.getAttribute(list, "unix:ino");
        PostgresBinaries.unpack(home);
        assertThat(Files.getAttribute(list, "unix:ino")).isEqualTo(before);
    }

    @Test
    @DisplayName("a data directory that was not finished is removed and made anew")
    void unfinishedDataDirectory() throws Exception {
        Path draft = Files.createDirectories(home.resolve("database.new-17"));
        Files.writeString(draft.resolve("PG_VERSION"), "18\n");
        Files.writeString(home.resolve("database.new-17.password"), "secret\n");
        try (EmbeddedPostgres postgres = TestHomes.startAnew(home)) {
            assertServes(postgres);
        }
        try (Stream<Path> files = Files.list(home)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("database", "database.lock", "logs", "secrets");
        }
    }

    @Test
    @DisplayName("a first start that ended before the owner and the database were made is completed")
    void withoutOwnerAndDatabase() throws Exception {
        try (EmbeddedPostgres postgres = TestHomes.start(home)) {
            DatabaseConnection superuser = TestHomes.superuser(home, postgres.owner());
            TestHomes.execute(
                    new DatabaseConnection(
                            superuser.url().replace("/bodua", "/postgres"), superuser.user(), superuser.password()),
                    "DROP DATABASE bodua",
                    "DROP ROLE bodua_owner");
        }
        try (EmbeddedPostgres postgres = TestHomes.start(home)) {
            assertServes(postgres);
        }
    }

    @ParameterizedTest(name = "without {0}")
    @DisplayName("lost passwords are replaced, and the rows stay")
    @ValueSource(strings = {"database-owner", "database-superuser", "both"})
    void lostPasswords(String lost) throws Exception {
        try (EmbeddedPostgres postgres = TestHomes.start(home)) {
            TestHomes.execute(postgres.owner(), "CREATE TABLE kept (x int)", "INSERT INTO kept VALUES (7)");
        }
        for (String secret : List.of("database-owner", "database-superuser")) {
            if (lost.equals(secret) || lost.equals("both")) {
                Files.delete(home.resolve("secrets").resolve(secret));
            }
        }
        try (EmbeddedPostgres postgres = TestHomes.start(home)) {
            assertThat(TestHomes.query(postgres.owner(), "SELECT x FROM kept")).containsExactly("7");
            assertThat(TestHomes.query(TestHomes.superuser(home, postgres.owner()), "SELECT x FROM kept"))
                    .containsExactly("7");
        }
    }

    @Test
    @DisplayName("data of another major version are refused and left as they are")
    void refusesAnotherVersion() throws Exception {
        TestHomes.prepare(home);
        Path version = home.resolve("database").resolve("PG_VERSION");
        Files.writeString(version, "17\n");
        assertThatThrownBy(() -> TestHomes.start(home))
                .asInstanceOf(type(DatabaseUnavailable.class))
                .satisfies(refusal -> {
                    assertThat(refusal.reason()).isEqualTo(DatabaseUnavailable.Reason.OTHER_VERSION);
                    assertThat(refusal).hasMessageContaining("PostgreSQL 17").hasMessageContaining("PostgreSQL 18");
                });
        assertThat(version).content().isEqualTo("17\n");
    }

    @Test
    @DisplayName("damaged data are refused with the end of the server's log, and the folder is free again")
    void refusesDamagedData() throws Exception {
        TestHomes.prepare(home);
        Path control = home.resolve("database").resolve("global").resolve("pg_control");
        byte[] whole = Files.readAllBytes(control);
        Files.write(control, new byte[whole.length]);
        assertThatThrownBy(() -> TestHomes.start(home))
                .asInstanceOf(type(DatabaseUnavailable.class))
                .satisfies(refusal -> {
                    assertThat(refusal.reason()).isEqualTo(DatabaseUnavailable.Reason.DID_NOT_START);
                    assertThat(refusal).hasMessageContaining("FATAL");
                });
        Files.write(control, whole);
        try (EmbeddedPostgres postgres = TestHomes.start(home)) {
            assertServes(postgres);
        }
    }

    @Test
    @DisplayName("a home folder whose name has spaces and quotes serves as well")
    void unusualName() throws Exception {
        Path unusual = home.resolve("it's \"my\" $HOME folder; x");
        try (EmbeddedPostgres postgres = TestHomes.startAnew(unusual)) {
            assertServes(postgres);
        }
    }

    @Test
    @DisplayName("the data directory may be moved to another disk, with a link left in its place")
    void movedDataDirectory(@TempDir Path otherDisk) throws Exception {
        TestHomes.prepare(home);
        Path data = home.resolve("database");
        Files.move(data, otherDisk.resolve("elsewhere"));
        Files.createSymbolicLink(data, otherDisk.resolve("elsewhere"));
        ApplicationProcess killed = ApplicationProcess.start(home);
        killed.kill();
        try (EmbeddedPostgres postgres = TestHomes.start(home)) {
            assertThat(killed.postgresIsAlive()).isFalse();
            assertServes(postgres);
        }
    }

    @Test
    @DisplayName("the server's log is kept to two files of a few megabytes")
    void logIsBounded() throws Exception {
        Path log = Files.createDirectories(home.resolve("logs")).resolve("postgres.log");
        Files.write(log, new byte[5 << 20]);
        try (EmbeddedPostgres postgres = TestHomes.start(home)) {
            assertServes(postgres);
        }
        assertThat(Files.size(log)).isLessThan(100_000);
        assertThat(Files.size(home.resolve("logs").resolve("postgres.log.1"))).isEqualTo(5 << 20);
    }
}
