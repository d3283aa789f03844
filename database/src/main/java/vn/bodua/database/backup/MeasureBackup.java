package vn.bodua.database.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.bodua.database.DatabaseConnection;
import vn.bodua.database.Migrations;
import vn.bodua.database.OwnersDatabase;
import vn.bodua.database.ScratchFolder;

/**
 * Measures backup and restore of a ledger of made-up figures against COPY alone, which does the same reading and writing
 * without hashing, packing, indexes and checking: in one run, in a scratch database, each after the other.
 */
public final class MeasureBackup {

    private static final List<String> ROWS = List.of(
            "INSERT INTO unit SELECT 'u' || i, 'commune', '(,)' FROM generate_series(1, 1000) i",
            "INSERT INTO unit VALUES ('ca-nuoc', 'nation', '(,)') ON CONFLICT DO NOTHING",
            "INSERT INTO indicator SELECT 'i' || i, 'x', 'x', 'HTX', 'stock' FROM generate_series(1, 60) i",
            """
            INSERT INTO document (name, title, content, sha256, unit_name, sample, received_at, received_by)
            VALUES ('', '', '', repeat('a', 64), '', true, now(), '')""",
            """
            INSERT INTO statement (document_id, ordinal, unit_name, indicator, kind, value, measure, qualifier, quote,
                                   quote_start, quote_end, resolution)
            SELECT id, 0, '', 'i1', 'value', 1, 'HTX', 'exact', 'x', 0, 1, 1 FROM document""");

    private static final String FIGURES = """
            INSERT INTO figure (unit_id, indicator, period, period_days, kind, value, measure, qualifier, origin,
                                document_id, statement, quote, recorded_at, recorded_by)
            SELECT 'u' || 1 + i % 1000, 'i' || 1 + i / 1000 % 60, '2020', '[2020-01-01,2021-01-01)', 'value',
                   (i::bigint * 7919) % 1000000 / 10.0, 'HTX', 'exact', 'stated', id, 0,
                   'Toàn tỉnh có ' || i || ' hợp tác xã', now(), 'an'
            FROM generate_series(1, ?) i, document""";

    private MeasureBackup() {}

    /** Seconds of each, of so many rows and bytes of COPY text. */
    public record Measured(
            long rows,
            long bytes,
            long size,
            double copyOut,
            double backup,
            double encrypted,
            double verify,
            double copyIn,
            double restore) {}

    public static Measured measure(Path parent, int figures) throws IOException, SQLException {
        try (ScratchFolder scratch = ScratchFolder.in(parent, "measure-");
                OwnersDatabase database = OwnersDatabase.open(scratch.path().resolve("home"), Map.of())) {
            DatabaseConnection owner = database.owner();
            Migrations.migrate(owner, database.applicationPassword());
            fill(owner, figures);
            Path bare = Files.createDirectory(scratch.path().resolve("bare"));
            // The first reading finds the pages in no cache and sets their hint bits; no one is to pay for that.
            copyOut(owner, bare);
            double copyOut = seconds(() -> copyOut(owner, bare));
            BackUpDatabase backUp = new BackUpDatabase(InstantSource.system(), "measured");
            Path plain = scratch.path().resolve("plain.zip");
            double backup = seconds(() -> backUp.into(plain, owner, Optional.empty()));
            Passphrase passphrase = Passphrase.of("only for measuring");
            Path sealed = scratch.path().resolve("sealed.zip.enc");
            double encrypted = seconds(() -> backUp.into(sealed, owner, Optional.of(passphrase)));
            double verify = seconds(() -> BackupFile.verify(plain, Optional.empty()));
            BackupFile verified = BackupFile.verify(plain, Optional.empty());
            Migrations.undoAll(owner);
            Migrations.migrate(owner, database.applicationPassword());
            double copyIn = seconds(() -> copyIn(owner, bare, verified.manifest()));
            Migrations.undoAll(owner);
            double restore = seconds(() -> new RestoreDatabase().from(verified, owner, database.applicationPassword()));
            Manifest manifest = verified.manifest();
            return new Measured(
                    manifest.rows(),
                    manifest.bytes(),
                    Files.size(plain),
                    copyOut,
                    backup,
                    encrypted,
                    verify,
                    copyIn,
                    restore);
        }
    }

    private interface Work {
        void run() throws IOException, SQLException;
    }

    private static double seconds(Work work) throws IOException, SQLException {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void fill(DatabaseConnection owner, int figures) throws SQLException {
        try (Connection connection = owner.open();
                Statement statement = connection.createStatement();
                PreparedStatement ledger = connection.prepareStatement(FIGURES)) {
            for (String rows : ROWS) {
                statement.execute(rows);
            }
            ledger.setInt(1, figures);
            ledger.execute();
            statement.execute("VACUUM ANALYZE");
        }
    }

    private static void copyOut(DatabaseConnection owner, Path folder) throws IOException, SQLException {
        try (Connection connection = owner.open()) {
            Tables tables = new Tables(connection);
            for (TableShape shape : tables.inOrder()) {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(shape.name())))) {
                    tables.copyOut(shape, out);
                }
            }
        }
    }

    private static void copyIn(DatabaseConnection owner, Path folder, Manifest manifest)
            throws IOException, SQLException {
        try (Connection connection = owner.open()) {
            connection.setAutoCommit(false);
            Tables tables = new Tables(connection);
            IndexesAside.take(connection);
            for (Manifest.Table table : manifest.tables()) {
                try (InputStream in = Files.newInputStream(folder.resolve(table.name()))) {
                    tables.copyIn(table.shape(), in);
                }
            }
            connection.commit();
        }
    }
}
