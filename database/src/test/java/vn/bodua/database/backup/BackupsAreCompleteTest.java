package vn.bodua.database.backup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bodua.database.Database;
import vn.bodua.database.DatabaseConnection;
import vn.bodua.database.Migrations;
import vn.bodua.database.OwnersDatabase;
import vn.bodua.database.TestHomes;

@DisplayName("What is restored is what was backed up")
class BackupsAreCompleteTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:44:04.123456Z");
    private static final Passphrase PASSPHRASE = Passphrase.of("bó đũa chẳng bẻ được nào");

    @TempDir
    Path folder;

    private final BackUpDatabase backUp = new BackUpDatabase(InstantSource.fixed(NOW), "0.1.0");

    @ParameterizedTest(name = "encrypted: {0}")
    @DisplayName("every row of every table, however odd its values, in a plain file and in an encrypted one")
    @ValueSource(booleans = {false, true})
    void everyRow(boolean encrypted) throws Exception {
        Optional<Passphrase> passphrase = Optional.of(PASSPHRASE).filter(p -> encrypted);
        DatabaseConnection from = TestServer.filled();
        Path file = folder.resolve("a.backup");
        BackUpDatabase.Made made = backUp.into(file, from, passphrase);
        assertThat(made.manifest().taken()).isEqualTo(NOW);
        assertThat(made.manifest().rows()).isGreaterThan(20);

        DatabaseConnection to = TestServer.empty();
        BackupFile verified = BackupFile.verify(file, passphrase);
        assertThat(verified.isEncrypted()).isEqualTo(encrypted);
        new RestoreDatabase().from(verified, to, TestServer.PASSWORD);

        assertThat(TestServer.contents(to)).isEqualTo(TestServer.contents(from));
        assertThat(TestHomes.query(to, "SELECT content FROM document WHERE id = 1"))
                .containsExactly(SchemaFour.ODD);
        assertThat(TestHomes.query(to, "SELECT value::text FROM statement ORDER BY ordinal"))
                .containsExactly("950.00", "0.000000000000000000000000000001");
        assertThat(made.manifest().auditHead())
                .contains(new Manifest.AuditHead(
                        3,
                        TestHomes.query(to, "SELECT hash FROM audit_entry WHERE position = 3")
                                .getFirst()));
    }

    @Test
    @DisplayName("the history goes on in the same chain, and the application still cannot give a hash itself")
    void history() throws Exception {
        DatabaseConnection from = TestServer.filled();
        Path file = folder.resolve("a.zip");
        backUp.into(file, from, Optional.empty());
        DatabaseConnection to = TestServer.empty();
        new RestoreDatabase().from(BackupFile.verify(file, Optional.empty()), to, TestServer.PASSWORD);
        String next = "INSERT INTO audit_entry (at, account, face, use_case, result) VALUES"
                + " ('2026-11-23 00:00:00+00', 'an', 'web', 'x', 'done') RETURNING position || ' ' || hash";
        assertThat(TestHomes.query(TestServer.application(to), next))
                .isEqualTo(TestHomes.query(TestServer.application(from), next))
                .singleElement()
                .asString()
                .startsWith("4 ");
        assertThatThrownBy(() -> TestServer.execute(
                        TestServer.application(to),
                        "INSERT INTO audit_entry (position, at, account, face, use_case, result, previous_hash, hash)"
                                + " VALUES (9, now(), 'an', 'web', 'x', 'done', '', 'x')"))
                .hasMessageContaining("permission denied");
    }

    @Test
    @DisplayName("numbers go on where they stood, and the application may do what it could and no more")
    void sequencesAndGrants() throws Exception {
        DatabaseConnection from = TestServer.filled();
        TestServer.execute(from, "SELECT nextval('figure_position_seq')");
        Path file = folder.resolve("a.zip");
        backUp.into(file, from, Optional.empty());
        DatabaseConnection to = TestServer.empty();
        new RestoreDatabase().from(BackupFile.verify(file, Optional.empty()), to, TestServer.PASSWORD);

        DatabaseConnection application = TestServer.application(to);
        assertThat(TestHomes.query(
                        application,
                        "INSERT INTO figure (unit_id, indicator, breakdown, period, period_days,"
                                + " kind, value, measure, qualifier, origin, document_id, statement, quote, formula,"
                                + " recorded_at, recorded_by) SELECT unit_id, indicator, breakdown, period, period_days, kind,"
                                + " value, measure, qualifier, origin, document_id, statement, quote, formula, recorded_at,"
                                + " recorded_by FROM figure WHERE position = 1 RETURNING position"))
                .as("3 was given out before the backup")
                .containsExactly("4");
        assertThatThrownBy(() -> TestServer.execute(application, "UPDATE figure SET value = 0"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    @DisplayName(
            "all types keep their values between servers whose sessions print dates, bytes and numbers differently")
    void allTypes() throws Exception {
        String table = "CREATE TABLE odd (a bytea, b timestamptz, c timestamp, d interval, e float8, f numeric,"
                + " g daterange, h text[], i jsonb, j uuid, k boolean, l time, m date, n text, o int GENERATED ALWAYS AS"
                + " (1) STORED)";
        DatabaseConnection from = TestServer.empty();
        DatabaseConnection to = TestServer.empty();
        for (String setting : List.of(
                "datestyle = 'SQL, DMY'",
                "timezone = 'Asia/Ho_Chi_Minh'",
                "intervalstyle = 'sql_standard'",
                "bytea_output = 'escape'",
                "extra_float_digits = 0")) {
            String name = to.url().substring(to.url().lastIndexOf('/') + 1);
            TestServer.execute(TestServer.superuser(), "ALTER DATABASE " + name + " SET " + setting);
        }
        TestServer.execute(
                from,
                table,
                "INSERT INTO odd VALUES ('\\x00ff5c0a09', '2026-03-01 23:59:59.999999+00',"
                        + " '0001-01-01 BC', '-1 year 2 mons -3 days 04:05:06.789', 0.1::float8 + 0.2, 1.500,"
                        + " '[2020-01-01,)', ARRAY['', NULL, 'a,b', '\"', '\\'], '{\"a\": 1.0}',"
                        + " '00000000-0000-0000-0000-000000000001', true, '24:00', '-infinity', ''),"
                        + " (NULL, 'infinity', NULL, NULL, 'NaN', 'NaN', 'empty', '{}', 'null', NULL, NULL, NULL, NULL, NULL)");
        TestServer.execute(to, table);
        Path rows = folder.resolve("odd.copy");
        try (Connection source = from.open();
                Connection target = to.open();
                var out = Files.newOutputStream(rows)) {
            TableShape shape = new Tables(source).inOrder().getFirst();
            assertThat(shape.columns()).hasSize(14).doesNotContain("o");
            new Tables(source).copyOut(shape, out);
            new Tables(target).copyIn(shape, Files.newInputStream(rows));
        }
        assertThat(TestServer.contents(to)).isEqualTo(TestServer.contents(from));
        TestServer.execute(to, "UPDATE odd SET e = 0.3 WHERE k");
        assertThat(TestServer.contents(to))
                .as("the last digit of a number counts")
                .isNotEqualTo(TestServer.contents(from));
    }

    @Test
    @DisplayName("the hash of the rows does not depend on their order, but on each row and how often it is there")
    void rowHash() {
        assertThat(hash("a\nb\nc\n")).isEqualTo(hash("c\na\nb\n"));
        assertThat(Map.of("a\nb\n", hash("a\nb\n"), "ab\n\n", hash("ab\n\n"), "a\na\nb\nb\n", hash("a\na\nb\nb\n"))
                        .values())
                .doesNotHaveDuplicates();
        assertThat(hash("a\na\n")).isNotEqualTo(hash("b\nb\n"));
    }

    private static String hash(String rows) {
        ContentDigest digest = new ContentDigest();
        digest.write(rows.getBytes(UTF_8), 0, rows.length());
        return digest.content().rowHash();
    }

    @Test
    @DisplayName(
            "the file is one that only its user may read, an ordinary zip file, and nothing else is left beside it")
    void theFile() throws Exception {
        Path file = folder.resolve("new").resolve("a.zip");
        backUp.into(file, TestServer.filled(), Optional.empty());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder.resolve("new"))) {
            assertThat(files).containsExactly(file);
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<String> names = Collections.list(zip.entries()).stream()
                    .map(ZipEntry::getName)
                    .toList();
            assertThat(names).contains("data/figure.copy", "data/unit.copy").endsWith("manifest.txt");
            assertThat(names.indexOf("data/unit.copy"))
                    .as("referred to before referring")
                    .isLessThan(names.indexOf("data/figure.copy"));
            String manifest =
                    new String(zip.getInputStream(zip.getEntry("manifest.txt")).readAllBytes(), UTF_8);
            assertThat(manifest)
                    .startsWith("bodua-backup\t1\ntaken\t2026-11-22T01:44:04.123456Z\napplication\t0.1.0\n")
                    .contains("migration\tV4__ledger.sql\t", "sequence\tfigure_position_seq\t2\ttrue");
            assertThat(zip.getComment()).matches("[0-9a-f]{64}");
        }
    }

    @Test
    @DisplayName("an encrypted file shows nothing of what it holds, and two of the same rows have nothing in common")
    void encryptedFile() throws Exception {
        DatabaseConnection from = TestServer.filled();
        byte[] one = Files.readAllBytes(
                backUp.into(folder.resolve("1"), from, Optional.of(PASSPHRASE)).file());
        byte[] two = Files.readAllBytes(
                backUp.into(folder.resolve("2"), from, Optional.of(PASSPHRASE)).file());
        // As bytes, and the whole of a zip's mark: two letters alone stand in every other random file of this length.
        assertThat(new String(one, ISO_8859_1))
                .doesNotContain("manifest", "data/unit", "PK\u0003\u0004", "PK\u0001\u0002");
        int same = 0;
        for (int i = 64; i < one.length; i++) {
            same += one[i] == two[i] ? 1 : 0;
        }
        assertThat(same).isLessThan(one.length / 50);
    }

    @Test
    @DisplayName("it is of one moment: rows that came in one transaction are both there or both not, all before it are")
    void oneMoment() throws Exception {
        DatabaseConnection from = TestServer.migrated();
        // the office that keeps documents unless another is named
        TestServer.execute(from, "INSERT INTO unit VALUES ('ca-nuoc', 'nation', '(,)')");
        TestServer.execute(
                from,
                "INSERT INTO document (name, title, content, sha256, unit_name, sample, received_at,"
                        + " received_by) SELECT '', '', repeat(md5(i::text), 40), lpad(to_hex(i), 64, '0'), '', true, now(), ''"
                        + " FROM generate_series(1, 20000) i");
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger acknowledged = new AtomicInteger();
        AtomicReference<Exception> problem = new AtomicReference<>();
        Thread writer = Thread.ofVirtual().start(() -> {
            try (Connection connection = TestServer.application(from).open();
                    var first = connection.prepareStatement("INSERT INTO breakdown_item VALUES ('d', ?, '', '')");
                    var last = connection.prepareStatement("INSERT INTO unit VALUES (?, 'commune', '(,)')")) {
                connection.setAutoCommit(false);
                for (int i = 0; !stop.get(); i++) {
                    // one table is read first, the other last
                    first.setString(1, "n" + i);
                    last.setString(1, "n" + i);
                    last.executeUpdate();
                    first.executeUpdate();
                    connection.commit();
                    acknowledged.incrementAndGet();
                }
            } catch (SQLException e) {
                problem.set(e);
            }
        });
        while (acknowledged.get() < 50) {
            Thread.onSpinWait();
        }
        int before = acknowledged.get();
        BackUpDatabase.Made made = backUp.into(folder.resolve("a.zip"), from, Optional.empty());
        int after = acknowledged.get() + 1;
        stop.set(true);
        writer.join();

        assertThat(problem.get()).isNull();
        Map<String, Long> rows =
                made.manifest().tables().stream().collect(Collectors.toMap(Manifest.Table::name, Manifest.Table::rows));
        assertThat(rows.get("unit") - 1).isEqualTo(rows.get("breakdown_item"));
        assertThat(rows.get("breakdown_item")).isBetween((long) before, (long) after);
        assertThat(after).as("the writer was at work meanwhile").isGreaterThan(before + 5);
    }

    @Test
    @DisplayName(
            "the embedded database of a home is backed up beside the server that runs on it, and restored into a new home")
    void embedded() throws Exception {
        Path home = home("one");
        Path file = folder.resolve("a.zip");
        Map<String, ContentDigest.Content> contents;
        try (Database running = Database.open(home, Map.of())) {
            SchemaFour.fill(running.application());
            contents = TestServer.contents(running.owner());
            try (OwnersDatabase joined = OwnersDatabase.openOrJoin(home, Map.of())) {
                backUp.into(file, joined.owner(), Optional.empty());
            }
            assertThat(TestHomes.query(running.application(), "SELECT 1")).containsExactly("1");
        }
        Path other = home("two");
        try (OwnersDatabase empty = OwnersDatabase.open(other, Map.of())) {
            new RestoreDatabase()
                    .from(BackupFile.verify(file, Optional.empty()), empty.owner(), empty.applicationPassword());
        }
        try (Database restored = Database.open(other, Map.of())) {
            assertThat(TestServer.contents(restored.owner())).isEqualTo(contents);
            assertThat(TestHomes.query(restored.application(), "SELECT count(*) FROM figure"))
                    .containsExactly("2");
        }
    }

    @Test
    @DisplayName("a database on the administrator's server is backed up and restored by an owner who is no superuser")
    void server() throws Exception {
        String password = "bi-mat";
        DatabaseConnection any = TestServer.empty();
        TestServer.execute(
                TestServer.superuser(),
                "CREATE ROLE an LOGIN CREATEROLE PASSWORD '" + password + "'",
                "CREATE DATABASE mot OWNER an",
                "CREATE DATABASE hai OWNER an");
        String host = any.url().replaceFirst("jdbc:postgresql://(.*)/.*", "$1");
        Map<String, String> one = Map.of(
                Database.URL, "postgresql://an:bi-mat@" + host + "/mot", Database.APP_PASSWORD, TestServer.PASSWORD);
        Map<String, String> two = Map.of(
                Database.URL, "postgresql://an:bi-mat@" + host + "/hai", Database.APP_PASSWORD, TestServer.PASSWORD);
        // the role is there already, so that its password is the administrator's affair
        TestServer.migrated();
        Path file = folder.resolve("a.zip.enc");
        try (Database database = Database.open(folder, one)) {
            SchemaFour.fill(database.application());
            backUp.into(file, database.owner(), Optional.of(PASSPHRASE));
            try (OwnersDatabase empty = OwnersDatabase.open(folder, two)) {
                new RestoreDatabase()
                        .from(
                                BackupFile.verify(file, Optional.of(PASSPHRASE)),
                                empty.owner(),
                                empty.applicationPassword());
                assertThat(TestServer.contents(empty.owner())).isEqualTo(TestServer.contents(database.owner()));
            }
        }
    }

    @Test
    @DisplayName("the head of the audit chain is noted where there is one")
    void auditHead() throws Exception {
        DatabaseConnection owner = TestServer.empty();
        try (Connection connection = owner.open()) {
            assertThat(new Tables(connection).auditHead()).isEmpty();
            TestServer.execute(owner, "CREATE TABLE audit_entry (position bigint, hash text)");
            assertThat(new Tables(connection).auditHead()).isEmpty();
            TestServer.execute(owner, "INSERT INTO audit_entry VALUES (2, 'bb'), (10, 'aa'), (9, 'cc')");
            assertThat(new Tables(connection).auditHead()).contains(new Manifest.AuditHead(10, "aa"));
        }
    }

    @Test
    @DisplayName(
            "a backup is refused where a file of that name is, where there is nothing of ours, and for a weak passphrase")
    void refusals() throws Exception {
        Path there = Files.writeString(folder.resolve("there"), "mine");
        DatabaseConnection migrated = TestServer.migrated();
        Refusals.assertRefused(
                () -> backUp.into(there, migrated, Optional.empty()), BackupRefused.Reason.FILE_EXISTS, "there");
        assertThat(there).hasContent("mine");
        Path none = folder.resolve("none");
        DatabaseConnection empty = TestServer.empty();
        Refusals.assertRefused(
                () -> backUp.into(none, empty, Optional.empty()), BackupRefused.Reason.NOTHING_TO_BACK_UP, "address");
        Refusals.assertRefused(
                () -> backUp.into(none, migrated, Optional.of(Passphrase.of("mười một ký"))),
                BackupRefused.Reason.PASSPHRASE_WEAK,
                "12");
        Refusals.assertRefused(
                () -> backUp.into(there.resolve("below"), migrated, Optional.empty()),
                BackupRefused.Reason.FILE_UNUSABLE,
                "below");
        Refusals.assertRefused(
                () -> backUp.into(none, migrated.as("nobody", "x"), Optional.empty()),
                BackupRefused.Reason.DATABASE_FAILED,
                "no backup was made");
        try (var files = Files.list(folder)) {
            assertThat(files).as("no half backup is left").containsExactly(there);
        }
    }

    @Test
    @DisplayName(
            "the tables of this build can be restored in an order, and none lies outside the schema that is backed up")
    void allTables() throws Exception {
        DatabaseConnection owner = TestServer.migrated();
        try (Connection connection = owner.open()) {
            assertThat(new Tables(connection).inOrder())
                    .extracting(TableShape::name)
                    .containsAll(SchemaFour.TABLES)
                    .doesNotContain(Migrations.HISTORY_TABLE);
        }
        assertThat(TestHomes.query(
                        owner,
                        "SELECT relname FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace"
                                + " WHERE relkind IN ('r', 'p', 'm') AND nspname NOT IN ('public', 'pg_catalog',"
                                + " 'information_schema', 'pg_toast')"))
                .isEmpty();
        TestServer.execute(
                owner,
                "CREATE TABLE hen (id int PRIMARY KEY, egg int)",
                "CREATE TABLE egg (id int PRIMARY KEY, hen int REFERENCES hen)",
                "ALTER TABLE hen ADD FOREIGN KEY (egg) REFERENCES egg");
        Refusals.assertRefused(
                () -> backUp.into(folder.resolve("a"), owner, Optional.empty()),
                BackupRefused.Reason.TABLES_IN_A_CIRCLE,
                "egg, hen");
    }

    private Path home(String name) throws Exception {
        Path home = folder.resolve(name);
        TestHomes.prepareBinaries(home.resolve("postgres"));
        TestHomes.prepare(home);
        return home;
    }
}
