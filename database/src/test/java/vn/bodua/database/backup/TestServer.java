package vn.bodua.database.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import vn.bodua.database.DatabaseConnection;
import vn.bodua.database.EmbeddedPostgres;
import vn.bodua.database.Migrations;
import vn.bodua.database.TestHomes;

/** One PostgreSQL for the tests of backups, with as many databases as they like. */
final class TestServer {

    static final String PASSWORD = "only-for-tests";

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Path HOME = Path.of("target", "backup-server").toAbsolutePath();
    private static final EmbeddedPostgres SERVER = start();

    private TestServer() {}

    private static EmbeddedPostgres start() {
        try {
            if (Files.exists(HOME)) {
                try (Stream<Path> tree = Files.walk(HOME)) {
                    tree.sorted(Comparator.reverseOrder())
                            .forEach(p -> p.toFile().delete());
                }
            }
            EmbeddedPostgres server = TestHomes.start(Files.createDirectories(HOME));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new database with nothing in it, and its owner. */
    static DatabaseConnection empty() throws SQLException {
        String name = "t" + COUNT.incrementAndGet();
        execute(superuser(), "CREATE DATABASE " + name + " OWNER bodua_owner");
        return in(SERVER.owner(), name);
    }

    /** A new database with this build's schema. */
    static DatabaseConnection migrated() throws SQLException {
        DatabaseConnection owner = empty();
        Migrations.migrate(owner, PASSWORD);
        return owner;
    }

    /** A new database with this build's schema, rows in every table of schema 4, a person and a history. */
    static DatabaseConnection filled() throws SQLException {
        DatabaseConnection owner = migrated();
        SchemaFour.fill(application(owner));
        SchemaSix.fill(application(owner));
        return owner;
    }

    static DatabaseConnection application(DatabaseConnection owner) {
        return owner.as(Migrations.APPLICATION, PASSWORD);
    }

    static DatabaseConnection superuser() {
        try {
            return TestHomes.superuser(HOME, SERVER.owner());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DatabaseConnection in(DatabaseConnection any, String database) {
        return new DatabaseConnection(any.url().replaceFirst("/[^/]*$", "/" + database), any.user(), any.password());
    }

    static void execute(DatabaseConnection database, String... statements) throws SQLException {
        TestHomes.execute(database, statements);
    }

    /** Rows and hashes of all tables. */
    static Map<String, ContentDigest.Content> contents(DatabaseConnection owner) throws SQLException, IOException {
        try (Connection connection = owner.open()) {
            Tables tables = new Tables(connection);
            Map<String, ContentDigest.Content> contents = new TreeMap<>();
            for (TableShape shape : tables.inOrder()) {
                contents.put(shape.name(), tables.content(shape));
            }
            return contents;
        }
    }

    static Path resource(String name, Path into) throws IOException {
        try (InputStream in = TestServer.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("there is no " + name);
            }
            Path file = into.resolve(Path.of(name).getFileName().toString());
            Files.copy(in, file);
            return file;
        }
    }
}
