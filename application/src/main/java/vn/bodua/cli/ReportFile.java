package vn.bodua.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import vn.bodua.narrative.ReadReport;
import vn.bodua.narrative.Reading;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/** Reads a report from the disk; a file over the limit is refused without being loaded. */
final class ReportFile {

    private static final long LIMIT = 10L * 1024 * 1024;

    private ReportFile() {}

    static Outcome<Reading> read(ReadReport readReport, String name) {
        try {
            Path path = Path.of(name);
            if (!Files.isRegularFile(path)) {
                return Outcome.refused(Refusal.of(RefusalCode.READ_NO_FILE, "file", name));
            }
            long size = Files.size(path);
            if (size > LIMIT) {
                return Outcome.refused(Refusal.of(
                        RefusalCode.READ_TOO_LARGE, "file", name, "size", size / 1048576 + " MB", "limit", "10 MB"));
            }
            return readReport.read(name, Files.readAllBytes(path));
        } catch (IOException | InvalidPathException e) {
            return Outcome.refused(Refusal.of(RefusalCode.READ_NO_FILE, "file", name));
        }
    }
}
