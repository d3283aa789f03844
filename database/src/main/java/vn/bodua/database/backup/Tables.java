package vn.bodua.database.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import vn.bodua.database.Migrations;
import vn.bodua.database.backup.BackupRefused.Reason;
import vn.bodua.database.backup.Manifest.AuditHead;
import vn.bodua.database.backup.Manifest.Migration;
import vn.bodua.database.backup.Manifest.Sequence;

/** The tables of one database as its owner sees them over one connection, in one transaction. */
final class Tables {

    private static final String AUDIT = "audit_entry";
    private static final int BUFFER = 64 * 1024;

    private final Connection connection;

    /** Values are to have the same text on every server, whatever its settings and its version's defaults. */
    Tables(Connection connection) throws SQLException {
        this.connection = connection;
        for (String setting : List.of(
                "DateStyle = 'ISO, YMD'",
                "IntervalStyle = 'postgres'",
                "TimeZone = 'UTC'",
                "bytea_output = 'hex'",
                "extra_float_digits = 1",
                "statement_timeout = 0",
                "idle_in_transaction_session_timeout = 0",
                "lock_timeout = '60s'")) {
            execute("SET " + setting);
        }
    }

    String serverVersion() throws SQLException {
        return connection.getMetaData().getDatabaseProductVersion();
    }

    /** The tables without the history of the migrations, those first that others refer to. */
    List<TableShape> inOrder() throws SQLException {
        Map<String, List<String>> columns = columns();
        Map<String, Set<String>> references = references();
        Set<String> placed = new LinkedHashSet<>();
        Set<String> waiting = new TreeSet<>(columns.keySet());
        while (!waiting.isEmpty()) {
            List<String> free = waiting.stream()
                    .filter(table -> placed.containsAll(references.getOrDefault(table, Set.of())))
                    .toList();
            if (free.isEmpty()) {
                throw new BackupRefused(
                        Reason.TABLES_IN_A_CIRCLE,
                        "The tables " + String.join(", ", waiting)
                                + " refer to each other in a circle, so no backup of them could be restored.");
            }
            placed.addAll(free);
            free.forEach(waiting::remove);
        }
        return placed.stream()
                .map(table -> new TableShape(table, columns.getOrDefault(table, List.of())))
                .toList();
    }

