package vn.bodua.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import vn.bodua.registry.MeasureRegistry;

/** Milliseconds of the list of the registry after each keystroke, and how fast files are entered. */
final class RegistryBench {

    private static final double MILLI = 1e3;
    private static final int MEDIAN = 50;
    private static final int SLOW = 95;

    List<Measurement> millisecondsPerKeystroke(int files) throws IOException {
        // Without Spring's own start nobody else says what is to be logged.
        LoggingSystem.get(RegistryBench.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
        MeasureRegistry.Measured m;
        try {
            m = MeasureRegistry.measure(Path.of(System.getProperty("java.io.tmpdir")), files);
        } catch (SQLException e) {
            throw new IOException(e);
        }
        String of = " of " + files;
        return List.of(
                new Measurement("registry, files entered", m.perSecond(), "files/s", "none set", Optional.empty()),
                new Measurement(
                        "search" + of + ", median", m.percentile(MEDIAN) * MILLI, "ms", "none set", Optional.empty()),
                new Measurement("search" + of + ", p95", m.percentile(SLOW) * MILLI, "ms", "≤ 100", Optional.empty()),
                new Measurement(
                        "search" + of + ", slowest, “" + m.slowest() + "”",
                        m.keystrokes().getLast() * MILLI,
                        "ms",
                        "none set",
                        Optional.empty()),
                new Measurement(
                        "list of a place on a past day" + of, m.place() * MILLI, "ms", "≤ 100", Optional.empty()));
    }
}
