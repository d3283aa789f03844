package vn.bodua.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own in the home folder: started, watched over and stopped with the application.
 *
 * <p>It listens on the loopback address only, asks everyone for a password, and never gives up durability for speed.
 * What an application that was killed left behind is ended by the next start; a server that dies beside a living
 * application is started anew on the same port, so that the connection pool recovers by itself.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    static final String OWNER = "bodua_owner";
    static final String NAME = "bodua";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    static final String OWNER_SECRET = "database-owner";
    private static final int PORTS_TRIED = 3;
    private static final int RESTARTS_TRIED = 6;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LOG_WATCHED_EVERY = Duration.ofMinutes(1);

    private final HomeLock homeLock;
    private final PostgresBinaries binaries;
    private final Unprivileged unprivileged;
    private final DataDirectory data;
    private final ServerLog log;
    private final DatabaseConnection owner;
    private final ReentrantLock changes = new ReentrantLock();
    private final Thread watch;
    private volatile Postmaster postmaster;
    private volatile boolean closing;

    private EmbeddedPostgres(
            HomeLock homeLock,
            PostgresBinaries binaries,
            Unprivileged unprivileged,
            DataDirectory data,
            ServerLog log,
            Postmaster postmaster,
            DatabaseConnection owner) {
        this.homeLock = homeLock;
        this.binaries = binaries;
        this.unprivileged = unprivileged;
        this.data = data;
        this.log = log;
        this.postmaster = postmaster;
        this.owner = owner;
        this.watch = Thread.ofPlatform().daemon().name("postgres-watch").unstarted(this::watch);
    }

    /** Starts the database of this home folder, making it first if there is none, and ends what was left running. */
    public static EmbeddedPostgres start(Path home) {
        return start(home, home.resolve("postgres"));
    }

    /** As {@link #start(Path)}, with the programs unpacked elsewhere; several homes may share them one after another. */
    static EmbeddedPostgres start(Path home, Path binariesFolder) {
        try {
            Files.createDirectories(home);
            Path realHome = home.toRealPath();
            Unprivileged.refuseHomeOfAnother(realHome);
            HomeLock lock = HomeLock.take(realHome);
            boolean started = false;
            try {
                EmbeddedPostgres postgres = startLocked(realHome, binariesFolder, lock);
                started = true;
                return postgres;
            } finally {
                if (!started) {
                    lock.close();
                }
            }
        } catch (AccessDeniedException denied) {
            throw new DatabaseUnavailable(
                    DatabaseUnavailable.Reason.HOME_NOT_WRITABLE,
                    "The folder " + home + " belongs to another user (" + denied.getFile()
                            + " cannot be used). Start as that user, or choose another folder with BODUA_HOME.",
                    denied);
        } catch (IOException | SQLException e) {
            throw new DatabaseUnavailable(
                    DatabaseUnavailable.Reason.DID_NOT_START,
                    "PostgreSQL could not be started in " + home + ": " + e.getMessage(),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable(
                    DatabaseUnavailable.Reason.DID_NOT_START, "The start of PostgreSQL was interrupted.", e);
        }
    }

    private static EmbeddedPostgres startLocked(Path home, Path binariesFolder, HomeLock lock)
            throws IOException, SQLException, InterruptedException {
        PostgresBinaries binaries = PostgresBinaries.unpack(binariesFolder);
        Unprivileged unprivileged = Unprivileged.find(binaries);
        DataDirectory data = DataDirectory.openOrCreate(home, binaries, unprivileged);
        ServerLog log = new ServerLog(home);
        Postmaster postmaster = startOnFreePort(binaries, unprivileged, data, log);
        boolean usable = false;
        try {
            DatabaseConnection owner = openOwner(home, postmaster.port());
            EmbeddedPostgres postgres =
                    new EmbeddedPostgres(lock, binaries, unprivileged, data, log, postmaster, owner);
            postgres.watch.start();
            usable = true;
            return postgres;
        } finally {
            if (!usable) {
                postmaster.stop();
            }
        }
    }

    // Between finding a free port and taking it another program may be faster.
    private static Postmaster startOnFreePort(
            PostgresBinaries binaries, Unprivileged unprivileged, DataDirectory data, ServerLog log)
            throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return Postmaster.start(binaries, unprivileged, data.path(), Postmaster.freePort(), log);
            } catch (DatabaseUnavailable e) {
                if (attempt == PORTS_TRIED || !log.end().contains("could not create any TCP/IP sockets")) {
                    throw e;
                }
            }
        }
    }

    /** The owner's connection, its role and database made or set right where the last start did not get so far. */
    private static DatabaseConnection openOwner(Path home, int port) throws IOException, SQLException {
        String password = new Secrets(home).findOrCreate(OWNER_SECRET);
        DatabaseConnection owner = new DatabaseConnection(url(port, NAME), OWNER, password);
        try (Connection connection = owner.open()) {
            DurableSettings.verify(connection);
            return owner;
        } catch (SQLException e) {
            if (!SqlStates.WRONG_PASSWORD.equals(e.getSQLState())
                    && !SqlStates.NO_SUCH_DATABASE.equals(e.getSQLState())) {
                throw e;
            }
        }
        DatabaseConnection superuser = new DatabaseConnection(
                url(port, "postgres"), DataDirectory.SUPERUSER, DataDirectory.superuserPassword(home));
        try (Connection connection = superuser.open();
                Statement statement = connection.createStatement()) {
            if (isEmpty(statement, "SELECT FROM pg_roles WHERE rolname = '" + OWNER + "'")) {
                statement.execute("CREATE ROLE " + OWNER + " LOGIN CREATEROLE");
            }
            connection.unwrap(PGConnection.class).alterUserPassword(OWNER, password.toCharArray(), "scram-sha-256");
            if (isEmpty(statement, "SELECT FROM pg_database WHERE datname = '" + NAME + "'")) {
                statement.execute("CREATE DATABASE " + NAME + " OWNER " + OWNER);
            }
            statement.execute("REVOKE ALL ON DATABASE " + NAME + " FROM PUBLIC");
        }
        try (Connection connection = owner.open()) {
            DurableSettings.verify(connection);
        }
        return owner;
    }

    private static boolean isEmpty(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            return !result.next();
        }
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** How the owner of the schema connects. */
    public DatabaseConnection owner() {
        return owner;
    }

    /** The process that serves now. */
    long pid() {
        return postmaster.process().pid();
    }

    /** False once stopped, and while or after the server died without having been started anew. */
    public boolean isRunning() {
        return postmaster.process().isAlive();
    }

    private void watch() {
        try {
            while (true) {
                Process process = postmaster.process();
                if (!process.waitFor(LOG_WATCHED_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                    log.keepSmall();
                    continue;
                }
                if (closing) {
                    return;
                }
                LOG.warn("PostgreSQL ended by itself (status {})", process.exitValue());
                if (!restart()) {
                    return;
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            LOG.error("PostgreSQL is no longer watched over; restart the application", e);
        }
    }

    /** Tries until it serves again, more slowly each time; false when it is being closed or does not start at all. */
    private boolean restart() throws InterruptedException {
        for (int attempt = 0; attempt < RESTARTS_TRIED; attempt++) {
            Thread.sleep(FIRST_PAUSE.multipliedBy(1L << attempt).toMillis());
            changes.lock();
            try {
                if (closing) {
                    return false;
                }
                new Leftovers(data.path()).end();
                postmaster = Postmaster.start(binaries, unprivileged, data.path(), postmaster.port(), log);
                LOG.info("PostgreSQL serves again on port {}", postmaster.port());
                return true;
            } catch (IOException | DatabaseUnavailable e) {
                LOG.warn("PostgreSQL could not be started again: {}", e.getMessage());
            } finally {
                changes.unlock();
            }
        }
        LOG.error("PostgreSQL did not start in {} attempts; restart the application", RESTARTS_TRIED);
        return false;
    }

    /** Ends all sessions and stops the server cleanly. */
    @Override
    public void close() {
        changes.lock();
        try {
            if (closing) {
                return;
            }
            closing = true;
            watch.interrupt();
            postmaster.stop();
            homeLock.close();
        } catch (IOException e) {
            LOG.warn("PostgreSQL could not be stopped in order; the next start will see to it", e);
        } finally {
            changes.unlock();
        }
    }
}
