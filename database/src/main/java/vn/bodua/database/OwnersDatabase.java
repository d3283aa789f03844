package vn.bodua.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The database as its owner reaches it, neither migrated nor otherwise changed by being opened: for backup and restore,
 * which must also work on a schema that is not this build's.
 */
public final class OwnersDatabase implements AutoCloseable {

    private final Optional<EmbeddedPostgres> embedded;
    private final DatabaseConnection owner;
    private final String applicationPassword;
    // Ctrl-C in a command must not leave a server behind.
    private final Thread whenInterrupted;

    private OwnersDatabase(Optional<EmbeddedPostgres> embedded, DatabaseConnection owner, String applicationPassword) {
        this.embedded = embedded;
        this.owner = owner;
        this.applicationPassword = applicationPassword;
        this.whenInterrupted = new Thread(() -> embedded.ifPresent(EmbeddedPostgres::close));
        Runtime.getRuntime().addShutdownHook(whenInterrupted);
    }

    /** Whether there is a database to open, or an empty one would be made. */
    public static boolean isThere(Path home, Map<String, String> environment) {
        return Files.exists(DataDirectory.in(home))
                || !environment.getOrDefault(Database.URL, "").isBlank();
    }

    /**
     * Reaches the server that the environment names, or starts the embedded database of this home for itself alone.
     *
     * @throws DatabaseUnavailable with the reason and what to do about it
     */
    public static OwnersDatabase open(Path home, Map<String, String> environment) {
        Optional<DatabaseConnection> server = Database.server(environment);
        String password = Database.appPassword(home, environment);
        if (server.isPresent()) {
            return new OwnersDatabase(Optional.empty(), server.get(), password);
        }
        EmbeddedPostgres postgres = EmbeddedPostgres.start(home);
        return new OwnersDatabase(Optional.of(postgres), postgres.owner(), password);
    }

    /** As {@link #open}, but works beside another process of ours that serves the embedded database of this home. */
    public static OwnersDatabase openOrJoin(Path home, Map<String, String> environment) {
        try {
            return open(home, environment);
        } catch (DatabaseUnavailable unavailable) {
            if (unavailable.reason() != DatabaseUnavailable.Reason.HOME_IN_USE) {
                throw unavailable;
            }
            DatabaseConnection running = Database.running(home).orElseThrow(() -> unavailable);
            return new OwnersDatabase(Optional.empty(), running, Database.appPassword(home, environment));
        }
    }

    public DatabaseConnection owner() {
        return owner;
    }

    /** How the application connects, once migrations have made its role. */
    public DatabaseConnection application() {
        return owner.as(Migrations.APPLICATION, applicationPassword);
    }

    /** The password that the application's role has here, or is to have. */
    public String applicationPassword() {
        return applicationPassword;
    }

    /** Stops the embedded server if this started it. */
    @Override
    public void close() {
        embedded.ifPresent(EmbeddedPostgres::close);
        try {
            Runtime.getRuntime().removeShutdownHook(whenInterrupted);
        } catch (IllegalStateException alreadyEnding) {
            // The hook has run, or finds the server stopped.
        }
    }
}
