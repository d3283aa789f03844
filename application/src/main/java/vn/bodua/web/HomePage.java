package vn.bodua.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.bodua.ledger.Cell;
import vn.bodua.ledger.Figure;
import vn.bodua.ledger.Figures.LedgerSize;
import vn.bodua.narrative.Check;
import vn.bodua.narrative.Report;
import vn.bodua.quantity.Quantity;

/** What the start shows; lists are cut short, their totals beside them. */
public record HomePage(
        LedgerSize size,
        List<ContestedCell> contested,
        int contestedTotal,
        List<FailedCheck> failed,
        int failedTotal,
        List<Report> latest) {

    /** A cell with rival claims, and the one that counts until a person decides. */
    public record ContestedCell(Cell cell, Optional<Figure> accepted, List<Figure> claims) {

        /** Each value claimed, once. */
        public List<Figure> distinctClaims() {
            Map<Quantity, Figure> first = new LinkedHashMap<>();
            claims.forEach(claim -> first.putIfAbsent(claim.quantity(), claim));
            return List.copyOf(first.values());
        }
    }

    /** Arithmetic that does not come out, and the report it stands in. */
    public record FailedCheck(Report report, Check check) {}

    public boolean isEmpty() {
        return latest.isEmpty() && size.figures() == 0;
    }
}
