package vn.bodua.database.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import vn.bodua.database.DatabaseConnection;
import vn.bodua.database.DatabaseUnavailable;
import vn.bodua.database.Migrations;
import vn.bodua.database.backup.BackupRefused.Reason;

/**
 * Puts a verified backup into an empty database: the schema as it was then, the rows in one transaction, each table read
 * back and compared before it is committed, and then the migrations since. All of it or nothing; a database that holds
 * anything is left alone. It needs no right that the owner of the tables does not have.
 *
 * <p>Refused: {@link Reason#NOT_EMPTY}, {@link Reason#DAMAGED} where the file has changed since it was verified,
 * {@link Reason#NOT_THE_SAME}, {@link Reason#DATABASE_FAILED}.
 */
public final class RestoreDatabase {

    /** A restore that was done, and how long it took. */
    public record Done(Manifest manifest, Duration took) {}

    public Done from(BackupFile backup, DatabaseConnection owner, String applicationPassword) {
        long begin = System.nanoTime();
        try {
            clear(owner);
            boolean done = false;
            try {
                restore(backup, owner, applicationPassword);
                done = true;
            } finally {
                if (!done) {
                    Migrations.undoAll(owner);
                }
            }
            return new Done(backup.manifest(), Duration.ofNanos(System.nanoTime() - begin));
        } catch (SQLException | IOException | FlywayException e) {
            throw failed(e);
        } catch (DatabaseUnavailable e) {
            if (e.reason() == DatabaseUnavailable.Reason.MIGRATION_FAILED) {
                throw failed(e);
            }
            throw e;
        }
    }

    private static BackupRefused failed(Exception e) {
        return new BackupRefused(
                Reason.DATABASE_FAILED,
                "The backup was not restored, and nothing of it was kept: " + e.getMessage(),
                e);
    }

    private static void restore(BackupFile backup, DatabaseConnection owner, String applicationPassword)
            throws SQLException, IOException {
        Migrations.migrateTo(backup.manifest().schemaVersion(), owner, applicationPassword);
        try (Connection connection = owner.open()) {
            connection.setAutoCommit(false);
            fill(backup, connection);
            connection.commit();
        }
        Migrations.migrate(owner, applicationPassword);
        try (Connection connection = owner.open()) {
            // Without knowing how full its tables are, PostgreSQL would plan the first queries badly.
            Tables tables = new Tables(connection);
            tables.analyze(tables.inOrder());
        }
    }

    private static void fill(BackupFile backup, Connection connection) throws SQLException, IOException {
        Tables tables = new Tables(connection);
        List<TableShape> shapes = tables.inOrder();
        tables.lock(shapes, "ACCESS EXCLUSIVE");
        IndexesAside indexes = IndexesAside.take(connection);
        // Rows that the migrations themselves put in are among those of the backup.
        for (TableShape shape : shapes.reversed()) {
            if (tables.hasRows(shape)) {
                tables.deleteRows(shape);
            }
        }
        backup.forEachTable(tables::copyIn);
        indexes.putBack();
        for (Manifest.Sequence sequence : backup.manifest().sequences()) {
            tables.set(sequence);
        }
        List<String> different = new ArrayList<>();
        for (Manifest.Table table : backup.manifest().tables()) {
            if (!tables.content(table.shape()).hasRowsOf(table.content())) {
                different.add(table.name());
            }
        }
        if (!tables.auditHead().equals(backup.manifest().auditHead())) {
            different.add("the head of the audit chain");
        }
        if (!different.isEmpty()) {
            throw new BackupRefused(
                    Reason.NOT_THE_SAME,
                    "What was read back is not what was backed up (" + String.join(", ", different)
                            + "). Nothing was kept. Keep the file, and report this.");
        }
    }

    /** Refuses a database that holds anything; tables of ours without a row make room for those of the backup's schema. */
    private static void clear(DatabaseConnection owner) throws SQLException {
        List<String> full = new ArrayList<>();
        boolean ours;
        try (Connection connection = owner.open()) {
            Tables tables = new Tables(connection);
            ours = tables.hasHistory();
            for (TableShape shape : tables.inOrder()) {
                if (!ours || tables.hasRows(shape)) {
                    full.add(shape.name());
                }
            }
            if (full.isEmpty() && !ours && tables.hasAnything()) {
                full.add("objects of another application");
            }
        }
        if (!full.isEmpty()) {
            throw new BackupRefused(
                    Reason.NOT_EMPTY,
                    "The database to restore into is not empty (" + String.join(", ", full)
                            + "). Nothing was changed. Restore into a new folder (BODUA_HOME) or a new database.");
        }
        if (ours) {
            Migrations.undoAll(owner);
        }
    }
}
