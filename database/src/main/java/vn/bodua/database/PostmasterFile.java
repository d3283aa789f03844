package vn.bodua.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What PostgreSQL writes into {@code postmaster.pid}: its process and, once it has them, its port and its status. */
record PostmasterFile(long pid, String port, String status) {

    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    static Path in(Path data) {
        return data.resolve("postmaster.pid");
    }

    static Optional<PostmasterFile> read(Path data) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(in(data));
        } catch (NoSuchFileException notRunning) {
            return Optional.empty();
        }
        // PostgreSQL rewrites the file in place: an unfinished one tells nothing yet.
        if (lines.isEmpty() || !lines.getFirst().strip().matches("-?\\d{1,18}")) {
            return Optional.empty();
        }
        long pid = Math.abs(Long.parseLong(lines.getFirst().strip()));
        return Optional.of(new PostmasterFile(pid, line(lines, PORT_LINE), line(lines, STATUS_LINE)));
    }

    private static String line(List<String> lines, int number) {
        return lines.size() > number ? lines.get(number).strip() : "";
    }

    boolean isReady() {
        return status.equals("ready");
    }
}
