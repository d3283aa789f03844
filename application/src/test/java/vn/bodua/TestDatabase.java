package vn.bodua;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
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

    private static HikariDataSource latest = new HikariDataSource();

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
        try (Connection connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password())) {
            try (var statement = connection.createStatement()) {
                statement.execute("drop schema public cascade");
                statement.execute("create schema public");
                // as a new database has it
                statement.execute("grant usage on schema public to public");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        TestDatabase fresh = new TestDatabase(Migrations.migrate(owner, PASSWORD));
        latest = fresh.pool;
        return fresh;
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
