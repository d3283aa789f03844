package vn.bodua.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.bodua.audit.AnchorPlace;
import vn.bodua.audit.Finding;
import vn.bodua.audit.Verification;
import vn.bodua.audit.VerifyBackup;
import vn.bodua.audit.VerifyHistory;
import vn.bodua.database.backup.BackupFile;
import vn.bodua.database.backup.Passphrase;
import vn.bodua.settings.Settings;

/** {@code bodua audit}: what concerns the history as a whole. */
@ForTheOwner("only leads to the commands below it")
@Command(
        name = "audit",
        description = "Nhật ký: kiểm tra xem có bị sửa, bỏ, chèn, cắt đuôi hay viết lại không.",
        subcommands = Audit.Verify.class)
final class Audit implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return Exit.DONE;
    }

    /** {@code bodua audit verify}: reads the whole chain and compares it with the anchors. */
    @ForTheOwner("an inspector verifies on the server itself, without trusting any account of the application")
    @Command(name = "verify", description = "Đọc toàn bộ nhật ký, tính lại chuỗi băm và đối chiếu với các neo.")
    static final class Verify implements Callable<Integer> {

        @Option(names = "--anchors", description = "Thư mục chứa các tệp neo, ví dụ bản cất ở máy khác.")
        private Optional<Path> anchors = Optional.empty();

        @Option(names = "--backup", description = "Kiểm tra nhật ký trong một bản sao lưu, không cần cơ sở dữ liệu.")
        private Optional<Path> backup = Optional.empty();

        @Option(
                names = "--passphrase-file",
                description = "Tệp chứa mật khẩu của bản sao lưu, nếu không đặt BODUA_BACKUP_PASSPHRASE.")
        private Optional<Path> passphraseFile = Optional.empty();

        @Option(names = "--demo", description = "Kiểm tra nhật ký của số liệu mẫu.")
        private boolean demo;

        @Option(names = "--json", description = "In kết quả bằng JSON.")
        private boolean json;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws Exception {
            Settings settings = ApplicationStart.settings(demo);
            return backup.isPresent()
                    ? new BackupAnswer(spec, json).to(() -> ofBackup(backup.get(), settings))
                    : ofDatabase(settings);
        }

        private int ofBackup(Path file, Settings settings) {
            BackupFile opened = BackupFile.verify(file, Passphrase.find(System.getenv(), passphraseFile));
            return told(VerifyBackup.of(opened, anchors.orElseGet(settings::anchorFolder)));
        }

        private int ofDatabase(Settings settings) {
            try (ConfigurableApplicationContext context = ApplicationStart.withoutPages(settings)) {
                Path folder = anchors.orElseGet(
                        () -> context.getBean(AnchorPlace.class).folder());
                return told(context.getBean(VerifyHistory.class).against(folder));
            }
        }

        private int told(Verification verification) {
            print(verification);
            return verification.isSound() ? Exit.DONE : Exit.REFUSED;
        }

        private void print(Verification verification) {
            if (json) {
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("sound", verification.isSound());
                line.put("entries", verification.entries());
                line.put("head", verification.head());
                line.put("anchors", verification.anchors());
                line.put(
                        "findings",
                        verification.findings().stream().map(Verify::text).toList());
                spec.commandLine().getOut().println(Json.of(line));
                return;
            }
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%s: %d việc, %d neo, đầu chuỗi %s%n",
                            verification.isSound() ? "Nguyên vẹn" : "ĐÃ BỊ THAY ĐỔI",
                            verification.entries(),
                            verification.anchors(),
                            verification.head());
            verification
                    .findings()
                    .forEach(finding -> spec.commandLine().getOut().println("  " + text(finding)));
        }

        private static String text(Finding finding) {
            return switch (finding) {
                case Finding.Edited(long position) -> "việc số " + position + " đã bị sửa";
                case Finding.Unlinked(long position) -> "việc số " + position + " không nối tiếp việc đứng trước";
                case Finding.Gap(long position, long expected) ->
                    "thiếu từ việc số " + expected + ", sau đó là việc số " + position;
                case Finding.CutOff(long position, String anchor) ->
                    "nhật ký dừng trước việc số " + position + " mà neo " + anchor + " đã ghi: phần đuôi bị cắt";
                case Finding.Rewritten(long position, String anchor) ->
                    "việc số " + position + " khác với neo " + anchor + ": nhật ký đã bị viết lại";
                case Finding.ForgedAnchor(long position, String anchor) -> "tệp neo " + anchor + " không đúng chữ ký";
            };
        }
    }
}
