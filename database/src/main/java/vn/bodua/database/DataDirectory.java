package vn.bodua.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.postgresql.util.PasswordUtil;

/** The directory with everything that is committed: made once, whole or not at all, and never deleted by us. */
final class DataDirectory {

    static final String SUPERUSER = "postgres";
    private static final String SUPERUSER_SECRET = "database-superuser";
    private static final String DRAFT = "database.new-";

    private final PostgresBinaries binaries;
    private final Unprivileged unprivileged;
    private final Path path;

    private DataDirectory(PostgresBinaries binaries, Unprivileged unprivileged, Path path) {
        this.binaries = binaries;
        this.unprivileged = unprivileged;
        this.path = path;
    }

    static DataDirectory openOrCreate(Path home, PostgresBinaries binaries, Unprivileged unprivileged)
            throws IOException, InterruptedException {
        Path link = in(home);
        // The directory may have been moved to another disk with a link left in its place.
        Path path = Files.exists(link) ? link.toRealPath() : link;
        DataDirectory directory = new DataDirectory(binaries, unprivileged, path);
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(home, DRAFT + "*")) {
            for (Path draft : drafts) {
                Folders.delete(draft);
            }
        }
        Secrets secrets = new Secrets(home);
        if (!Files.exists(path)) {
            directory.create(home, secrets.findOrCreate(SUPERUSER_SECRET));
            return directory;
        }
        directory.checkVersion();
        unprivileged.own(path);
        new Leftovers(path).end();
        if (secrets.find(SUPERUSER_SECRET).isEmpty()) {
            directory.setSuperuserPassword(secrets.findOrCreate(SUPERUSER_SECRET));
        }
        return directory;
    }

    /** Where a home folder keeps its data. */
    static Path in(Path home) {
        return home.resolve("database");
    }

    Path path() {
        return path;
    }

    static String superuserPassword(Path home) throws IOException {
        return new Secrets(home).findOrCreate(SUPERUSER_SECRET);
    }

    private void create(Path home, String password) throws IOException, InterruptedException {
        Path draft = Files.createTempDirectory(home, DRAFT);
        Path passwordFile = Files.createTempFile(home, DRAFT, ".password");
        try {
            Files.writeString(passwordFile, password + "\n");
            unprivileged.own(draft);
            unprivileged.own(passwordFile);
            Path output = Files.createTempFile(home, DRAFT, ".log");
            int status = unprivileged
                    .command(
                            binaries.program("initdb").toString(),
                            "--pgdata=" + draft,
                            "--username=" + SUPERUSER,
                            "--pwfile=" + passwordFile,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--locale=C",
                            "--data-checksums",
                            "--no-instructions")
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new DatabaseUnavailable(
                        DatabaseUnavailable.Reason.DID_NOT_START,
                        "PostgreSQL could not make its data directory in " + home + ":\n" + Files.readString(output));
            }
            Files.delete(output);
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    private void checkVersion() throws IOException {
        String written = Files.readString(path.resolve("PG_VERSION")).strip();
        if (!written.equals(binaries.majorVersion())) {
            throw new DatabaseUnavailable(
                    DatabaseUnavailable.Reason.OTHER_VERSION,
                    "The data in " + path + " were written by PostgreSQL " + written
                            + ", and this build has PostgreSQL " + binaries.majorVersion()
                            + ". Start the build that wrote them and export them there.");
        }
    }

    // The secret was lost, but whoever owns the directory may work in it without a password while it is not served.
    private void setSuperuserPassword(String password) throws IOException, InterruptedException {
        Process single = unprivileged
                .command(binaries.program("postgres").toString(), "--single", "-D", path.toString(), "postgres")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (OutputStream statements = single.getOutputStream()) {
            String verifier = PasswordUtil.encodeScramSha256(password.toCharArray());
            statements.write(("ALTER ROLE " + SUPERUSER + " PASSWORD '" + verifier + "'\n").getBytes(UTF_8));
        }
        single.waitFor();
    }
}
