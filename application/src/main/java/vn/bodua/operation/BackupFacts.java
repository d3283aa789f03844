package vn.bodua.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.bodua.database.backup.BackupFolder;
import vn.bodua.operation.SystemFact.Bytes;
import vn.bodua.operation.SystemFact.Count;
import vn.bodua.operation.SystemFact.Moment;
import vn.bodua.operation.SystemFact.Standing;
import vn.bodua.operation.SystemFact.Word;
import vn.bodua.settings.KnownSettings;
import vn.bodua.settings.Settings;
import vn.bodua.time.BusinessClock;

/** The backups that are there, and whether the newest is as young as it should be. */
@Component
@Order(40)
class BackupFacts implements SystemFacts {

    private final Path folder;
    private final Duration every;
    private final BusinessClock clock;

    BackupFacts(Settings settings, BusinessClock clock) {
        this.folder = settings.backupFolder();
        this.every = settings.get(KnownSettings.BACKUP_EVERY);
        this.clock = clock;
    }

    @Override
    public String part() {
        return "backup";
    }

    @Override
    public List<SystemFact> facts() {
        try {
            SortedMap<Instant, Path> backups = new BackupFolder(folder).all();
            SystemFact place = SystemFact.text("backup.folder", folder.toString());
            if (backups.isEmpty()) {
                return List.of(place, new SystemFact("backup.newest", new Word("none"), Standing.LOOK));
            }
            Instant newest = backups.lastKey();
            // One turn may be missed, by a night without power; two are a fault.
            boolean late = newest.plus(every.multipliedBy(2)).isBefore(clock.now());
            return List.of(
                    place,
                    new SystemFact("backup.newest", new Moment(newest), late ? Standing.WRONG : Standing.WELL),
                    SystemFact.of("backup.size", new Bytes(Files.size(backups.get(newest)))),
                    SystemFact.of("backup.count", new Count(backups.size())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
