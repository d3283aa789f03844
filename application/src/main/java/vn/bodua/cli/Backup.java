package vn.bodua.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.bodua.database.OwnersDatabase;
import vn.bodua.database.backup.BackUpDatabase;
import vn.bodua.database.backup.BackupFile;
import vn.bodua.database.backup.BackupRefused;
import vn.bodua.database.backup.DrillRestore;
import vn.bodua.database.backup.Passphrase;
import vn.bodua.operation.ThisNode;
import vn.bodua.time.BusinessClock;

/**
 * {@code bodua backup}: the whole database into one file, also while the server runs, and read back. It asks for no
 * account: whoever runs it owns the files of the server, or has the owner's password of the database.
 */
@ForTheOwner("backups need the owner's secret of the database, which only who owns the server's files can read")
@Command(
        name = "backup",
        description = "Sao lưu toàn bộ cơ sở dữ liệu vào một tệp (cả khi Bó Đũa đang chạy) rồi đọc lại để kiểm tra.")
final class Backup implements Callable<Integer> {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "TỆP",
            description = "Tệp kết quả; không nêu thì đặt trong thư mục sao lưu, tên theo thời điểm.")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--encrypt", description = "Mã hóa bằng mật khẩu (AES-256-GCM, Argon2id).")
    private boolean encrypt;

    @Option(names = "--drill", description = "Sao lưu xong thì diễn tập khôi phục bản vừa tạo.")
    private boolean drill;

    @Mixin
    private BackupOptions options = new BackupOptions();

    @Spec
    private CommandSpec spec;

    private final Map<String, String> environment;

    Backup(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        BackupAnswer answer = new BackupAnswer(spec, options.isJson());
        return answer.to(() -> {
            InstantSource clock = BusinessClock.system()::now;
            Path home = options.home(environment);
            Optional<Passphrase> passphrase =
                    encrypt ? Optional.of(options.neededPassphrase(environment)) : Optional.empty();
            // A folder that is not there is perhaps a disk that is not mounted: it is not made for a named file.
            output.map(Path::toAbsolutePath)
                    .map(Path::getParent)
                    .filter(Predicate.not(Files::isDirectory))
                    .ifPresent(folder -> {
                        throw BackupRefused.noFolder(folder);
                    });
            Path file = output.orElseGet(() -> options.folder(environment).file(clock.instant(), encrypt));
            if (!OwnersDatabase.isThere(home, options.server(environment))) {
                throw BackupRefused.nothingIn(home);
            }
            BackUpDatabase.Made made;
            try (OwnersDatabase database = OwnersDatabase.openOrJoin(home, options.server(environment))) {
                made = new BackUpDatabase(clock, ThisNode.version()).into(file, database.owner(), passphrase);
            }
            BackupFile.verify(made.file(), passphrase);
            answer.say("backup.made", made.file(), BackupAnswer.megabytes(made.size()), answer.inWords(made.took()));
            if (drill) {
                answer.sayDrill(new DrillRestore(clock).drill(made.file(), passphrase, home));
                return Exit.DONE;
            }
            answer.sayManifest(made.manifest());
            Map<String, Object> facts = BackupAnswer.facts(made.file(), made.manifest());
            facts.put("encrypted", encrypt);
            facts.put("size", made.size());
            facts.put("millis", made.took().toMillis());
            answer.print(facts);
            return Exit.DONE;
        });
    }
}
