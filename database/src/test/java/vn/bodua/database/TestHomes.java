package vn.bodua.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Home folders for tests, all with the same unpacked programs and, unless a test is about the first start, with copies
 * of one new data directory; and short words to ask a database something.
 */
public final class TestHomes {

    public static final Path BINARIES = Path.of("target", "postgres").toAbsolutePath();

    private static final Path TEMPLATE = makeTemplate();

    private TestHomes() {}

    private static Path makeTemplate() {
        try {
            Path template = Path.of("target", "home-template").toAbsolutePath();
            Folders.delete(template);
            startAnew(template).close();
            return template;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As on a machine where nothing was started before. */
    public static EmbeddedPostgres startAnew(Path home) {
        return EmbeddedPostgres.start(home, BINARIES);
    }

    /** As on a machine where it was started and stopped before. */
    public static EmbeddedPostgres start(Path home) throws IOException {
        prepare(home);
        return EmbeddedPostgres.start(home, BINARIES);
    }

    public static void prepare(Path home) throws IOException {
        if (!Files.exists(home.resolve("database"))) {
            copy(TEMPLATE, home);
        }
    }

    /** The programs as if they had been unpacked there: that takes a copy a tenth of the time. */
    public static void prepareBinaries(Path folder) throws IOException {
        copy(BINARIES, Files.createDirectories(folder));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (!Files.exists(copy, LinkOption.NOFOLLOW_LINKS)) {
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
    }

    public static DatabaseConnection superuser(Path home, DatabaseConnection owner) throws IOException {
        return owner.as(DataDirectory.SUPERUSER, DataDirectory.superuserPassword(home));
    }

    public static void execute(DatabaseConnection database, String... statements) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    public static List<String> query(DatabaseConnection database, String sql) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (result.next()) {
                values.add(result.getString(1));
            }
            return values;
        }
    }
}