    private Map<String, List<String>> columns() throws SQLException {
        Map<String, List<String>> columns = new TreeMap<>();
        try (PreparedStatement query = connection.prepareStatement("""
                SELECT c.relname, a.attname
                FROM pg_class c
                JOIN pg_namespace n ON n.oid = c.relnamespace
                JOIN pg_attribute a ON a.attrelid = c.oid
                WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relname <> ?
                  AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
                  AND NOT EXISTS (SELECT FROM pg_depend d
                                  WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
                ORDER BY c.relname, a.attnum""")) {
            query.setString(1, Migrations.HISTORY_TABLE);
            try (ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    columns.computeIfAbsent(result.getString(1), table -> new ArrayList<>())
                            .add(result.getString(2));
                }
            }
        }
        return columns;
    }

    /** A table that refers to itself is no obstacle: foreign keys are checked at the end of a statement. */
    private Map<String, Set<String>> references() throws SQLException {
        Map<String, Set<String>> references = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("""
                SELECT child.relname, parent.relname
                FROM pg_constraint f
                JOIN pg_class child ON child.oid = f.conrelid
                JOIN pg_class parent ON parent.oid = f.confrelid
                JOIN pg_namespace n ON n.oid = child.relnamespace
                WHERE f.contype = 'f' AND n.nspname = 'public' AND f.conrelid <> f.confrelid
                  AND parent.relkind = 'r'""")) {
            while (result.next()) {
                references
                        .computeIfAbsent(result.getString(1), table -> new TreeSet<>())
                        .add(result.getString(2));
            }
        }
        return references;
    }

    void lock(List<TableShape> tables, String mode) throws SQLException {
        if (!tables.isEmpty()) {
            execute("LOCK TABLE "
                    + String.join(
                            ", ", tables.stream().map(TableShape::quotedName).toList())
                    + " IN " + mode + " MODE");
        }
    }

    /** Writes the rows as COPY text. */
    void copyOut(TableShape table, OutputStream to) throws SQLException, IOException {
        CopyOut copy =
                connection.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY " + table.quoted() + " TO STDOUT");
        try {
            for (byte[] rows = copy.readFromCopy(); rows != null; rows = copy.readFromCopy()) {
                to.write(rows);
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** The rows as they are now, measured in the same way as those of a backup. */
    ContentDigest.Content content(TableShape table) throws SQLException, IOException {
        ContentDigest digest = new ContentDigest();
        copyOut(table, digest);
        return digest.content();
    }

    void copyIn(TableShape table, InputStream from) throws SQLException, IOException {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + table.quoted() + " FROM STDIN", from, BUFFER);
    }

    boolean hasRows(TableShape table) throws SQLException {
        return isTrue("SELECT EXISTS (SELECT FROM " + table.quotedName() + ")");
    }

    void deleteRows(TableShape table) throws SQLException {
        execute("DELETE FROM " + table.quotedName());
    }

    boolean hasHistory() throws SQLException {
        return isTrue("SELECT to_regclass('public." + Migrations.HISTORY_TABLE + "') IS NOT NULL");
    }

    /** Whether the schema has anything at all in it, but for what extensions put there. */
    boolean hasAnything() throws SQLException {
        return isTrue("""
                SELECT EXISTS (SELECT FROM pg_class c
                               WHERE c.relnamespace = 'public'::regnamespace AND NOT EXISTS (
                                   SELECT FROM pg_depend d
                                   WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e'))
                    OR EXISTS (SELECT FROM pg_proc p
                               WHERE p.pronamespace = 'public'::regnamespace AND NOT EXISTS (
                                   SELECT FROM pg_depend d
                                   WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e'))""");
    }

    /** The scripts that were applied, in their order. */
    List<Migration> migrations(Map<String, String> scripts) throws SQLException {
        List<Migration> migrations = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT script FROM public." + Migrations.HISTORY_TABLE
                        + " WHERE success AND type = 'SQL' ORDER BY installed_rank")) {
            while (result.next()) {
                String script = result.getString(1);
                migrations.add(new Migration(script, scripts.getOrDefault(script, "")));
            }
        }
        return migrations;
    }

    /** Sequences do not belong to a snapshot: read after the rows, they stand behind every number in them. */
    List<Sequence> sequences() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("""
                SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE n.nspname = 'public' AND c.relkind = 'S' ORDER BY c.relname""")) {
            while (result.next()) {
                names.add(result.getString(1));
            }
        }
        List<Sequence> sequences = new ArrayList<>();
        for (String name : names) {
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery(
                            "SELECT last_value, is_called FROM public." + TableShape.quote(name))) {
                result.next();
                sequences.add(new Sequence(name, result.getLong(1), result.getBoolean(2)));
            }
        }
        return sequences;
    }

    void set(Sequence sequence) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement("SELECT setval(?::regclass, ?, ?)")) {
            set.setString(1, "public." + TableShape.quote(sequence.name()));
            set.setLong(2, sequence.last());
            set.setBoolean(3, sequence.called());
            set.execute();
        }
    }

    /** The last entry of the audit chain, where this schema has one. */
    Optional<AuditHead> auditHead() throws SQLException {
        if (!isTrue("SELECT to_regclass('public." + AUDIT + "') IS NOT NULL")) {
            return Optional.empty();
        }
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "SELECT position, hash::text FROM public." + AUDIT + " ORDER BY position DESC LIMIT 1")) {
            return result.next()
                    ? Optional.of(new AuditHead(result.getLong(1), result.getString(2)))
                    : Optional.empty();
        }
    }

    void analyze(List<TableShape> tables) throws SQLException {
        for (TableShape table : tables) {
            execute("ANALYZE " + table.quotedName());
        }
    }

    private boolean isTrue(String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(question)) {
            return result.next() && result.getBoolean(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
