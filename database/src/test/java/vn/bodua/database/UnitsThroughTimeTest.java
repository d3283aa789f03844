package vn.bodua.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The tables of units refuse what cannot be true at one time")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnitsThroughTimeTest {

    private static final String EXCLUDED = "23P01";
    private static final String CHECKED = "23514";
    private static final String NOT_THERE = "23503";

    private final Path home;
    private final Database database;
    private final DatabaseConnection application;

    UnitsThroughTimeTest(@TempDir Path home) throws Exception {
        this.home = home;
        TestHomes.prepare(home);
        this.database = Database.open(home, Map.of());
        this.application = database.application();
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @BeforeAll
    void firstUnits() throws SQLException {
        execute("INSERT INTO unit VALUES ('dong-nai', 'province', '[1976-01-01,)'), ('binh-phuoc', 'province',"
                + " '[1997-01-01,2025-07-01)'), ('cum-dong-nam-bo', 'cluster', '(,)')");
    }

    @BeforeEach
    void emptyTables() throws Exception {
        TestHomes.execute(
                TestHomes.superuser(home, application), "TRUNCATE unit_name, unit_code, tree_place, succession");
    }

    private void execute(String... statements) throws SQLException {
        TestHomes.execute(application, statements);
    }

    private static void assertRefused(String sqlState, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .asInstanceOf(type(SQLException.class))
                .extracting(SQLException::getSQLState)
                .isEqualTo(sqlState);
    }

    private static String name(String unit, String name, String validity) {
        return "INSERT INTO unit_name (unit_id, name, designation, validity) VALUES ('" + unit + "', '" + name
                + "', 'tỉnh', '" + validity + "')";
    }

    private static String code(String unit, String code, String validity) {
        return "INSERT INTO unit_code VALUES ('" + unit + "', 'gso', '" + code + "', '" + validity + "')";
    }

    private static String place(String parent, String child, String validity) {
        return "INSERT INTO tree_place (tree, parent_id, child_id, validity, verified) VALUES ('emulation', '" + parent
                + "', '" + child + "', '" + validity + "', true)";
    }

    @Test
    @DisplayName("two names of a unit may follow each other")
    void namesFollowEachOther() throws SQLException {
        execute(
                name("dong-nai", "Đồng Nai", "[1976-01-01,2026-01-01)"),
                name("dong-nai", "Đồng Nai (mới)", "[2026-01-01,)"));
        assertThat(TestHomes.query(application, "SELECT name FROM unit_name WHERE validity @> date '2026-01-01'"))
                .containsExactly("Đồng Nai (mới)");
    }

    @Test
    @DisplayName("two names of a unit on one day are refused")
    void refusesTwoNamesAtATime() {
        assertRefused(
                EXCLUDED,
                () -> execute(
                        name("dong-nai", "Đồng Nai", "[1976-01-01,2026-01-02)"),
                        name("dong-nai", "Đồng Nai (mới)", "[2026-01-01,)")));
    }

    @Test
    @DisplayName("a code may be used again for another unit when the first has lost it")
    void codeIsUsedAgain() throws SQLException {
        execute(code("binh-phuoc", "70", "[1997-01-01,2025-07-01)"), code("dong-nai", "70", "[2025-07-01,)"));
        assertThat(TestHomes.query(
                        application,
                        "SELECT unit_id FROM unit_code WHERE code = '70' AND validity @> date '2025-06-30'"))
                .containsExactly("binh-phuoc");
    }

    @Test
    @DisplayName("one code for two units at a time is refused")
    void refusesOneCodeForTwo() {
        assertRefused(
                EXCLUDED,
                () -> execute(
                        code("binh-phuoc", "70", "[1997-01-01,2025-07-01)"), code("dong-nai", "70", "[2025-06-30,)")));
    }

    @Test
    @DisplayName("two codes of a unit in one list at a time are refused")
    void refusesTwoCodesForOne() {
        assertRefused(
                EXCLUDED,
                () -> execute(code("dong-nai", "75", "(,)"), code("dong-nai", "76", "[2025-07-01,2025-07-02)")));
    }

    @Test
    @DisplayName("a unit stands below a parent only once at a time, and never below itself")
    void refusesTwoPlaces() throws SQLException {
        execute(place("cum-dong-nam-bo", "dong-nai", "[2019-01-01,2020-01-01)"));
        assertRefused(EXCLUDED, () -> execute(place("cum-dong-nam-bo", "dong-nai", "[2019-12-31,)")));
        assertRefused(CHECKED, () -> execute(place("dong-nai", "dong-nai", "(,)")));
        execute(place("cum-dong-nam-bo", "dong-nai", "[2020-01-01,)"));
    }

    @Test
    @DisplayName("a kind of unit that is not known is refused")
    void refusesUnknownKind() {
        assertRefused(CHECKED, () -> execute("INSERT INTO unit VALUES ('x', 'country', '(,)')"));
    }

    @Test
    @DisplayName("a name, a code and a place that hold on no day are refused")
    void refusesEmptyRanges() {
        assertRefused(CHECKED, () -> execute("INSERT INTO unit VALUES ('x', 'province', 'empty')"));
        assertRefused(CHECKED, () -> execute(name("dong-nai", "x", "[2020-01-01,2020-01-01)")));
        assertRefused(CHECKED, () -> execute(code("dong-nai", "x", "empty")));
        assertRefused(CHECKED, () -> execute(place("cum-dong-nam-bo", "dong-nai", "empty")));
    }

    @Test
    @DisplayName("a name of a unit that is not there is refused")
    void refusesUnknownUnit() {
        assertRefused(NOT_THERE, () -> execute(name("atlantis", "Atlantis", "(,)")));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("the application may neither change nor delete nor empty nor redefine them")
    @ValueSource(
            strings = {
                "UPDATE unit SET kind = 'region'",
                "UPDATE unit_name SET name = 'x'",
                "UPDATE unit_code SET code = 'x'",
                "UPDATE tree_place SET verified = true",
                "UPDATE succession SET decision = 'x'",
                "DELETE FROM unit",
                "DELETE FROM unit_name",
                "DELETE FROM unit_code",
                "DELETE FROM tree_place",
                "DELETE FROM succession",
                "TRUNCATE unit_name",
                "DROP TABLE succession",
                "ALTER TABLE unit DROP CONSTRAINT unit_kind_check",
                "CREATE TABLE public.mine (x int)",
                "CREATE SCHEMA mine",
                "DELETE FROM flyway_schema_history",
                "GRANT ALL ON unit TO bodua_app",
                "SET ROLE bodua_owner",
                "CREATE ROLE other",
            })
    void applicationMayNot(String statement) {
        // PostgreSQL answers "only granted as far as you may" with a warning, and gives nothing.
        if (statement.startsWith("GRANT")) {
            assertThatThrownBy(() -> execute(statement, "DELETE FROM unit")).isInstanceOf(SQLException.class);
            return;
        }
        assertRefused(SqlStates.NOT_ALLOWED, () -> execute(statement));
    }

    @Test
    @DisplayName("a second start finds nothing to migrate, and a changed script is noticed")
    void migratesOnce() throws Exception {
        DatabaseConnection superuser = TestHomes.superuser(home, application);
        String digest = "SELECT obj_description('public.flyway_schema_history'::regclass, 'pg_class')";
        String scripts = TestHomes.query(superuser, digest).getFirst();
        assertThat(scripts).isEqualTo(MigrationScripts.digest());

        DatabaseConnection owner = superuser.as("bodua_owner", new Secrets(home).findOrCreate("database-owner"));
        TestHomes.execute(
                superuser,
                "COMMENT ON TABLE public.flyway_schema_history IS 'another build'",
                "UPDATE public.flyway_schema_history SET checksum = checksum + 1 WHERE version = '1'");
        assertThatThrownBy(() -> Migrations.migrate(owner, application.password()))
                .asInstanceOf(type(DatabaseUnavailable.class))
                .satisfies(refusal -> {
                    assertThat(refusal.reason()).isEqualTo(DatabaseUnavailable.Reason.MIGRATION_FAILED);
                    assertThat(refusal).hasMessageContaining("checksum");
                });
        TestHomes.execute(
                superuser, "UPDATE public.flyway_schema_history SET checksum = checksum - 1 WHERE version = '1'");
        Migrations.migrate(owner, application.password());
        assertThat(TestHomes.query(superuser, digest)).containsExactly(scripts);
    }
}
