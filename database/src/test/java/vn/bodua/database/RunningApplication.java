package vn.bodua.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;

/**
 * A small application in a process of its own, for tests that kill it: it starts the database, commits one row, leaves
 * another uncommitted, tells where the database is, and waits until its input ends.
 */
final class RunningApplication {

    private RunningApplication() {}

    public static void main(String[] arguments) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(arguments[0]), Path.of(arguments[1]));
                Connection connection = postgres.owner().open();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS alive (status text)");
            statement.execute("INSERT INTO alive VALUES ('committed-before-crash')");
            connection.setAutoCommit(false);
            statement.execute("INSERT INTO alive VALUES ('in-progress-before-crash')");
            DatabaseConnection owner = postgres.owner();
            System.out.println(String.join(
                    " ", "ready", owner.url(), owner.user(), owner.password(), Long.toString(postgres.pid())));
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
            connection.rollback();
        }
    }
}
