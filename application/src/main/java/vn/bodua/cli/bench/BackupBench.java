package vn.bodua.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import vn.bodua.database.backup.MeasureBackup;

/** Megabytes of COPY text a second through backup and restore, beside COPY alone. */
final class BackupBench {

    private static final int FIGURES = 400_000;
    private static final double MEGABYTE = 1e6;

    /** 30,000 units, 60 indicators, 20 quarters: what is to be there again in half an hour. */
    private static final double NATION = 36e6;

    private static final double MINUTE = 60;

    List<Measurement> megabytesPerSecond() throws IOException {
        // Without Spring's own start nobody else says what is to be logged.
        LoggingSystem.get(BackupBench.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
        Path parent = Path.of(System.getProperty("java.io.tmpdir"));
        MeasureBackup.Measured m;
        try {
            m = MeasureBackup.measure(parent, FIGURES);
        } catch (SQLException e) {
            throw new IOException(e);
        }
        double megabytes = m.bytes() / MEGABYTE;
        Optional<Measurement.Limit> reading =
                Optional.of(new Measurement.Limit("COPY out alone", megabytes / m.copyOut()));
        Optional<Measurement.Limit> writing =
                Optional.of(new Measurement.Limit("COPY in alone, no index", megabytes / m.copyIn()));
        double recovery = (m.verify() + m.restore()) / m.rows() * NATION / MINUTE;
        return List.of(
                new Measurement("backup", megabytes / m.backup(), "MB/s", "none set", reading),
                new Measurement("backup, encrypted", megabytes / m.encrypted(), "MB/s", "none set", reading),
                new Measurement("backup, reading back", megabytes / m.verify(), "MB/s", "none set", reading),
                new Measurement("restore", megabytes / m.restore(), "MB/s", "none set", writing),
                new Measurement("backup, rows", m.rows() / m.backup(), "rows/s", "none set", Optional.empty()),
                new Measurement("restore, rows", m.rows() / m.restore(), "rows/s", "none set", Optional.empty()),
                new Measurement("recovery of 36 million figures at this pace", recovery, "min", "30", Optional.empty()),
                new Measurement(
                        "backup, size of COPY text", 100.0 * m.size() / m.bytes(), "%", "none set", Optional.empty()));
    }
}
