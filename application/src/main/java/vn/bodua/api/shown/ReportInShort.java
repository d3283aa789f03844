package vn.bodua.api.shown;

import java.time.Instant;
import java.util.Optional;
import vn.bodua.narrative.Report;
import vn.bodua.time.Period;

/**
 * A report in a list.
 *
 * @param period null when the text names none
 * @param statements how many figures were read in it, and how many of them are entered
 */
public record ReportInShort(
        long id,
        String title,
        String name,
        String unit,
        Optional<String> period,
        boolean sample,
        Instant receivedAt,
        String receivedBy,
        int statements,
        long entered,
        int failedChecks) {

    public static ReportInShort of(Report report) {
        return new ReportInShort(
                report.id().value(),
                report.title(),
                report.name(),
                report.unit(),
                report.period().map(Period::code),
                report.sample(),
                report.receivedAt(),
                report.receivedBy(),
                report.statements().size(),
                report.entered(),
                report.failedChecks().size());
    }
}
