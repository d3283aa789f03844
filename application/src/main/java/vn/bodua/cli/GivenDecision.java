package vn.bodua.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.bodua.organization.Decision;
import vn.bodua.organization.DecisionPaper;
import vn.bodua.refusal.Outcome;
import vn.bodua.upload.UploadLimits;

/** The options of the decision that something to be recorded rests on. */
final class GivenDecision {

    @Option(names = "--decision", required = true, description = "Số, ký hiệu quyết định.")
    private String number = "";

    @Option(names = "--issued", required = true, description = "Ngày ban hành.")
    private LocalDate issued = LocalDate.EPOCH;

    @Option(names = "--issuer", required = true, description = "Cơ quan ban hành.")
    private String issuer = "";

    @Option(names = "--title", description = "Trích yếu.")
    private String title = "";

    @Option(names = "--file", description = "Tệp văn bản đã ký: .pdf, .docx hoặc ảnh.")
    private Optional<Path> file = Optional.empty();

    /** The decision, where one is given. Refusals: {@code READ_NO_FILE}, those of its file. */
    static Outcome<Optional<Decision>> of(@Nullable GivenDecision given) {
        return given == null ? Outcome.done(Optional.empty()) : given.decision().map(Optional::of);
    }

    /** Refusals: {@code READ_NO_FILE}, those of its file. */
    Outcome<Decision> decision() {
        Decision head = new Decision(number, issued, issuer, title);
        if (file.isEmpty()) {
            return Outcome.done(head);
        }
        Path paper = file.get();
        return ReportFile.read(
                        paper.toString(),
                        UploadLimits.DEFAULT,
                        content -> DecisionPaper.of(paper.getFileName().toString(), content))
                .map(head::with);
    }
}
