package vn.bodua.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import vn.bodua.database.backup.BackupFolder;
import vn.bodua.database.backup.Passphrase;
import vn.bodua.settings.KnownSettings;
import vn.bodua.settings.Settings;

/** What the commands about backups have in common. */
final class BackupOptions {

    @Option(
            names = "--passphrase-file",
            paramLabel = "TỆP",
            description = "Tệp có mật khẩu ở dòng đầu; không nêu thì lấy từ biến môi trường BODUA_BACKUP_PASSPHRASE.")
    private Optional<Path> passphraseFile = Optional.empty();

    @Option(names = "--demo", description = "Làm với cơ sở dữ liệu mẫu của 'bodua demo'.")
    private boolean demo;

    @Option(names = "--json", description = "In một đối tượng JSON trên một dòng.")
    private boolean json;

    Path home(Map<String, String> environment) {
        return settings(environment).get(KnownSettings.HOME);
    }

    /** Which server, if not the embedded one, as the database module reads it. */
    Map<String, String> server(Map<String, String> environment) {
        return settings(environment).server();
    }

    private Settings settings(Map<String, String> environment) {
        Settings settings = Settings.read(environment, Map.of());
        return demo ? settings.ofDemo() : settings;
    }

    /** Where backups are kept unless another file is named. */
    BackupFolder folder(Map<String, String> environment) {
        return new BackupFolder(settings(environment).backupFolder());
    }

    Optional<Passphrase> passphrase(Map<String, String> environment) {
        return Passphrase.find(environment, passphraseFile(environment));
    }

    Passphrase neededPassphrase(Map<String, String> environment) {
        return Passphrase.require(environment, passphraseFile(environment));
    }

    boolean isJson() {
        return json;
    }

    private Optional<Path> passphraseFile(Map<String, String> environment) {
        return passphraseFile.or(() -> settings(environment).get(KnownSettings.BACKUP_PASSPHRASE_FILE));
    }
}
