package vn.bodua.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.bodua.narrative.ReceiveReport;
import vn.bodua.narrative.ReportId;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;

/** {@code bodua receive FILE…}: takes in reports in words. What is refused is said; the others are taken in. */
@Command(
        name = "receive",
        description = "Nhận báo cáo bằng lời để rà soát; chưa số nào vào sổ.",
        mixinStandardHelpOptions = true)
final class Receive extends Acting<List<Receive.Taken>> {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Tệp báo cáo (.txt)")
    private List<String> files = new ArrayList<>();

    Receive(Entrance entrance) {
        super(entrance);
    }

    /** A file and the number that its report was given. */
    record Taken(String file, long id) {}

    @Override
    Outcome<List<Taken>> act(Inside inside) {
        List<Taken> taken = new ArrayList<>();
        for (String file : files) {
            switch (received(inside, file)) {
                case Outcome.Done<ReportId>(ReportId id) -> taken.add(new Taken(file, id.value()));
                case Outcome.Refused<ReportId>(Refusal refusal) -> refuse(refusal);
            }
        }
        return Outcome.done(taken);
    }

    private static Outcome<ReportId> received(Inside inside, String file) {
        return ReportFile.read(
                file, content -> inside.bean(ReceiveReport.class).receive(inside.actor(), file, content, false));
    }

    @Override
    List<String> told(List<Taken> taken) {
        Columns columns = new Columns();
        taken.forEach(t -> columns.row(t.id(), t.file()));
        return columns.lines();
    }
}
