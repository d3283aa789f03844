package vn.bodua.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine.Model.CommandSpec;
import vn.bodua.database.DatabaseUnavailable;
import vn.bodua.database.backup.BackupRefused;
import vn.bodua.database.backup.DrillRestore;
import vn.bodua.database.backup.Manifest;
import vn.bodua.time.BusinessClock;

/**
 * What the commands about backups print: to people in Vietnamese, to machines as JSON, and of a refusal the reason from
 * the catalogue with the sentence that has its details.
 */
final class BackupAnswer {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm:ss 'ngày' dd/MM/uuuu").withZone(BusinessClock.HANOI);
    private static final double MEGABYTE = 1e6;

    private final CommandSpec spec;
    private final boolean json;
    private final ResourceBundle words = ResourceBundle.getBundle("messages-backup", Locale.of("vi"));

    BackupAnswer(CommandSpec spec, boolean json) {
        this.spec = spec;
        this.json = json;
    }

    /** Does the work, quietly but for its own answer, and turns every refusal into an exit status. */
    int to(Callable<Integer> work) throws Exception {
        // Without Spring's own start nobody else says what is to be logged.
        LoggingSystem.get(BackupAnswer.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
        try {
            return work.call();
        } catch (BackupRefused refused) {
            String sentence = String.valueOf(refused.getMessage());
            return refused(
                    refused.reason().name(),
                    sentence,
                    words.getString("refused." + refused.reason().name()) + "\n" + sentence);
        } catch (DatabaseUnavailable unavailable) {
            return refused(
                    unavailable.reason().name(),
                    String.valueOf(unavailable.getMessage()),
                    NoDatabase.told(unavailable));
        }
    }

    private int refused(String reason, String sentence, String told) {
        if (json) {
            print(Map.of("refused", reason, "message", sentence));
        }
        return Exit.refused(spec, told);
    }

    /** A fact on a line of its own; {@code places} are filled in. */
    void say(String key, Object... places) {
        if (!json) {
            spec.commandLine().getOut().println(String.format(Locale.of("vi"), words.getString(key), places));
            spec.commandLine().getOut().flush();
        }
    }

    void print(Map<String, Object> facts) {
        if (json) {
            spec.commandLine().getOut().println(Json.of(facts));
            spec.commandLine().getOut().flush();
        }
    }

    void sayManifest(Manifest manifest) {
        say("backup.holds", manifest.tables().size(), manifest.rows(), manifest.bytes() / MEGABYTE);
        say("backup.taken", MOMENT.format(manifest.taken()), manifest.schemaVersion(), manifest.application());
        manifest.auditHead().ifPresent(head -> say("backup.audit", head.position(), head.hash()));
    }

    static Map<String, Object> facts(Path file, Manifest manifest) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("file", file.toString());
        facts.put("taken", manifest.taken());
        facts.put("application", manifest.application());
        facts.put("schema", manifest.schemaVersion());
        facts.put("tables", manifest.tables().size());
        facts.put("rows", manifest.rows());
        facts.put("bytes", manifest.bytes());
        manifest.auditHead().ifPresent(head -> {
            facts.put("auditPosition", head.position());
            facts.put("auditHash", head.hash());
        });
        return facts;
    }

    void sayDrill(DrillRestore.Drilled drilled) {
        for (DrillRestore.Compared table : drilled.tables()) {
            say("drill.table." + table.verdict(), table.table(), table.rows());
        }
        sayManifest(drilled.backup().manifest());
        say(
                drilled.isWithinRecoveryPoint() ? "drill.rpo.within" : "drill.rpo.beyond",
                inWords(drilled.recoveryPoint()),
                DrillRestore.RECOVERY_POINT_LIMIT.toMinutes());
        say(
                drilled.isWithinRecoveryTime() ? "drill.rto.within" : "drill.rto.beyond",
                inWords(drilled.recoveryTime()),
                DrillRestore.RECOVERY_TIME_LIMIT.toMinutes());
        Map<String, Object> facts =
                facts(drilled.backup().path(), drilled.backup().manifest());
        facts.put("same", allSame(drilled.tables()));
        facts.put("rpoSeconds", drilled.recoveryPoint().toSeconds());
        facts.put("rpoLimitSeconds", DrillRestore.RECOVERY_POINT_LIMIT.toSeconds());
        facts.put("rpoWithin", drilled.isWithinRecoveryPoint());
        facts.put("rtoMillis", drilled.recoveryTime().toMillis());
        facts.put("rtoLimitSeconds", DrillRestore.RECOVERY_TIME_LIMIT.toSeconds());
        facts.put("rtoWithin", drilled.isWithinRecoveryTime());
        print(facts);
    }

    private static boolean allSame(List<DrillRestore.Compared> tables) {
        return tables.stream().allMatch(table -> table.verdict() == DrillRestore.Verdict.SAME);
    }

    /** "2 ngày 3 giờ", "4 phút 12 giây", "6,2 giây": the two largest parts. */
    String inWords(Duration duration) {
        if (duration.compareTo(Duration.ofMinutes(1)) < 0) {
            return String.format(
                    Locale.of("vi"), words.getString("duration.seconds"), Math.max(0, duration.toMillis()) / 1e3);
        }
        if (duration.compareTo(Duration.ofHours(1)) < 0) {
            return words.getString("duration.minutes").formatted(duration.toMinutes(), duration.toSecondsPart());
        }
        if (duration.compareTo(Duration.ofDays(1)) < 0) {
            return words.getString("duration.hours").formatted(duration.toHours(), duration.toMinutesPart());
        }
        return words.getString("duration.days").formatted(duration.toDays(), duration.toHoursPart());
    }

    static double megabytes(long bytes) {
        return bytes / MEGABYTE;
    }
}
