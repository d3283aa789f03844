package vn.bodua.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Brings a database to the schema of this build. The owner's role owns everything; the application's role
 * {@value #APPLICATION} owns nothing and may do what the migrations grant it.
 */
public final class Migrations {

    /** The role that the application works as. */
    public static final String APPLICATION = "bodua_app";

    static final String LOCATION = "db/migration";
    /** The table in which each applied migration is noted. */
    public static final String HISTORY_TABLE = "flyway_schema_history";

    private Migrations() {}

    /**
     * Makes sure that the application's role exists with this password, then migrates as the owner.
     *
     * @return how the application connects
     */
    public static DatabaseConnection migrate(DatabaseConnection owner, String appPassword) {
        DatabaseConnection application = owner.as(APPLICATION, appPassword);
        try (Connection connection = owner.open()) {
            ensureApplicationRole(connection, application);
            refuseMightyApplication(connection);
            // Flyway needs most of a second to find out that there is nothing to do.
            String scripts = MigrationScripts.digest();
            if (!scripts.equals(digestOfLastTime(connection))) {
                migrate(owner);
                remember(connection, scripts);
            }
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    DatabaseUnavailable.Reason.MIGRATION_FAILED, "The migrations cannot be read: " + e.getMessage(), e);
        } catch (SQLException e) {
            throw new DatabaseUnavailable(
                    DatabaseUnavailable.Reason.UNREACHABLE,
                    "The database cannot be used as " + owner + ": " + e.getMessage(),
                    e);
        }
        return application;
    }

    /**
     * Brings an empty database to an older schema, so that what was written under it can be put back.
     *
     * @param version of the last migration that is to be applied
     */
    public static void migrateTo(int version, DatabaseConnection owner, String appPassword) throws SQLException {
        DatabaseConnection application = owner.as(APPLICATION, appPassword);
        try (Connection connection = owner.open()) {
            ensureApplicationRole(connection, application);
            refuseMightyApplication(connection);
        }
        try {
            flyway(owner).target(Integer.toString(version)).load().migrate();
        } catch (FlywayException e) {
            throw new DatabaseUnavailable(
                    DatabaseUnavailable.Reason.MIGRATION_FAILED,
                    "The database could not be brought to schema version " + version + ": " + e.getMessage(),
                    e);
        }
    }

    /**
     * Drops everything in the schema. Only for a restore, into a database that was found to hold nothing: one that
     * failed is to leave it as empty as it was.
     */
    public static void undoAll(DatabaseConnection owner) {
        flyway(owner).cleanDisabled(false).load().clean();
    }

    private static @Nullable String digestOfLastTime(Connection connection) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT obj_description(to_regclass(?), 'pg_class')")) {
            query.setString(1, "public." + HISTORY_TABLE);
            try (ResultSet result = query.executeQuery()) {
                return result.next() ? result.getString(1) : null;
            }
        }
    }

    private static void remember(Connection connection, String scripts) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("COMMENT ON TABLE public." + HISTORY_TABLE + " IS '" + scripts + "'");
        }
    }

    private static void migrate(DatabaseConnection owner) {
        try {
            flyway(owner).load().migrate();
        } catch (FlywayException e) {
            throw new DatabaseUnavailable(
                    DatabaseUnavailable.Reason.MIGRATION_FAILED,
                    "The database could not be brought to this build's schema: " + e.getMessage(),
                    e);
        }
    }

    private static FluentConfiguration flyway(DatabaseConnection owner) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(owner.url(), owner.user(), owner.password())
                .locations("classpath:" + LOCATION)
                .defaultSchema("public")
                .table(HISTORY_TABLE)
                .failOnMissingLocations(true)
                .validateMigrationNaming(true);
    }

    private static void ensureApplicationRole(Connection connection, DatabaseConnection application)
            throws SQLException {
        if (!exists(connection)) {
            create(connection);
        } else if (opens(application)) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            connection
                    .unwrap(PGConnection.class)
                    .alterUserPassword(APPLICATION, application.password().toCharArray(), "scram-sha-256");
            String database = statement.enquoteIdentifier(connection.getCatalog(), true);
            statement.execute("GRANT CONNECT ON DATABASE " + database + " TO " + APPLICATION);
        } catch (SQLException e) {
            if (!SqlStates.NOT_ALLOWED.equals(e.getSQLState())) {
                throw e;
            }
        }
        if (!opens(application)) {
            throw missing(connection, "has another password, or may not connect");
        }
    }

    private static boolean exists(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT FROM pg_roles WHERE rolname = ?")) {
            query.setString(1, APPLICATION);
            try (ResultSet result = query.executeQuery()) {
                return result.next();
            }
        }
    }

    private static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE " + APPLICATION + " LOGIN");
        } catch (SQLException e) {
            if (SqlStates.NOT_ALLOWED.equals(e.getSQLState())) {
                throw missing(connection, "does not exist");
            }
            // Another node of the same application was faster.
            if (!SqlStates.ALREADY_THERE.equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    private static boolean opens(DatabaseConnection application) throws SQLException {
        try (Connection connection = application.open()) {
            DurableSettings.verify(connection);
            return true;
        } catch (SQLException e) {
            if (SqlStates.WRONG_PASSWORD.equals(e.getSQLState()) || SqlStates.NOT_ALLOWED.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    // Who may act as the owner could change and delete what is meant to stay.
    private static void refuseMightyApplication(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT pg_has_role(?, current_user, 'MEMBER')")) {
            query.setString(1, APPLICATION);
            try (ResultSet result = query.executeQuery()) {
                result.next();
                if (result.getBoolean(1)) {
                    throw new DatabaseUnavailable(
                            DatabaseUnavailable.Reason.APPLICATION_ROLE,
                            "The role " + APPLICATION + " has the rights of the owner or of a superuser. Name another"
                                    + " owner in " + Database.URL + ", or take those rights from " + APPLICATION + ".");
                }
            }
        }
    }

    private static DatabaseUnavailable missing(Connection connection, String what) throws SQLException {
        return new DatabaseUnavailable(
                DatabaseUnavailable.Reason.APPLICATION_ROLE,
                "The role " + APPLICATION + " " + what + ", and "
                        + connection.getMetaData().getUserName()
                        + " may not change that. An administrator of the server runs:\n"
                        + "  CREATE ROLE " + APPLICATION + " LOGIN;  -- unless it exists\n"
                        + "  ALTER ROLE " + APPLICATION + " PASSWORD '…';\n"
                        + "  GRANT CONNECT ON DATABASE \"" + connection.getCatalog() + "\" TO " + APPLICATION + ";\n"
                        + "and the same password is given to the application in " + Database.APP_PASSWORD + ".");
    }
}
