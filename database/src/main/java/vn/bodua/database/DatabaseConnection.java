package vn.bodua.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/** Where a database is and who speaks to it. */
public record DatabaseConnection(String url, String user, String password) {

    /** The same database, spoken to by another role. */
    public DatabaseConnection as(String otherUser, String otherPassword) {
        return new DatabaseConnection(url, otherUser, otherPassword);
    }

    /** A new connection; whoever asks for it closes it. */
    public Connection open() throws SQLException {
        // The driver is asked directly: DriverManager hides drivers from code of another class loader, as inside Maven.
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "bodua");
        Connection connection = new Driver().connect(url, properties);
        if (connection == null) {
            throw new SQLException("not an address of PostgreSQL: " + url, "08001");
        }
        return connection;
    }

    /** Without the password, since records end up in logs. */
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
