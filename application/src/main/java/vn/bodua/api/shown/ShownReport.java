package vn.bodua.api.shown;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.bodua.narrative.Check;
import vn.bodua.narrative.Report;
import vn.bodua.narrative.ShowReport;
import vn.bodua.time.Period;
import vn.bodua.web.Language;

/** A report with its statements, the arithmetic between them, and the figures that were entered from it. */
public record ShownReport(
        long id,
        String title,
        String name,
        String unit,
        Optional<String> period,
        boolean sample,
        Instant receivedAt,
        String receivedBy,
        List<ShownStatement> statements,
        List<Arithmetic> checks,
        List<ShownFigure> figures) {

    /**
     * One piece of arithmetic between statements.
     *
     * @param holds null when that cannot be decided
     * @param statements numbers of those that take part
     */
    public record Arithmetic(String rule, Optional<Boolean> holds, String explanation, List<Integer> statements) {

        static Arithmetic of(Check check) {
            Optional<Boolean> holds =
                    switch (check.verdict()) {
                        case HOLDS -> Optional.of(true);
                        case FAILS -> Optional.of(false);
                        case UNDECIDED -> Optional.empty();
                    };
            return new Arithmetic(check.rule().code(), holds, check.explanation(), check.statements());
        }
    }

    public static ShownReport of(ShowReport.Shown shown, Language language) {
        Report report = shown.report();
        return new ShownReport(
                report.id().value(),
                report.title(),
                report.name(),
                report.unit(),
                report.period().map(Period::code),
                report.sample(),
                report.receivedAt(),
                report.receivedBy(),
                report.statements().stream()
                        .map(s -> ShownStatement.of(s, language))
                        .toList(),
                report.checks().stream().map(Arithmetic::of).toList(),
                shown.figures().stream().map(ShownFigure::of).toList());
    }
}
