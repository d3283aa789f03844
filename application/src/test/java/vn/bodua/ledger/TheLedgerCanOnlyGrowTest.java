package vn.bodua.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bodua.TestDatabase;
import vn.bodua.database.DatabaseConnection;
import vn.bodua.database.Migrations;

/**
 * Whatever statement reaches the database through the application, no row of any table changes or goes. The statements
 * here are plain strings on purpose: an injected one would be.
 */
class TheLedgerCanOnlyGrowTest {

    private static final String NOT_ALLOWED = "42501";

    /**
     * What is no record of the alliance and must change: how people sign in, what is begun and finished within minutes, the
     * timetable of jobs, and what only follows from the registry's records and is told anew when one is added. What a person
     * did with any of it stands in the history, which only grows.
     */
    private static final Set<String> MAY_CHANGE = Set.of(
            "person",
            "role_at_unit",
            "acting_for",
            "password",
            "authenticator",
            "recovery_code",
            "passkey",
            "external_identity",
            "session",
            "api_token",
            "sign_in_step",
            "sign_in_attempt",
            "done_once",
            "scheduled_tasks",
            "registry_view",
            "node",
            "registrant_span",
            "registrant_search");

    private static DSLContext application;

    @BeforeAll
    static void fillALedger() {
        TestLedger ledger = new TestLedger();
        Cell cell = ledger.untouchedCell();
        Figure figure = ledger.stated(cell, TestLedger.coops(246));
        ledger.accept(figure.position(), "Đã hỏi lại tỉnh");
        application = ledger.database().sql();
    }

    /** Every table that there is, from the catalogue, so that a new one is tried without anyone thinking of it. */
    static List<String> everyTable() {
        List<String> tables = new ArrayList<>(everyTableThereIs());
        tables.removeIf(table -> MAY_CHANGE.contains(table.substring(table.indexOf('.') + 1)));
        return tables;
    }

    private static List<String> everyTableThereIs() {
        return asOwner("""
                select quote_ident(n.nspname) || '.' || quote_ident(c.relname) from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname <> 'information_schema'
                and n.nspname not like 'pg\\_%' order by 1""");
    }

    @Test
    void theCatalogueIsNotEmpty() {
        assertThat(everyTable()).contains("public.figure", "public.acceptance", "public.document");
    }

    @ParameterizedTest
    @MethodSource("everyTable")
    void noRowCanBeUpdated(String table) {
        for (String column : columnsOf(table)) {
            assertForbidden("update " + table + " set " + column + " = default");
        }
    }

    @ParameterizedTest
    @MethodSource("everyTable")
    void noRowCanBeDeleted(String table) {
        assertForbidden("delete from " + table);
        assertForbidden("delete from " + table + " where false");
    }

    @ParameterizedTest
    @MethodSource("everyTable")
    void noRowCanBeChangedByADetour(String table) {
        String column = columnsOf(table).getFirst();
        assertForbidden("merge into " + table + " t using (select 1) s on true when matched then delete");
        assertForbidden("merge into " + table + " t using (select 1) s on true when matched then update set " + column
                + " = default");
        assertForbidden("with gone as (delete from " + table + " returning 1) select count(*) from gone");
        assertForbidden("select 1 from " + table + " for update");
    }

    @ParameterizedTest
    @MethodSource("everyTable")
    void noTableCanBeEmptiedDroppedOrTakenOver(String table) {
        assertForbidden("truncate " + table + " cascade");
        assertForbidden("drop table " + table + " cascade");
        assertForbidden("alter table " + table + " owner to " + Migrations.APPLICATION);
        assertForbidden("alter table " + table + " rename to elsewhere");
        assertForbidden("do $$ begin lock table " + table + " in access exclusive mode; end $$");
    }

    @ParameterizedTest
    @MethodSource("everyTable")
    void noSafeguardOfATableCanBeSwitchedOff(String table) {
        assertForbidden("alter table " + table + " disable trigger all");
        assertForbidden("alter table " + table + " add column mine text");
        assertForbidden("create rule quiet as on insert to " + table + " do instead nothing");
        assertForbidden("create trigger mine before insert on " + table
                + " for each row execute function suppress_redundant_updates_trigger()");
    }

