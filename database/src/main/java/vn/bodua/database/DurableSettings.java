package vn.bodua.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Refuses a server on which a committed figure could be lost by a power cut. */
final class DurableSettings {

    static final Map<String, String> REQUIRED = Map.of("fsync", "on", "full_page_writes", "on");

    private DurableSettings() {}

    /** As this very session sees them, since a role can have settings of its own. */
    static void verify(Connection connection) throws SQLException {
        List<String> wrong = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> setting : REQUIRED.entrySet()) {
                String actual = show(statement, setting.getKey());
                if (!actual.equals(setting.getValue())) {
                    wrong.add(setting.getKey() + " is " + actual);
                }
            }
            // A server with replicas may have more than "on" here.
            if (show(statement, "synchronous_commit").equals("off")) {
                wrong.add("synchronous_commit is off");
            }
        }
        if (!wrong.isEmpty()) {
            throw new DatabaseUnavailable(
                    DatabaseUnavailable.Reason.NOT_DURABLE,
                    "This PostgreSQL could lose committed figures: " + String.join(", ", wrong)
                            + ". Switch it on in the server's settings and start again.");
        }
    }

    private static String show(Statement statement, String setting) throws SQLException {
        try (ResultSet result = statement.executeQuery("SHOW " + setting)) {
            result.next();
            return result.getString(1);
        }
    }
}
