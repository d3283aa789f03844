package vn.bodua.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.bodua.database.OwnersDatabase;
import vn.bodua.database.backup.BackupFile;
import vn.bodua.database.backup.Passphrase;
import vn.bodua.database.backup.RestoreDatabase;

/**
 * {@code bodua restore}: a backup into an empty home folder or an empty database of a server. The whole file is checked
 * before anything is written.
 */
@Command(
        name = "restore",
        description = "Khôi phục một bản sao lưu vào thư mục (BODUA_HOME) hoặc cơ sở dữ liệu còn trống;"
                + " kiểm tra cả tệp trước khi ghi.")
final class Restore implements Callable<Integer> {

    @Parameters(paramLabel = "TỆP", description = "Bản sao lưu.")
    private Path file = Path.of("");

    @Mixin
    private BackupOptions options = new BackupOptions();

    @Spec
    private CommandSpec spec;

    private final Map<String, String> environment;

    Restore(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        BackupAnswer answer = new BackupAnswer(spec, options.isJson());
        return answer.to(() -> {
            Path home = options.home(environment);
            Optional<Passphrase> passphrase = options.passphrase(environment);
            BackupFile backup = BackupFile.verify(file, passphrase);
            RestoreDatabase.Done done;
            // Not beside a running server: nobody may work in a database while it is being filled.
            try (OwnersDatabase database = OwnersDatabase.open(home, environment)) {
                done = new RestoreDatabase().from(backup, database.owner(), database.applicationPassword());
            }
            answer.say("restore.done", file, answer.inWords(done.took()));
            answer.sayManifest(done.manifest());
            answer.say("restore.secrets", home.resolve("secrets"));
            Map<String, Object> facts = BackupAnswer.facts(file, done.manifest());
            facts.put("millis", done.took().toMillis());
            answer.print(facts);
            return Exit.DONE;
        });
    }
}
