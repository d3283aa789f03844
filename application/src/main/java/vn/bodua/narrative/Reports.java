package vn.bodua.narrative;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.bodua.access.Reach;
import vn.bodua.database.generated.tables.records.DocumentRecord;
import vn.bodua.database.generated.tables.records.StatementRecord;
import vn.bodua.database.generated.tables.records.StatementReviewRecord;
import vn.bodua.time.Period;

/** The reports that were received, with all that was decided on their statements. Faces ask {@link ShowReport}. */
@Component
class Reports {

    private final DocumentTables tables;
    private final ReviewedArithmetic arithmetic;
    private final JudgeStatement judge;

    Reports(DocumentTables tables, ReviewedArithmetic arithmetic, JudgeStatement judge) {
        this.tables = tables;
        this.arithmetic = arithmetic;
        this.judge = judge;
    }

    /** The report, with what the given reach allows to be entered. */
    Optional<Report> byId(ReportId id, Reach entering) {
        return tables.byId(id).map(document -> report(document, entering));
    }

    List<ReportId> keptWithin(Reach keepers, Collection<ReportId> ids) {
        return tables.keptWithin(keepers, ids);
    }

    List<Report> newestFirst(Reach keepers, Reach entering, int skipped, int limit) {
        return tables.newestFirst(keepers, skipped, limit).stream()
                .map(document -> report(document, entering))
                .toList();
    }

    private Report report(DocumentRecord document, Reach entering) {
        ReportId id = new ReportId(document.getId());
        List<StatementRecord> read = tables.statements(id);
        Map<Integer, StatementReviewRecord> decisions = tables.decisions(id);
        Set<Integer> entered = tables.entered(id);
        List<ReviewedStatement> undetermined = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            Optional<StatementReviewRecord> decided = Optional.ofNullable(decisions.get(i));
            Optional<Decision> decision = decided.map(d -> Decision.ofCode(d.getDecision()));
            Statement statement = DocumentTables.statement(read.get(i));
            Optional<Statement> corrected = decided.filter(d -> decision.get() == Decision.CORRECT)
                    .map(d -> DocumentTables.corrected(statement, d));
            undetermined.add(new ReviewedStatement(
                    i,
                    statement,
                    DocumentTables.printed(read.get(i)),
                    corrected,
                    decision,
                    entered.contains(i),
                    new Readiness.Certain()));
        }
        List<Check> checks = arithmetic
                .among(
                        document.getContent(),
                        undetermined.stream().filter(s -> !s.dropped()).toList())
                .checks();
        return new Report(
                id,
                document.getName(),
                document.getTitle(),
                document.getContent(),
                document.getUnitName(),
                Period.parse(document.getPeriod()),
                document.getSample(),
                document.getReceivedAt().toInstant(),
                document.getReceivedBy(),
                undetermined.stream()
                        .map(s -> judge.judged(s, checks, entering))
                        .toList(),
                checks);
    }
}
