package vn.bodua.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Home folders for tests, all with the same unpacked programs, and short words to ask a database something. */
final class TestHomes {

    static final Path BINARIES = Path.of("target", "postgres").toAbsolutePath();

    private TestHomes() {}

    static EmbeddedPostgres start(Path home) {
        return EmbeddedPostgres.start(home, BINARIES);
    }

    static DatabaseConnection superuser(Path home, DatabaseConnection owner) throws IOException {
        return owner.as(DataDirectory.SUPERUSER, DataDirectory.superuserPassword(home));
    }

    static void execute(DatabaseConnection database, String... statements) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    static List<String> query(DatabaseConnection database, String sql) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (result.next()) {
                values.add(result.getString(1));
            }
            return values;
        }
    }
}
