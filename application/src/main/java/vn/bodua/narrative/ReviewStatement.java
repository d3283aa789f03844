package vn.bodua.narrative;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.bodua.database.generated.tables.records.StatementRecord;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.BusinessClock;

/**
 * A person's decision on one statement before it is entered: keep it in spite of a doubt, correct it, drop it. A later
 * decision replaces an earlier one; an entered statement is decided for good (a later report corrects the figure).
 *
 * <p>Refusals: {@code DOCUMENT_UNKNOWN}, {@code STATEMENT_UNKNOWN}, {@code DOCUMENT_ALREADY_ENTERED}, and for a correction
 * those of units, periods and the dictionary.
 */
@Component
public class ReviewStatement {

    private final DocumentTables tables;
    private final JudgeStatement judge;
    private final BusinessClock clock;

    ReviewStatement(DocumentTables tables, JudgeStatement judge, BusinessClock clock) {
        this.tables = tables;
        this.judge = judge;
        this.clock = clock;
    }

    /** Enters it in spite of what speaks against it. */
    @Transactional
    public Outcome<Statement> keep(ReportId report, int ordinal, String who) {
        return decide(report, ordinal, Decision.KEEP, Optional.empty(), who);
    }

    /** Leaves it out. */
    @Transactional
    public Outcome<Statement> drop(ReportId report, int ordinal, String who) {
        return decide(report, ordinal, Decision.DROP, Optional.empty(), who);
    }

    /** Puts another unit, period, indicator, breakdown or value in its place; kind, measure and quote stay. */
    @Transactional
    public Outcome<Statement> correct(ReportId report, int ordinal, Statement corrected, String who) {
        return switch (judge.cellOf(corrected)) {
            case Outcome.Refused<?>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<?> fine -> decide(report, ordinal, Decision.CORRECT, Optional.of(corrected), who);
        };
    }

    private Outcome<Statement> decide(
            ReportId report, int ordinal, Decision decision, Optional<Statement> corrected, String who) {
        if (tables.byId(report).isEmpty()) {
            return Outcome.refused(Refusal.of(RefusalCode.DOCUMENT_UNKNOWN, "document", report.toString()));
        }
        tables.lock(report);
        List<StatementRecord> statements = tables.statements(report);
        if (ordinal < 0 || ordinal >= statements.size()) {
            return Outcome.refused(Refusal.of(RefusalCode.STATEMENT_UNKNOWN, "statement", Integer.toString(ordinal)));
        }
        if (tables.entered(report).contains(ordinal)) {
            return Outcome.refused(Refusal.of(RefusalCode.DOCUMENT_ALREADY_ENTERED, "document", report.toString()));
        }
        tables.insertReview(report, ordinal, decision, corrected, clock.now(), who);
        return Outcome.done(corrected.orElseGet(() -> DocumentTables.statement(statements.get(ordinal))));
    }
}
