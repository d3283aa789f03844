package vn.bodua.ledger.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.bodua.audit.HistoryEntry;
import vn.bodua.indicator.Indicator;
import vn.bodua.ledger.Acceptance;
import vn.bodua.ledger.Cell;
import vn.bodua.ledger.Figure;
import vn.bodua.refusal.Refusal;

/**
 * One cell of the ledger.
 *
 * @param accepted what counts, or counted on the day asked for
 * @param asOf the day whose knowledge is asked for; empty for today's
 */
public record FigurePage(
        Cell cell,
        Indicator indicator,
        Optional<Figure> accepted,
        List<Claim> claims,
        List<Acceptance> decisions,
        List<HistoryEntry> history,
        Optional<LocalDate> asOf,
        Optional<Refused> refused) {

    /** A choice that was refused. */
    public record Refused(long position, Refusal refusal) {}

    public boolean counts(Claim claim) {
        return accepted.filter(a -> a.position() == claim.figure().position()).isPresent();
    }

    /** Whether claims differ and no person has decided. */
    public boolean contested() {
        return claims.stream().map(c -> c.figure().quantity().code()).distinct().count() > 1
                && decisions.stream().noneMatch(d -> d.rule() == Acceptance.Rule.PERSON);
    }

    public Optional<Claim> claimOf(Acceptance decision) {
        return claims.stream()
                .filter(c -> c.figure().position() == decision.figure())
                .findFirst();
    }
}
