package vn.bodua.database;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.postgresql.PGConnection;

/** Measures the least that rows from outside can cost: a table of texts, filled by COPY and committed. */
public final class MeasureCopy {

    private MeasureCopy() {}

    /** Seconds for rows of comma-separated values with so many columns, in a scratch database. */
    public static double seconds(Path parent, String rows, int columns) throws SQLException, IOException {
        StringBuilder table = new StringBuilder("create table measured_copy (");
        for (int c = 0; c < columns; c++) {
            table.append(c == 0 ? "" : ", ").append('c').append(c).append(" text");
        }
        try (ScratchFolder scratch = ScratchFolder.in(parent, "measure-copy-");
                OwnersDatabase database = OwnersDatabase.open(scratch.path().resolve("home"), Map.of())) {
            DatabaseConnection owner = database.owner();
            try (Connection connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                    Statement statement = connection.createStatement()) {
                statement.execute(table.append(")").toString());
                long begin = System.nanoTime();
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy measured_copy from stdin (format csv)", new StringReader(rows));
                return (System.nanoTime() - begin) / 1e9;
            }
        }
    }
}
