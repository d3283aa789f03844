package vn.bodua;

import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.bodua.database.Database;
import vn.bodua.database.backup.BackUpRegularly;
import vn.bodua.database.backup.Passphrase;
import vn.bodua.database.backup.Retention;
import vn.bodua.operation.RegularJob;
import vn.bodua.operation.ThisNode;
import vn.bodua.operation.Timetable;
import vn.bodua.settings.KnownSettings;
import vn.bodua.settings.Settings;
import vn.bodua.time.BusinessClock;

/** Has the database backed up as often as the settings say. */
@Configuration(proxyBeanMethods = false)
class BackupBeans {

    @Bean
    RegularJob regularBackup(Database database, Settings settings, BusinessClock clock) {
        Retention retention = new Retention(
                settings.get(KnownSettings.BACKUP_KEEP_DAILY),
                settings.get(KnownSettings.BACKUP_KEEP_WEEKLY),
                settings.get(KnownSettings.BACKUP_KEEP_MONTHLY),
                BusinessClock.HANOI);
        BackUpRegularly backUp =
                new BackUpRegularly(clock::now, ThisNode.version(), settings.backupFolder(), retention);
        return new RegularJob("backup", new Timetable.Every(settings.get(KnownSettings.BACKUP_EVERY)), () -> {
            Optional<Passphrase> passphrase = settings.get(KnownSettings.BACKUP_PASSPHRASE_FILE)
                    .flatMap(file -> Passphrase.find(Map.of(), Optional.of(file)));
            if (backUp.run(database.owner(), passphrase) instanceof BackUpRegularly.Turn.Failed failed) {
                throw new IllegalStateException(failed.sentence());
            }
        });
    }
}
