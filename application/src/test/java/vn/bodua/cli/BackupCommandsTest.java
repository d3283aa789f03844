package vn.bodua.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vn.bodua.database.Database;
import vn.bodua.database.DatabaseUnavailable;
import vn.bodua.database.backup.BackupRefused;
import vn.bodua.database.backup.Passphrase;

@DisplayName("The commands backup, restore and drill")
class BackupCommandsTest {

    @TempDir
    Path folder = Path.of("");

    private record Run(int status, String out, String err) {}

    private static Run run(Object command, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = new CommandLine(command)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Run(status, out.toString(), err.toString());
    }

    private Map<String, String> home(String name) {
        return Map.of("BODUA_HOME", folder.resolve(name).toString(), Passphrase.VARIABLE, "bó đũa chẳng bẻ được nào");
    }

    @Test
    @DisplayName(
            "beside a running server: backed up, drilled, restored elsewhere; and what is wrong is refused with status 1")
    void wholeWay() throws Exception {
        Map<String, String> here = home("here");
        String file = folder.resolve("a.zip.enc").toString();
        try (Database running = Database.open(Path.of(here.get("BODUA_HOME")), Map.of())) {
            assertThat(running.isEmbedded()).isTrue();
            Run backup = run(new Backup(here), "--encrypt", "-o", file);
            assertThat(backup.err()).isEmpty();
            assertThat(backup.status()).isZero();
            assertThat(backup.out()).contains("Đã sao lưu và đọc lại đúng: " + file, "bảng", "lược đồ");

            Run named = run(new Backup(here), "--drill", "--json");
            assertThat(named.status()).isZero();
            assertThat(named.out().strip().lines()).hasSize(1);
            assertThat(named.out()).contains("\"same\":true", "\"rtoWithin\":true", "\"rpoWithin\":true");
            assertThat(Path.of(here.get("BODUA_HOME")).resolve("backups")).isDirectoryContaining("glob:**/bodua-*.zip");

            Run again = run(new Backup(here), "-o", file);
            assertThat(again.status()).isEqualTo(Exit.REFUSED);
            assertThat(again.err()).contains("không bao giờ ghi đè", file);

            Run beside = run(new Restore(here), file);
            assertThat(beside.status()).isEqualTo(Exit.REFUSED);
            assertThat(beside.err()).contains("is in use by process");
        }
        Run drill = run(new Drill(here));
        assertThat(drill.status()).as(drill.err()).isZero();
        assertThat(drill.out())
                .contains("figure: 0 dòng, giống hệt", "RPO: ", "RTO: khôi phục hết", "(giới hạn 30 phút): đạt");

        Run restore = run(new Restore(home("there")), file);
        assertThat(restore.status()).as(restore.err()).isZero();
        assertThat(restore.out()).contains("Đã khôi phục", "secrets");
        Run wrong = run(
                new Drill(Map.of(
                        "BODUA_HOME",
                        folder.resolve("there").toString(),
                        Passphrase.VARIABLE,
                        "một mật khẩu khác hẳn")),
                file,
                "--json");
        assertThat(wrong.status()).isEqualTo(Exit.REFUSED);
        assertThat(wrong.out()).contains("\"refused\":\"PASSPHRASE_WRONG\"");
        assertThat(wrong.err()).contains("Mật khẩu không mở được").doesNotContain("khác hẳn");
    }

    @Test
    @DisplayName("where nothing is, nothing is made; a passphrase that is missing or on the command line is no way")
    void refusals() throws Exception {
        Map<String, String> nowhere =
                Map.of("BODUA_HOME", folder.resolve("nowhere").toString());
        assertThat(run(new Backup(nowhere)).err()).contains("chưa có gì");
        assertThat(run(new Drill(nowhere)).err()).contains("chưa có gì", "backups");
        assertThat(folder.resolve("nowhere")).doesNotExist();
        Path elsewhere = folder.resolve("elsewhere");
        Map<String, String> set =
                Map.of("BODUA_HOME", folder.resolve("nowhere").toString(), "BODUA_BACKUP_FOLDER", elsewhere.toString());
        assertThat(run(new Drill(set)).err()).contains(elsewhere.toString()).doesNotContain("nowhere");
        Path unmounted = folder.resolve("not-mounted");
        Run into = run(
                new Backup(nowhere), "--json", "-o", unmounted.resolve("a.zip").toString());
        assertThat(into.out()).contains("\"refused\":\"FILE_UNUSABLE\"");
        assertThat(into.err()).contains(unmounted.toString());
        assertThat(unmounted).doesNotExist();
        assertThat(run(new Backup(nowhere), "--encrypt").err()).contains("BODUA_BACKUP_PASSPHRASE");
        Path text = Files.writeString(folder.resolve("text"), "Xin chào");
        assertThat(run(new Restore(nowhere), text.toString()).err()).contains("không phải bản sao lưu");
        assertThat(folder.resolve("nowhere"))
                .as("refused before a server is started")
                .doesNotExist();
        assertThat(run(new Restore(nowhere)).status()).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run(new Backup(nowhere), "--passphrase", "x").status()).isEqualTo(CommandLine.ExitCode.USAGE);
    }

    @Test
    @DisplayName(
            "every reason for which there is no database has its sentence in both languages, with its details after it")
    void everyReasonOfTheDatabaseIsTold() {
        Set<String> reasons = Arrays.stream(DatabaseUnavailable.Reason.values())
                .map(Enum::name)
                .collect(Collectors.toSet());
        for (String language : List.of("vi", "en")) {
            ResourceBundle words = ResourceBundle.getBundle("messages-database", Locale.of(language));
            assertThat(words.keySet()).isEqualTo(reasons);
            reasons.forEach(reason -> assertThat(words.getString(reason)).endsWith("."));
        }
    }

    @Test
    @DisplayName("every reason has its words, in both languages")
    void words() {
        for (String language : new String[] {"vi", "en"}) {
            ResourceBundle words = ResourceBundle.getBundle("messages-backup", Locale.of(language));
            assertThat(words.keySet())
                    .containsAll(Arrays.stream(BackupRefused.Reason.values())
                            .map(reason -> "refused." + reason)
                            .toList());
        }
        assertThat(ResourceBundle.getBundle("messages-backup", Locale.of("vi")).keySet())
                .isEqualTo(ResourceBundle.getBundle("messages-backup", Locale.of("en"))
                        .keySet());
    }
}