    @ParameterizedTest
    @MethodSource("everyTable")
    void noRightCanBeTakenByOneself(String table) {
        // PostgreSQL only warns when someone who holds a right grants another that he does not hold.
        attempt("grant all on " + table + " to " + Migrations.APPLICATION);
        attempt("grant update, delete, truncate on " + table + " to public");

        assertForbidden("update " + table + " set " + columnsOf(table).getFirst() + " = default where false");
        assertForbidden("delete from " + table + " where false");
        assertForbidden("truncate " + table);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set role bodua_owner",
                "set session authorization bodua_owner",
                "set session_replication_role = replica",
                "alter role bodua_app superuser",
                "alter role bodua_app createrole",
                "grant bodua_owner to bodua_app",
                "create role accomplice",
                "create schema mine",
                "create table public.mine (x int)",
                "create temporary table figure (x int)",
                "create function public.mine() returns int language sql as 'select 1'",
                "create extension dblink",
                "create database mine",
                "alter database bodua owner to bodua_app",
                "drop schema public cascade",
                "alter schema public owner to bodua_app",
                "select setval('public.figure_position_seq', 1)",
                "alter sequence public.figure_position_seq restart",
                "copy public.figure to program 'cat'",
                "select pg_read_file('postgresql.conf')",
                "alter system set fsync = off",
                "do $$ begin delete from public.figure; end $$"
            })
    void noWayLeadsAroundTheGrants(String statement) {
        assertForbidden(statement);
    }

    @Test
    void theApplicationsRoleOwnsNothing() {
        assertThat(asOwner("""
                        select 'relation ' || relname from pg_class where relowner = 'bodua_app'::regrole
                        union all select 'function ' || proname from pg_proc where proowner = 'bodua_app'::regrole
                        union all select 'schema ' || nspname from pg_namespace where nspowner = 'bodua_app'::regrole
                        union all select 'type ' || typname from pg_type where typowner = 'bodua_app'::regrole
                        union all select 'database ' || datname from pg_database where datdba = 'bodua_app'::regrole""")).isEmpty();
    }

    @Test
    void theApplicationsRoleIsAnOrdinaryOneAndMemberOfNone() {
        assertThat(asOwner("""
                        select rolname from pg_roles where rolname = 'bodua_app'
                        and (rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls)
                        union all select roleid::regrole::text from pg_auth_members
                        where member = 'bodua_app'::regrole""")).isEmpty();
    }

    @Test
    void onEveryTableItMayReadAndAddAndNothingElse() {
        List<String> mayChange =
                MAY_CHANGE.stream().map(table -> "'" + table + "'").toList();
        assertThat(asOwner("""
                        select distinct a.privilege_type from pg_class c
                        cross join lateral aclexplode(c.relacl) a
                        where a.grantee in (0, 'bodua_app'::regrole) and c.relnamespace = 'public'::regnamespace
                        and c.relkind <> 'S' and c.relname not in (%1$s)
                        union select distinct a.privilege_type from pg_attribute t
                        cross join lateral aclexplode(t.attacl) a
                        join pg_class c on c.oid = t.attrelid
                        where c.relnamespace = 'public'::regnamespace and c.relname not in (%1$s)""".formatted(String.join(", ", mayChange)))).containsExactlyInAnyOrder("SELECT", "INSERT");
    }

    @Test
    void fromASequenceItMayDrawTheNextNumberAndNothingElse() {
        assertThat(asOwner("""
                        select distinct a.privilege_type from pg_class c
                        cross join lateral aclexplode(c.relacl) a
                        where a.grantee in (0, 'bodua_app'::regrole) and c.relnamespace = 'public'::regnamespace
                        and c.relkind = 'S'""")).containsExactly("USAGE");
    }

    @Test
    void noRightCanBePassedOn() {
        assertThat(asOwner("""
                        select c.relname from pg_class c cross join lateral aclexplode(c.relacl) a
                        where a.grantee = 'bodua_app'::regrole and a.is_grantable""")).isEmpty();
    }

    @Test
    void afterAllTheseTriesTheLedgerHoldsWhatItHeld() {
        everyTable().forEach(table -> attempt("delete from " + table));

        assertThat(asOwner("select value::text from public.figure")).containsExactly("246");
        assertThat(asOwner("select rule from public.acceptance order by position"))
                .containsExactly("first_claim", "person");
    }

    private static void assertForbidden(String statement) {
        assertThatThrownBy(() -> application.execute(statement))
                .as(statement)
                .isInstanceOf(DataAccessException.class)
                .extracting(e -> ((DataAccessException) e).sqlState())
                .isEqualTo(NOT_ALLOWED);
    }

    private static void attempt(String statement) {
        try {
            application.execute(statement);
        } catch (DataAccessException refused) {
            assertThat(refused.sqlState()).as(statement).isEqualTo(NOT_ALLOWED);
        }
    }

    private static List<String> columnsOf(String table) {
        return asOwner("select quote_ident(attname) from pg_attribute where attrelid = '" + table
                + "'::regclass and attnum > 0 and not attisdropped order by attnum");
    }

    private static List<String> asOwner(String query) {
        DatabaseConnection owner = TestDatabase.owner();
        try (Connection connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }
}
