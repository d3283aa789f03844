package vn.bodua;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;
import vn.bodua.database.DatabaseConnection;
import vn.bodua.database.EmbeddedPostgres;
import vn.bodua.database.Migrations;

/**
 * A real PostgreSQL for the tests of one virtual machine; each {@link #fresh} one is empty and migrated. Speaks to it as
 * the application's role does.
 */
public final class TestDatabase {

    private static final String PASSWORD = "only-for-tests";
    private static final EmbeddedPostgres SERVER = start();

    /** Bytes of a table. */
    private static final long MUCH = 16_000_000;

    private static HikariDataSource latest = new HikariDataSource();
    private static String migrated = "";

    private final HikariDataSource pool;
    private final DSLContext sql;
    private final TransactionTemplate transaction;

    private TestDatabase(DatabaseConnection application) {
        pool = new HikariDataSource();
        pool.setJdbcUrl(application.url());
        pool.setUsername(application.user());
        pool.setPassword(application.password());
        pool.setMaximumPoolSize(4);
        sql = DSL.using(new TransactionAwareDataSourceProxy(pool), SQLDialect.POSTGRES);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));
    }

    /** An empty database of the current schema; what an earlier test left is gone. */
    public static synchronized TestDatabase fresh() {
        latest.close();
        DatabaseConnection owner = SERVER.owner();
        try (Connection connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                Statement statement = connection.createStatement()) {
            // Migrations take a second, emptying what they made takes milliseconds.
            if (migrated.isEmpty() || !migrated.equals(schema(statement)) || !emptied(statement)) {
                statement.execute("drop schema public cascade");
                statement.execute("create schema public");
                // as a new database has it
                statement.execute("grant usage on schema public to public");
                Migrations.migrate(owner, PASSWORD);
                migrated = schema(statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        TestDatabase fresh = new TestDatabase(owner.as(Migrations.APPLICATION, PASSWORD));
        latest = fresh.pool;
        return fresh;
    }

    /** What tells whether an earlier test altered a table, a trigger, a constraint, a function or a right. */
    private static String schema(Statement statement) throws SQLException {
        return only(statement, """
                select md5(string_agg(line, chr(10) order by line)) from (
                    select oid::text || relname || relowner || relacl::text || relkind::text || relhastriggers from pg_class
                        where relnamespace = 'public'::regnamespace and relname not like 'pg\\_%'
                    union all select attrelid::text || attnum || attname || atttypid || attnotnull || attacl::text
                        from pg_attribute a join pg_class c on c.oid = attrelid
                        where relnamespace = 'public'::regnamespace
                    union all select t.oid::text || tgname || tgenabled::text from pg_trigger t join pg_class c on c.oid = tgrelid
                        where relnamespace = 'public'::regnamespace
                    union all select oid::text || conname || convalidated from pg_constraint
                        where connamespace = 'public'::regnamespace
                    union all select oid::text || proname || md5(prosrc) from pg_proc
                        where pronamespace = 'public'::regnamespace
                    union all select oid::text || nspname || nspowner || nspacl::text from pg_namespace
                        where nspname not like 'pg\\_%'
                    union all select oid::text || rolname || rolsuper || rolcanlogin from pg_roles) schema (line)""");
    }

    /** Empties every table and starts every number anew; refuses where a test left so much that dropping is quicker. */
    private static boolean emptied(Statement statement) throws SQLException {
        if (Long.parseLong(only(statement, """
                select coalesce(max(pg_relation_size(oid)), 0)::text from pg_class
                where relnamespace = 'public'::regnamespace and relkind = 'r'""")) > MUCH) {
            return false;
        }
        statement.execute("""
                do $$ declare line record; filled text[] := '{}'; found boolean; begin
                    for line in select relname from pg_class
                        where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> '""" + Migrations.HISTORY_TABLE + """
                ' loop
                        execute format('select exists (select from public.%I)', line.relname) into found;
                        if found then filled := filled || format('public.%I', line.relname); end if;
                    end loop;
                    if cardinality(filled) > 0 then
                        execute 'truncate ' || array_to_string(filled, ', ') || ' cascade';
                    end if;
                    for line in select sequencename from pg_sequences where schemaname = 'public' and last_value is not null
                        loop execute format('alter sequence public.%I restart', line.sequencename); end loop;
                end $$""");
        return true;
    }

    private static String only(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Speaks typed SQL as the application's role. */
    public DSLContext sql() {
        return sql;
    }

    public TransactionTemplate transaction() {
        return transaction;
    }

    /** How the owner of the schema connects. */
    public static DatabaseConnection owner() {
        return SERVER.owner();
    }

    private static EmbeddedPostgres start() {
        try {
            Path home = Path.of("target", "test-database").toAbsolutePath();
            if (Files.exists(home.resolve("database"))) {
                try (Stream<Path> tree = Files.walk(home.resolve("database"))) {
                    tree.sorted(Comparator.reverseOrder())
                            .forEach(p -> p.toFile().delete());
                }
            }
            EmbeddedPostgres server = EmbeddedPostgres.start(home);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
