package vn.bodua.narrative;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Changes;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.access.Subject;
import vn.bodua.database.generated.tables.records.StatementRecord;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.BusinessClock;
import vn.bodua.time.Period;

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
    @Permitted(Permission.REVIEW_REPORTS)
    public Outcome<Statement> keep(Actor actor, @Subject ReportId report, int ordinal) {
        return decide(actor, report, ordinal, Decision.KEEP, Optional.empty());
    }

    /** Leaves it out. */
    @Permitted(Permission.REVIEW_REPORTS)
    public Outcome<Statement> drop(Actor actor, @Subject ReportId report, int ordinal) {
        return decide(actor, report, ordinal, Decision.DROP, Optional.empty());
    }

    /** Puts another unit, period, indicator, breakdown or value in its place; kind, measure and quote stay. */
    @Permitted(Permission.REVIEW_REPORTS)
    public Outcome<Statement> correct(Actor actor, @Subject ReportId report, int ordinal, Statement corrected) {
        return switch (judge.cellOf(corrected)) {
            case Outcome.Refused<?>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<?> fine -> decide(actor, report, ordinal, Decision.CORRECT, Optional.of(corrected));
        };
    }

    private Outcome<Statement> decide(
            Actor actor, ReportId report, int ordinal, Decision decision, Optional<Statement> corrected) {
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
        Statement before = Optional.ofNullable(tables.decisions(report).get(ordinal))
                .filter(d -> Decision.ofCode(d.getDecision()) == Decision.CORRECT)
                .map(d -> DocumentTables.corrected(DocumentTables.statement(statements.get(ordinal)), d))
                .orElseGet(() -> DocumentTables.statement(statements.get(ordinal)));
        tables.insertReview(report, ordinal, decision, corrected, clock.now(), actor.account());
        Changes.note("statement " + ordinal, "", decision.code());
        corrected.ifPresent(after -> Changes.note("statement " + ordinal, inShort(before), inShort(after)));
        return Outcome.done(corrected.orElseGet(() -> DocumentTables.statement(statements.get(ordinal))));
    }

    private static String inShort(Statement statement) {
        return String.join(
                " · ",
                statement.unit(),
                statement.indicator(),
                statement.breakdown().code(),
                statement.period().map(Period::code).orElse(""),
                statement.quantity().value().toPlainString());
    }
}
