package vn.bodua.database.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.bodua.database.DatabaseConnection;
import vn.bodua.database.OwnersDatabase;
import vn.bodua.database.ScratchFolder;
import vn.bodua.database.backup.BackupRefused.Reason;

/**
 * Restores a backup into an embedded database of its own, as one would after a disaster, compares every table and the
 * head of the audit chain over new connections, measures, and removes all of it again. The database that is in use is
 * not touched.
 *
 * <p>Refused: whatever {@link BackupFile#verify} and {@link RestoreDatabase} refuse.
 */
public final class DrillRestore {

    /** The most work that may be lost: the time between a commit and the backup that holds it (RPO). */
    public static final Duration RECOVERY_POINT_LIMIT = Duration.ofMinutes(5);

    /** The longest time from the decision to restore until the application can work again (RTO). */
    public static final Duration RECOVERY_TIME_LIMIT = Duration.ofMinutes(30);

    private final InstantSource clock;

    public DrillRestore(InstantSource clock) {
        this.clock = clock;
    }

    /** What became of one table. */
    public enum Verdict {
        SAME,
        /** Same when restored; a migration of a newer schema changed it afterwards. */
        MIGRATED
    }

    /** A table of the drill. */
    public record Compared(String table, long rows, Verdict verdict) {}

    /**
     * The outcome of a drill.
     *
     * @param recoveryPoint how old the backup was when the drill began: what was committed since would be lost
     * @param recoveryTime from opening the file until the application's role could read the restored tables
     */
    public record Drilled(
            BackupFile backup,
            List<Compared> tables,
            Duration recoveryPoint,
            Duration recoveryTime,
            Duration verifying) {

        public boolean isWithinRecoveryPoint() {
            return recoveryPoint.compareTo(RECOVERY_POINT_LIMIT) <= 0;
        }

        public boolean isWithinRecoveryTime() {
            return recoveryTime.compareTo(RECOVERY_TIME_LIMIT) <= 0;
        }
    }

    /** @param parent a folder on a disk with room for the whole database; a folder of the drill's own is made in it */
    public Drilled drill(Path file, Optional<Passphrase> passphrase, Path parent) {
        Instant now = clock.instant();
        long begin = System.nanoTime();
        BackupFile backup = BackupFile.verify(file, passphrase);
        Duration verifying = Duration.ofNanos(System.nanoTime() - begin);
        try {
            Files.createDirectories(parent);
            try (ScratchFolder scratch = ScratchFolder.in(parent, "drill-");
                    OwnersDatabase database = OwnersDatabase.open(scratch.path(), Map.of())) {
                new RestoreDatabase().from(backup, database.owner(), database.applicationPassword());
                database.application().open().close();
                Duration recoveryTime = Duration.ofNanos(System.nanoTime() - begin);
                return new Drilled(
                        backup,
                        compare(backup.manifest(), database.owner()),
                        Duration.between(backup.manifest().taken(), now),
                        recoveryTime,
                        verifying);
            }
        } catch (IOException e) {
            throw BackupRefused.unusable(parent, e);
        } catch (SQLException e) {
            throw new BackupRefused(
                    Reason.DATABASE_FAILED, "The restored database could not be read: " + e.getMessage(), e);
        }
    }

    private static List<Compared> compare(Manifest manifest, DatabaseConnection owner)
            throws SQLException, IOException {
        try (Connection connection = owner.open()) {
            Tables tables = new Tables(connection);
            boolean migrated =
                    tables.migrations(Map.of()).size() > manifest.migrations().size();
            Map<String, TableShape> now = new HashMap<>();
            tables.inOrder().forEach(shape -> now.put(shape.name(), shape));
            List<Compared> compared = new ArrayList<>();
            List<String> different = new ArrayList<>();
            for (Manifest.Table table : manifest.tables()) {
                TableShape shape = now.get(table.name());
                boolean same = shape != null
                        && shape.columns().containsAll(table.columns())
                        && tables.content(table.shape()).hasRowsOf(table.content());
                if (!same && !migrated) {
                    different.add(table.name());
                }
                compared.add(new Compared(table.name(), table.rows(), same ? Verdict.SAME : Verdict.MIGRATED));
            }
            if (!migrated && !tables.auditHead().equals(manifest.auditHead())) {
                different.add("the head of the audit chain");
            }
            if (!different.isEmpty()) {
                throw new BackupRefused(
                        Reason.NOT_THE_SAME,
                        "The restored database is not what was backed up: " + String.join(", ", different)
                                + ". Keep the file, and report this.");
            }
            return compared;
        }
    }
}
