package vn.bodua.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import vn.bodua.narrative.ReadReport;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.upload.UploadLimits;

/** Reads a report, a list, a decision from the disk; a file over the limit is refused without being loaded. */
final class ReportFile {

    private ReportFile() {}

    static <T> Outcome<T> read(String name, Function<byte[], Outcome<T>> reader) {
        return read(name, ReadReport.LIMITS, reader);
    }

    static <T> Outcome<T> read(String name, UploadLimits limits, Function<byte[], Outcome<T>> reader) {
        try {
            Path path = Path.of(name);
            if (!Files.isRegularFile(path)) {
                return Outcome.refused(Refusal.of(RefusalCode.READ_NO_FILE, "file", name));
            }
            Optional<Refusal> tooLarge = limits.tooLarge(name, Files.size(path));
            return tooLarge.isPresent() ? Outcome.refused(tooLarge.get()) : reader.apply(Files.readAllBytes(path));
        } catch (IOException | InvalidPathException e) {
            return Outcome.refused(Refusal.of(RefusalCode.READ_NO_FILE, "file", name));
        }
    }
}
