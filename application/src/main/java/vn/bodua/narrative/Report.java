package vn.bodua.narrative;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.bodua.time.Period;

/**
 * A report in words as it was received, with its statements and what was decided on them.
 *
 * @param sample shipped sample material, marked as such wherever it is shown
 * @param checks the arithmetic between the statements as they stand now (corrected ones corrected, dropped ones left out)
 */
public record Report(
        ReportId id,
        String name,
        String title,
        String content,
        String unit,
        Optional<Period> period,
        boolean sample,
        Instant receivedAt,
        String receivedBy,
        List<ReviewedStatement> statements,
        List<Check> checks) {

    public Report {
        statements = List.copyOf(statements);
        checks = List.copyOf(checks);
    }

    public long entered() {
        return statements.stream().filter(ReviewedStatement::entered).count();
    }

    public List<Check> failedChecks() {
        return checks.stream().filter(c -> c.verdict() == Check.Verdict.FAILS).toList();
    }

    /** Checks that a statement takes part in. */
    public List<Check> checksOf(int ordinal) {
        return checks.stream().filter(c -> c.statements().contains(ordinal)).toList();
    }
}
