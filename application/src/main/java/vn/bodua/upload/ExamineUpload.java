package vn.bodua.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/**
 * Looks into a file from outside before any parser does: what it is by its content, and that nothing in it is too large,
 * too deep, hidden, encrypted, a program or a call to another place. Works through bytes in memory, by limits and a clock of
 * its own.
 *
 * <p>Refusals: {@code READ_EMPTY}, {@code READ_NOT_TEXT}, {@code READ_TOO_LARGE}, {@code READ_BROKEN_ENCODING},
 * {@code READ_NO_FILE} and all that begin with {@code UPLOAD_}.
 */
public final class ExamineUpload {

    private final UploadLimits limits;
    private final Set<FileKind> taken;

    /** Takes every kind that can be examined. */
    public ExamineUpload() {
        this(UploadLimits.DEFAULT, EnumSet.allOf(FileKind.class));
    }

    /**
     * Takes some kinds only; where these are texts, everything else is "no text" without being looked into.
     *
     * @param taken what the caller has a parser for
     */
    public ExamineUpload(UploadLimits limits, Set<FileKind> taken) {
        this.limits = limits;
        this.taken = Collections.unmodifiableSet(EnumSet.copyOf(taken));
    }

    /** Examines a file on the disk; one over the limit is refused without being loaded. */
    public Outcome<Examined> examine(String name, Path file) {
        try {
            Optional<Refusal> tooLarge = limits.tooLarge(name, Files.size(file));
            return tooLarge.isPresent() ? Outcome.refused(tooLarge.get()) : examine(name, Files.readAllBytes(file));
        } catch (IOException e) {
            return Outcome.refused(Refusal.of(RefusalCode.READ_NO_FILE, "file", name));
        }
    }

    /** Examines a content under the name that it came with. */
    public Outcome<Examined> examine(String name, byte[] content) {
        Optional<Refusal> tooLarge = limits.tooLarge(name, content.length);
        if (tooLarge.isPresent()) {
            return Outcome.refused(tooLarge.get());
        }
        Examination examination = new Examination(name, limits);
        try {
            FileKind first = RecogniseFile.kindOf(content);
            if (!first.isText() && content.length > 0 && taken.stream().allMatch(FileKind::isText)) {
                throw examination.stop(RefusalCode.READ_NOT_TEXT, "", "what", first.label());
            }
            ContentExamination.Found found = new ContentExamination(examination).examine(content, name, "", 0);
            if (!taken.contains(found.kind())) {
                throw examination.stop(
                        RefusalCode.UPLOAD_KIND_NOT_TAKEN,
                        "",
                        "kind",
                        found.kind().label());
            }
            return Outcome.done(new Examined(
                    found.kind(),
                    content.length,
                    examination.parts(),
                    Math.max(content.length, examination.unpacked()),
                    found.text()));
        } catch (Stopped stopped) {
            return Outcome.refused(stopped.refusal());
        }
    }

    /** The kinds of text. */
    public static Set<FileKind> texts() {
        EnumSet<FileKind> texts = EnumSet.noneOf(FileKind.class);
        Arrays.stream(FileKind.values()).filter(FileKind::isText).forEach(texts::add);
        return texts;
    }
}
