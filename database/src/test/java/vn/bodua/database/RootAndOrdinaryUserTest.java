package vn.bodua.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.security.auth.module.UnixSystem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The embedded database runs as root and as an ordinary user")
class RootAndOrdinaryUserTest {

    private static final int NOBODY = 65534;
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

    @TempDir
    Path folder;

    @BeforeEach
    void everybodyMayEnter() throws IOException {
        Assumptions.assumeTrue(
                new UnixSystem().getUid() == 0,
                "only root can become somebody else; every other test here has just run as an ordinary user");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        TestHomes.prepareBinaries(folder.resolve("postgres"));
        Files.setPosixFilePermissions(folder.resolve("postgres"), PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    @Test
    @DisplayName("as root it has none of root's rights")
    void asRoot() throws Exception {
        try (EmbeddedPostgres postgres = TestHomes.start(folder)) {
            assertThat(Files.readString(Path.of("/proc", Long.toString(postgres.pid()), "status")))
                    .containsPattern("CapEff:\\s+0+\n");
        }
    }

    @Test
    @DisplayName("as an ordinary user, from the first start over a kill -9 to the next start")
    void asNobody() throws Exception {
        String classPath = readableClassPath();
        Path home = folder.resolve("home");
        ApplicationProcess killed = startAsNobody(classPath, home);
        assertThat(Files.getAttribute(Path.of("/proc", Long.toString(killed.postgresPid())), "unix:uid"))
                .isEqualTo(NOBODY);
        killed.kill();
        try (ApplicationProcess next = startAsNobody(classPath, home)) {
            assertThat(killed.postgresIsAlive()).isFalse();
            assertThat(TestHomes.query(next.owner(), "SELECT count(*) FROM alive"))
                    .containsExactly("2");
        }
    }

    @Test
    @DisplayName("an ordinary user is refused a folder that belongs to root, with the reason")
    void refusesRootsFolder() throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        TestHomes.prepare(home);
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        Path errors = folder.resolve("errors");
        List<String> command = new ArrayList<>(AS_NOBODY);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                readableClassPath(),
                RunningApplication.class.getName(),
                home.toString(),
                folder.resolve("postgres").toString()));
        new ProcessBuilder(command).redirectError(errors.toFile()).start().waitFor();
        assertThat(errors).content().contains("belongs to another user").contains("BODUA_HOME");
    }

    @Test
    @DisplayName("root is refused the folder of an ordinary user, and leaves nothing in it that is root's")
    void refusesTheFolderOfAnother() throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        Files.setAttribute(home, "unix:uid", 12345);
        assertThatThrownBy(() -> Database.openOrJoin(home, Map.of()))
                .isInstanceOfSatisfying(
                        DatabaseUnavailable.class,
                        refused -> assertThat(refused.reason()).isEqualTo(DatabaseUnavailable.Reason.HOME_OF_ANOTHER))
                .hasMessageContainingAll(home.toString(), "runuser -u 12345");
        assertThat(home).isEmptyDirectory();
    }

    @Test
    @DisplayName("root that may not open a user namespace runs it as nobody, on data it made in the other way before")
    void withoutNamespaces() throws Exception {
        Path home = folder.resolve("home");
        Files.createDirectories(home);
        TestHomes.prepare(home);
        Path programs = Files.createDirectories(folder.resolve("programs"));
        Files.createSymbolicLink(programs.resolve("setpriv"), Path.of("/usr/bin/setpriv"));
        try (ApplicationProcess application = ApplicationProcess.start(
                List.of(),
                System.getProperty("java.class.path"),
                home,
                folder.resolve("postgres"),
                Map.of("PATH", programs.toString()))) {
            assertThat(Files.getAttribute(Path.of("/proc", Long.toString(application.postgresPid())), "unix:uid"))
                    .isEqualTo(NOBODY);
        }
        // … and with namespaces again.
        try (EmbeddedPostgres postgres = TestHomes.start(home)) {
            assertThat(TestHomes.query(postgres.owner(), "SELECT status FROM alive"))
                    .containsExactly("committed-before-crash");
            assertThat(Files.getAttribute(home.resolve("database").resolve("PG_VERSION"), "unix:uid"))
                    .isEqualTo(0);
        }
    }

    private ApplicationProcess startAsNobody(String classPath, Path home) throws IOException {
        return ApplicationProcess.start(AS_NOBODY, classPath, home, folder.resolve("postgres"), Map.of());
    }

    // Root's own repository of libraries is closed to others.
    private String readableClassPath() throws IOException {
        Path libraries = Files.createDirectories(folder.resolve("libraries"));
        List<String> copies = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path original = Path.of(entry);
            if (!Files.exists(original)) {
                continue;
            }
            Path copy = libraries.resolve(copies.size() + "-" + original.getFileName());
            copy(original, copy);
            copies.add(copy.toString());
        }
        return String.join(File.pathSeparator, copies);
    }

    private static void copy(Path original, Path copy) throws IOException {
        if (!Files.isDirectory(original, LinkOption.NOFOLLOW_LINKS)) {
            Files.copy(original, copy, StandardCopyOption.REPLACE_EXISTING);
            return;
        }
        Files.createDirectories(copy);
        try (var children = Files.list(original)) {
            for (Path child : children.toList()) {
                copy(child, copy.resolve(child.getFileName().toString()));
            }
        }
    }
}
