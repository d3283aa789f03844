package vn.bodua.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import vn.bodua.database.backup.BackupFolder;
import vn.bodua.database.backup.Passphrase;

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
        return demo ? Home.ofDemo(environment) : Home.ofEnvironment(environment);
    }

    /** Where backups are kept unless another file is named. */
    BackupFolder folder(Map<String, String> environment) {
        return new BackupFolder(home(environment).resolve("backups"));
    }

    Optional<Passphrase> passphrase(Map<String, String> environment) {
        return Passphrase.find(environment, passphraseFile);
    }

    Passphrase neededPassphrase(Map<String, String> environment) {
        return Passphrase.require(environment, passphraseFile);
    }

    boolean isJson() {
        return json;
    }
}
