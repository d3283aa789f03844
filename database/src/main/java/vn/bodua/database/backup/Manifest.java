package vn.bodua.database.backup;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.bodua.database.MigrationScripts;
import vn.bodua.database.backup.BackupRefused.Reason;
import vn.bodua.database.backup.ContentDigest.Content;

/**
 * What a backup holds, and of when. As text it is one line a fact, its parts divided by tabs, so that a person can read
 * it in twenty years with nothing but {@code unzip}.
 *
 * @param taken a moment before the snapshot: all that was committed until then is in the backup
 * @param tables in an order in which they can be restored
 */
public record Manifest(
        Instant taken,
        String application,
        String server,
        List<Migration> migrations,
        List<Table> tables,
        List<Sequence> sequences,
        Optional<AuditHead> auditHead) {

    static final String FILE = "manifest.txt";

    private static final int FORMAT = 1;
    private static final String BEGIN = "bodua-backup";

    /** A migration that the database had; {@code sha256} is empty where the build did not know its script. */
    public record Migration(String script, String sha256) {}

    /** A table's columns and what was in them. */
    public record Table(String name, List<String> columns, long rows, long bytes, String sha256, String rowHash) {

        static Table of(TableShape shape, Content content) {
            return new Table(
                    shape.name(),
                    shape.columns(),
                    content.rows(),
                    content.bytes(),
                    content.sha256(),
                    content.rowHash());
        }

        Content content() {
            return new Content(rows, bytes, sha256, rowHash);
        }

        TableShape shape() {
            return new TableShape(name, columns);
        }
    }

    /** Where a sequence stood; {@code called} tells whether that number was given out. */
    public record Sequence(String name, long last, boolean called) {}

    /** The end of the audit chain. */
    public record AuditHead(long position, String hash) {}

    /** The version of the schema that the backup was taken from. */
    public int schemaVersion() {
        return migrations.stream()
                .mapToInt(migration -> MigrationScripts.version(migration.script()))
                .max()
                .orElse(0);
    }

    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    /** The bytes of all tables as COPY text. */
    public long bytes() {
        return tables.stream().mapToLong(Table::bytes).sum();
    }

    /** Refuses a backup that this build's migrations could not have made. */
    void refuseUnlessKnown(SortedMap<String, String> scripts) {
        for (Migration migration : migrations) {
            String ours = scripts.get(migration.script());
            if (ours == null) {
                throw new BackupRefused(
                        Reason.NEWER_SCHEMA,
                        "The backup has the migration " + migration.script()
                                + ", which this build does not have: it was made by a newer build (" + application
                                + "). Install that version or a newer one, then restore.");
            }
            if (!migration.sha256().isEmpty() && !migration.sha256().equals(ours)) {
                throw otherScripts(migration.script());
            }
        }
        List<String> had = migrations.stream().map(Migration::script).toList();
        for (String script : scripts.keySet()) {
            if (MigrationScripts.version(script) <= schemaVersion() && !had.contains(script)) {
                throw otherScripts(script);
            }
        }
    }

    private BackupRefused otherScripts(String script) {
        return new BackupRefused(
                Reason.OTHER_SCRIPTS,
                "The migration " + script + " of the backup is not that of this build. Restore with an unchanged build"
                        + " of version " + application + ", and back up and upgrade from there.");
    }

    String text() {
        StringBuilder text = new StringBuilder();
        line(text, BEGIN, FORMAT);
        line(text, "taken", taken);
        line(text, "application", application);
        line(text, "server", server);
        migrations.forEach(m -> line(text, "migration", m.script(), m.sha256()));
        tables.forEach(t -> line(
                text, "table", t.name(), t.rows(), t.bytes(), t.sha256(), t.rowHash(), String.join(" ", t.columns())));
        sequences.forEach(s -> line(text, "sequence", s.name(), s.last(), s.called()));
        auditHead.ifPresent(head -> line(text, "audit", head.position(), head.hash()));
        return text.toString();
    }

    private static void line(StringBuilder text, Object... parts) {
        for (int i = 0; i < parts.length; i++) {
            String part = parts[i].toString();
            if (part.indexOf('\t') >= 0 || part.indexOf('\n') >= 0) {
                throw new IllegalArgumentException("a name with a tab or a line break: " + part);
            }
            text.append(i == 0 ? "" : "\t").append(part);
        }
        text.append('\n');
    }

    static Manifest read(String text) {
        List<String[]> lines = text.lines().map(line -> line.split("\t", -1)).toList();
        if (lines.isEmpty() || lines.getFirst().length != 2 || !lines.getFirst()[0].equals(BEGIN)) {
            throw damaged(null);
        }
        if (!lines.getFirst()[1].equals(Integer.toString(FORMAT))) {
            throw new BackupRefused(
                    Reason.OTHER_FORMAT,
                    "The backup has format " + lines.getFirst()[1] + ", and this build knows format " + FORMAT
                            + ". Restore it with the build that made it, or a newer one.");
        }
        try {
            return read(lines.subList(1, lines.size()));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw damaged(e);
        }
    }

    private static Manifest read(List<String[]> lines) {
        Instant taken = Instant.MIN;
        String application = "";
        String server = "";
        List<Migration> migrations = new ArrayList<>();
        List<Table> tables = new ArrayList<>();
        List<Sequence> sequences = new ArrayList<>();
        Optional<AuditHead> auditHead = Optional.empty();
        for (String[] line : lines) {
            switch (line[0]) {
                case "taken" -> taken = Instant.parse(line[1]);
                case "application" -> application = line[1];
                case "server" -> server = line[1];
                case "migration" -> migrations.add(new Migration(line[1], line[2]));
                case "table" ->
                    tables.add(new Table(
                            line[1],
                            List.of(line[6].split(" ")),
                            Long.parseLong(line[2]),
                            Long.parseLong(line[3]),
                            line[4],
                            line[5]));
                case "sequence" ->
                    sequences.add(new Sequence(line[1], Long.parseLong(line[2]), Boolean.parseBoolean(line[3])));
                case "audit" -> auditHead = Optional.of(new AuditHead(Long.parseLong(line[1]), line[2]));
                default -> throw new IllegalArgumentException(line[0]);
            }
        }
        return new Manifest(
                taken,
                application,
                server,
                List.copyOf(migrations),
                List.copyOf(tables),
                List.copyOf(sequences),
                auditHead);
    }

    private static BackupRefused damaged(@Nullable Exception cause) {
        String message = "The manifest of the backup cannot be read. Take another backup.";
        return cause == null
                ? new BackupRefused(Reason.DAMAGED, message)
                : new BackupRefused(Reason.DAMAGED, message, cause);
    }
}
