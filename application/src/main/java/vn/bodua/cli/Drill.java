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
import vn.bodua.database.backup.BackupFolder;
import vn.bodua.database.backup.BackupRefused;
import vn.bodua.database.backup.DrillRestore;
import vn.bodua.time.BusinessClock;

/** {@code bodua drill}: restores a backup into a scratch place, compares every table, and prints RPO and RTO. */
@ForTheOwner("restores into a scratch place and removes it")
@Command(
        name = "drill",
        description =
                "Diễn tập khôi phục: dựng lại bản sao lưu ở nơi tạm, so từng bảng, in RPO và RTO, rồi xóa nơi tạm.")
final class Drill implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "TỆP",
            description = "Bản sao lưu; không nêu thì lấy bản mới nhất trong thư mục sao lưu.")
    private Optional<Path> file = Optional.empty();

    @Mixin
    private BackupOptions options = new BackupOptions();

    @Spec
    private CommandSpec spec;

    private final Map<String, String> environment;

    Drill(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        BackupAnswer answer = new BackupAnswer(spec, options.isJson());
        return answer.to(() -> {
            Path home = options.home(environment);
            BackupFolder folder = options.folder(environment);
            Path chosen =
                    file.isPresent() ? file.get() : folder.newest().orElseThrow(() -> BackupRefused.nothingIn(folder));
            answer.sayDrill(
                    new DrillRestore(BusinessClock.system()::now).drill(chosen, options.passphrase(environment), home));
            return Exit.DONE;
        });
    }
}
