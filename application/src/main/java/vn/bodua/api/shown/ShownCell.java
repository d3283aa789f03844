package vn.bodua.api.shown;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.bodua.ledger.Acceptance;
import vn.bodua.ledger.Cell;
import vn.bodua.ledger.LookUpFigures;

/**
 * One cell of the ledger with all that was claimed for it and decided on it, the oldest first.
 *
 * @param breakdown null for the whole
 * @param accepted what counts, or counted on the day asked for; null when nothing does
 */
public record ShownCell(
        String unit,
        String indicator,
        Optional<String> breakdown,
        String period,
        String kind,
        Optional<ShownFigure> accepted,
        List<ShownFigure> claims,
        List<Decided> decisions) {

    /** That one claim counts, by which rule, and a person's reason. */
    public record Decided(long figure, String rule, String reason, Instant at, String by) {

        static Decided of(Acceptance decision) {
            return new Decided(
                    decision.figure(),
                    decision.rule().code(),
                    decision.reason(),
                    decision.decidedAt(),
                    decision.decidedBy());
        }
    }

    public static ShownCell of(Cell cell, LookUpFigures.CellHistory history) {
        return new ShownCell(
                cell.unit().value(),
                cell.indicator(),
                Optional.of(cell.breakdown().code()).filter(code -> !code.isEmpty()),
                cell.period().code(),
                cell.kind().code(),
                history.accepted().map(ShownFigure::of),
                history.claims().stream().map(ShownFigure::of).toList(),
                history.decisions().stream().map(Decided::of).toList());
    }
}
