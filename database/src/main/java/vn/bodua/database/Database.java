package vn.bodua.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/**
 * The database that the application works with, migrated and ready: the embedded one in the home folder, or the server
 * that {@value #URL} names.
 */
public final class Database implements AutoCloseable {

    /** The environment variable with the address of a server, including its owner's name and password. */
    public static final String URL = "BODUA_DATABASE_URL";

    /**
     * The environment variable with the password of the application's role on that server. Without it one is made and
     * kept in the home folder; several nodes on one server need it, so that they agree.
     */
    public static final String APP_PASSWORD = "BODUA_DATABASE_APP_PASSWORD";

    private final Optional<EmbeddedPostgres> embedded;
    private final DatabaseConnection owner;
    private final DatabaseConnection application;

    private Database(Optional<EmbeddedPostgres> embedded, DatabaseConnection owner, DatabaseConnection application) {
        this.embedded = embedded;
        this.owner = owner;
        this.application = application;
    }

    /**
     * Starts or reaches the database and migrates it.
     *
     * @throws DatabaseUnavailable with the reason and what to do about it
     */
    public static Database open(Path home, Map<String, String> environment) {
        Optional<DatabaseConnection> server = server(environment);
        if (server.isPresent()) {
            DatabaseConnection owner = server.get();
            return new Database(Optional.empty(), owner, Migrations.migrate(owner, appPassword(home, environment)));
        }
        EmbeddedPostgres postgres = EmbeddedPostgres.start(home);
        boolean ready = false;
        try {
            DatabaseConnection application = Migrations.migrate(postgres.owner(), appPassword(home, environment));
            ready = true;
            return new Database(Optional.of(postgres), postgres.owner(), application);
        } finally {
            if (!ready) {
                postgres.close();
            }
        }
    }

    /**
     * As {@link #open}, but where another process of ours serves the embedded database of this home already, works with
     * that one and leaves it running.
     */
    public static Database openOrJoin(Path home, Map<String, String> environment) {
        try {
            return open(home, environment);
        } catch (DatabaseUnavailable unavailable) {
            if (unavailable.reason() != DatabaseUnavailable.Reason.HOME_IN_USE
                    && unavailable.reason() != DatabaseUnavailable.Reason.HOME_OF_ANOTHER) {
                throw unavailable;
            }
            DatabaseConnection owner = running(home).orElseThrow(() -> unavailable);
            return new Database(
                    Optional.empty(), owner, owner.as(Migrations.APPLICATION, appPassword(home, environment)));
        }
    }

    /** The server that the environment names, if it names one: reached, and found to keep what is committed. */
    static Optional<DatabaseConnection> server(Map<String, String> environment) {
        Optional<DatabaseConnection> server = Optional.ofNullable(environment.get(URL))
                .filter(value -> !value.isBlank())
                .map(ServerAddress::read);
        server.ifPresent(Database::verify);
        return server;
    }

    /** The embedded database of this home as its owner reaches it, where another process of ours serves it now. */
    static Optional<DatabaseConnection> running(Path home) {
        try {
            Optional<String> password = new Secrets(home).find(EmbeddedPostgres.OWNER_SECRET);
            return PostmasterFile.read(DataDirectory.in(home))
                    .filter(PostmasterFile::isReady)
                    .flatMap(file -> password.map(secret -> new DatabaseConnection(
                            EmbeddedPostgres.url(Integer.parseInt(file.port()), EmbeddedPostgres.NAME),
                            EmbeddedPostgres.OWNER,
                            secret)));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static void verify(DatabaseConnection owner) {
        try (Connection connection = owner.open()) {
            DurableSettings.verify(connection);
        } catch (SQLException e) {
            throw new DatabaseUnavailable(
                    DatabaseUnavailable.Reason.UNREACHABLE,
                    "The server that " + URL + " names cannot be used as " + owner + ": " + e.getMessage(),
                    e);
        }
    }

    static String appPassword(Path home, Map<String, String> environment) {
        Optional<String> given =
                Optional.ofNullable(environment.get(APP_PASSWORD)).filter(value -> !value.isBlank());
        if (given.isPresent()) {
            return given.get();
        }
        try {
            Files.createDirectories(home);
            return new Secrets(home).findOrCreate("database-app");
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    DatabaseUnavailable.Reason.HOME_NOT_WRITABLE,
                    "The folder " + home + " cannot be used: " + e.getMessage(),
                    e);
        }
    }

    /** How the application connects: as a role that owns nothing. */
    public DatabaseConnection application() {
        return application;
    }

    /** How the owner of the tables connects: for backups and upkeep, never for the work of the application. */
    public DatabaseConnection owner() {
        return owner;
    }

    /** Whether the database is our own to start and stop. */
    public boolean isEmbedded() {
        return embedded.isPresent();
    }

    /** Stops the embedded server; a server elsewhere goes on. */
    @Override
    public void close() {
        embedded.ifPresent(EmbeddedPostgres::close);
    }
}
