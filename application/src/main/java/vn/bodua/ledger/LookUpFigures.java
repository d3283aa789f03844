package vn.bodua.ledger;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.access.Subject;
import vn.bodua.audit.HistoryEntry;
import vn.bodua.audit.HistoryOf;
import vn.bodua.organization.UnitId;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/**
 * Shows figures to a person: one cell with every claim and decision, one claim, all of a unit, and what the ledger holds
 * within reach.
 *
 * <p>Refusals: {@code UNIT_NOT_IN_REACH}, {@code FIGURE_UNKNOWN}.
 */
@Component
public class LookUpFigures {

    private final Figures figures;

    private final HistoryOf historyOf;

    LookUpFigures(Figures figures, HistoryOf historyOf) {
        this.figures = figures;
        this.historyOf = historyOf;
    }

    /** What counts for a cell as believed, who claims what, who decided (the oldest first), and what was done with it. */
    public record CellHistory(
            Optional<Figure> accepted, List<Figure> claims, List<Acceptance> decisions, List<HistoryEntry> acts) {}

    /** What counts for a unit, and its cells that wait for a decision. */
    public record OfUnit(List<Figure> accepted, List<Cell> contested) {}

    /** What the ledger holds within reach, and the cells that wait for a decision, the latest first. */
    public record Overview(Figures.LedgerSize size, List<Cell> contested) {}

    @Permitted(Permission.SEE_FIGURES)
    public Outcome<CellHistory> cell(Actor actor, @Subject Cell cell, Belief belief) {
        List<Figure> claims = figures.claims(cell);
        Set<String> positions =
                claims.stream().map(f -> Long.toString(f.position())).collect(Collectors.toSet());
        return Outcome.done(new CellHistory(
                figures.accepted(cell, belief),
                claims,
                figures.decisions(cell),
                historyOf.done(ClaimSubject.KIND, positions)));
    }

    @Permitted(Permission.SEE_FIGURES)
    public Outcome<Figure> claim(Actor actor, @Subject ClaimId claim) {
        return figures.at(claim.position())
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(RefusalCode.FIGURE_UNKNOWN, "figure", claim.toString())));
    }

    @Permitted(Permission.SEE_FIGURES)
    public Outcome<OfUnit> ofUnit(Actor actor, @Subject UnitId unit) {
        return Outcome.done(new OfUnit(
                figures.acceptedOf(unit, Belief.NOW),
                figures.contested().stream().filter(c -> c.unit().equals(unit)).toList()));
    }

    @Permitted(Permission.SEE_FIGURES)
    public Outcome<Overview> overview(Actor actor) {
        return Outcome.done(new Overview(
                figures.size(actor.reach(Permission.SEE_FIGURES)),
                figures.contested().stream()
                        .filter(c ->
                                actor.mayAt(Permission.SEE_FIGURES, c.unit().value()))
                        .toList()));
    }
}
