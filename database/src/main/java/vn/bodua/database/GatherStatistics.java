package vn.bodua.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Lets PostgreSQL look at what its tables hold, as it does by itself within a minute or two after many rows came in. */
public final class GatherStatistics {

    private GatherStatistics() {}

    public static void of(DatabaseConnection owner) throws SQLException {
        try (Connection connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                Statement statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }
}
