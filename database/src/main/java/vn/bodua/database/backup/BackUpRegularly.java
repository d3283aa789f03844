package vn.bodua.database.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.bodua.database.DatabaseConnection;

/**
 * One turn of the scheduled backups: makes a backup in the folder, reads it back to its end, and only when that is found
 * right deletes those that need not stay any longer. The backup just made always stays; when it fails nothing is deleted.
 * It gives its outcome as a value, since a job that fails at night is read about in the morning.
 */
public final class BackUpRegularly {

    private final InstantSource clock;
    private final BackUpDatabase backUp;
    private final BackupFolder folder;
    private final Retention retention;

    public BackUpRegularly(InstantSource clock, String application, Path folder, Retention retention) {
        this.clock = clock;
        this.backUp = new BackUpDatabase(clock, application);
        this.folder = new BackupFolder(folder);
        this.retention = retention;
    }

    /** How a turn went. */
    public sealed interface Turn {

        Instant begun();

        /** A good backup is there; {@code removed} are gone. */
        record Kept(Instant begun, BackUpDatabase.Made backup, Duration readingBack, List<Path> removed)
                implements Turn {}

        /** No good backup was made; those from before are all there. {@code reason} is a sentence. */
        record Failed(Instant begun, BackupRefused.Reason reason, String sentence) implements Turn {}
    }

    public Turn run(DatabaseConnection owner, Optional<Passphrase> passphrase) {
        // Names have no more than milliseconds.
        Instant begun = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Path file = folder.file(begun, passphrase.isPresent());
        BackUpDatabase.Made made;
        long readingBack;
        try {
            made = backUp.into(file, owner, passphrase);
            long begin = System.nanoTime();
            try {
                BackupFile.verify(made.file(), passphrase);
            } catch (BackupRefused bad) {
                Files.deleteIfExists(made.file());
                throw bad;
            }
            readingBack = System.nanoTime() - begin;
        } catch (BackupRefused refused) {
            return new Turn.Failed(begun, refused.reason(), String.valueOf(refused.getMessage()));
        } catch (IOException e) {
            return failed(begun, file, e);
        }
        try {
            folder.removeDrafts(begun);
            return new Turn.Kept(begun, made, Duration.ofNanos(readingBack), removeOld(begun));
        } catch (IOException e) {
            return failed(begun, file, e);
        }
    }

    private static Turn failed(Instant begun, Path file, IOException e) {
        BackupRefused unusable = BackupRefused.unusable(file, e);
        return new Turn.Failed(begun, unusable.reason(), String.valueOf(unusable.getMessage()));
    }

    private List<Path> removeOld(Instant justMade) throws IOException {
        Map<Instant, Path> all = folder.all();
        Set<Instant> kept = retention.kept(all.keySet());
        List<Path> removed = new ArrayList<>();
        for (Map.Entry<Instant, Path> backup : all.entrySet()) {
            if (!kept.contains(backup.getKey()) && !backup.getKey().equals(justMade)) {
                Files.deleteIfExists(backup.getValue());
                removed.add(backup.getValue());
            }
        }
        return removed;
    }
}
