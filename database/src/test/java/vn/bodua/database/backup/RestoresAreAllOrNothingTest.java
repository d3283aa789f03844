package vn.bodua.database.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bodua.database.DatabaseConnection;
import vn.bodua.database.TestHomes;
import vn.bodua.database.backup.BackupRefused.Reason;

@DisplayName("A restore leaves all of the backup or nothing of it, and nothing of others' is touched")
class RestoresAreAllOrNothingTest {

    @TempDir
    static Path folder;

    private static DatabaseConnection from;
    private static Path good;

    @BeforeAll
    static void backUp() throws Exception {
        from = TestServer.filled();
        good = new BackUpDatabase(InstantSource.system(), "0.1.0")
                .into(folder.resolve("good.zip"), from, Optional.empty())
                .file();
    }

    private static void restore(BackupFile file, DatabaseConnection to) {
        new RestoreDatabase().from(file, to, TestServer.PASSWORD);
    }

    private static BackupFile verified(Path file) {
        return BackupFile.verify(file, Optional.empty());
    }

    @Test
    @DisplayName("a database with one row is refused, and keeps it")
    void oneRow() throws Exception {
        DatabaseConnection to = TestServer.migrated();
        TestServer.execute(to, "INSERT INTO unit VALUES ('VN', 'nation', '(,)')");
        Refusals.assertRefused(() -> restore(verified(good), to), Reason.NOT_EMPTY, "unit");
        assertThat(TestHomes.query(to, "SELECT id FROM unit")).containsExactly("VN");
    }

    @Test
    @DisplayName("a database that was migrated and has no row yet is taken, also twice after failures")
    void migratedAndEmpty() throws Exception {
        DatabaseConnection to = TestServer.migrated();
        BackupFile forged = verified(brokenReference());
        Refusals.assertRefused(() -> restore(forged, to), Reason.DATABASE_FAILED, "nothing of it was kept");
        restore(verified(good), to);
        assertThat(TestServer.contents(to)).isEqualTo(TestServer.contents(from));
    }

    @Test
    @DisplayName("keys, rules and indexes, set aside while the rows go in, are all there afterwards under their names")
    void rulesAndIndexes() throws Exception {
        DatabaseConnection to = TestServer.empty();
        restore(verified(good), to);
        assertThat(rules(to)).isEqualTo(rules(TestServer.migrated())).hasSizeGreaterThan(100);
    }

    private static List<String> rules(DatabaseConnection of) throws Exception {
        return TestHomes.query(
                of,
                "SELECT conrelid::regclass || ' ' || conname || ' ' || convalidated || ' ' || pg_get_constraintdef(oid)"
                        + " AS rule FROM pg_constraint WHERE connamespace = 'public'::regnamespace"
                        + " UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY rule");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("what another application keeps in the schema is refused, and stays")
    @ValueSource(
            strings = {
                "CREATE TABLE theirs (id int)",
                "CREATE VIEW theirs AS SELECT 1 AS id",
                "CREATE SEQUENCE theirs",
                "CREATE FUNCTION theirs() RETURNS int LANGUAGE sql AS 'SELECT 1'"
            })
    void othersObjects(String theirs) throws Exception {
        DatabaseConnection to = TestServer.empty();
        TestServer.execute(to, theirs);
        Refusals.assertRefused(() -> restore(verified(good), to), Reason.NOT_EMPTY, "not empty");
        assertThat(TestHomes.query(
                        to,
                        "SELECT count(*) FROM (SELECT relname FROM pg_class WHERE relname = 'theirs'"
                                + " UNION SELECT proname FROM pg_proc WHERE proname = 'theirs') x"))
                .containsExactly("1");
        assertThat(TestHomes.query(to, "SELECT to_regclass('unit')::text")).containsOnlyNulls();
    }

    @Test
    @DisplayName("rows that the tables' own rules refuse leave an empty database, though their checksums are right")
    void ruleBroken() throws Exception {
        DatabaseConnection to = TestServer.empty();
        BackupFile forged = verified(brokenReference());
        Refusals.assertRefused(() -> restore(forged, to), Reason.DATABASE_FAILED, "foreign key");
        assertEmpty(to);
    }

    @Test
    @DisplayName("a file that is exchanged after it was verified leaves an empty database")
    void exchanged() throws Exception {
        DatabaseConnection to = TestServer.empty();
        Path file = Files.copy(good, folder.resolve("exchanged.zip"));
        BackupFile verified = verified(file);
        Files.copy(
                DamagedBackupsAreRefusedTest.forge(
                        good,
                        folder.resolve("other.zip"),
                        UnaryOperator.identity(),
                        units -> units.replace("nation", "region")),
                file,
                StandardCopyOption.REPLACE_EXISTING);
        Refusals.assertRefused(() -> restore(verified, to), Reason.DAMAGED, "unit");
        assertEmpty(to);
    }

    @Test
    @DisplayName("rows that are changed on their way in, as by a trigger, are noticed, and nothing is kept")
    void changedOnTheWay() throws Exception {
        DatabaseConnection to = TestServer.empty();
        // What a later migration or an administrator might add: it fires when the tables of the schema are made.
        TestServer.execute(
                TestServer.in(
                        TestServer.superuser(), to.url().substring(to.url().lastIndexOf('/') + 1)),
                "CREATE SCHEMA odd",
                "GRANT USAGE ON SCHEMA odd TO PUBLIC",
                "CREATE FUNCTION odd.change() RETURNS trigger LANGUAGE plpgsql AS"
                        + " $$ BEGIN NEW.name_en := 'x'; RETURN NEW; END $$",
                "CREATE FUNCTION odd.watch() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN"
                        + " IF to_regclass('public.indicator') IS NOT NULL AND NOT EXISTS (SELECT FROM pg_trigger"
                        + " WHERE tgname = 'odd') THEN CREATE TRIGGER odd BEFORE INSERT ON public.indicator"
                        + " FOR EACH ROW EXECUTE FUNCTION odd.change(); END IF; END $$",
                "CREATE EVENT TRIGGER odd ON ddl_command_end WHEN TAG IN ('CREATE TABLE')"
                        + " EXECUTE FUNCTION odd.watch()");
        Refusals.assertRefused(() -> restore(verified(good), to), Reason.NOT_THE_SAME, "(indicator)");
        assertEmpty(to);
    }

    private static Path brokenReference() throws Exception {
        // As if a tool had lost a row, but written a right checksum of the rest.
        DatabaseConnection other = TestServer.filled();
        TestServer.execute(
                other,
                "ALTER TABLE unit_name DROP CONSTRAINT unit_name_unit_id_fkey",
                "UPDATE unit_name SET unit_id = 'nowhere' WHERE unit_id = 'bac-giang'");
        Path file = Files.createTempFile(folder, "broken", ".zip");
        Files.delete(file);
        return new BackUpDatabase(InstantSource.system(), "0.1.0")
                .into(file, other, Optional.empty())
                .file();
    }

    private static void assertEmpty(DatabaseConnection to) throws Exception {
        assertThat(TestHomes.query(
                        to,
                        "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace"
                                + " AND relkind = 'r' AND relname <> 'flyway_schema_history'"))
                .isEmpty();
        assertThat(TestHomes.query(to, "SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace"))
                .isEmpty();
    }
}
