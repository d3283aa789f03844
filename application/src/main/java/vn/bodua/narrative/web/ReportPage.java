package vn.bodua.narrative.web;

import java.util.List;
import java.util.Map;
import vn.bodua.audit.HistoryEntry;
import vn.bodua.ledger.Cell;
import vn.bodua.ledger.Figure;
import vn.bodua.narrative.Report;
import vn.bodua.narrative.ReviewedStatement;

/**
 * A report being read.
 *
 * @param cells where the entered statements stand in the ledger, by their place in the report
 * @param derived figures that follow from the report without being printed in it
 * @param justEntered how many figures the visitor has entered a moment ago
 */
public record ReportPage(
        Report report,
        List<TextPiece> pieces,
        Map<Integer, Cell> cells,
        List<Figure> derived,
        List<HistoryEntry> history,
        int justEntered) {

    public List<Figure> derivedFrom(int ordinal) {
        return derived.stream()
                .filter(f -> f.source().inDocument().stream().anyMatch(d -> d.statement() == ordinal))
                .toList();
    }

    /** Statements that wait for a person or for the entry. */
    public long waiting() {
        return report.statements().stream()
                .filter(s -> !s.entered() && !s.dropped())
                .count();
    }

    public List<ReviewedStatement> statements() {
        return report.statements();
    }
}
