package vn.bodua.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** PostgreSQL's own log, kept to two files of a few megabytes. */
final class ServerLog {

    private static final long LIMIT = 4L << 20;
    private static final int LINES_SHOWN = 12;

    private final Path file;

    ServerLog(Path home) throws IOException {
        file = Files.createDirectories(home.resolve("logs")).resolve("postgres.log");
    }

    ProcessBuilder.Redirect redirect() {
        return ProcessBuilder.Redirect.appendTo(file.toFile());
    }

    // PostgreSQL holds the file open for appending: it is copied and emptied, not renamed.
    void keepSmall() throws IOException {
        if (Files.exists(file) && Files.size(file) > LIMIT) {
            Files.copy(file, file.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(0);
            }
        }
    }

    /** The last lines, for a message to a person. */
    String end() throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        List<String> lines = Files.readAllLines(file);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
    }
}
