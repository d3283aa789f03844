package vn.bodua.ledger;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Changes;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.access.Subject;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.BusinessClock;

/**
 * A person decides which of the rival claims for a cell counts, and says why. The decision stands until another person's
 * decision; rules no longer touch the cell. What counted before stays readable for its time.
 *
 * <p>Refusals: {@code FIGURE_UNKNOWN}, {@code REASON_MISSING}, {@code FIGURE_ALREADY_ACCEPTED} (by a person; confirming
 * what a rule accepted is allowed).
 */
@Component
public class AcceptFigure {

    private final LedgerTables tables;
    private final BusinessClock clock;

    AcceptFigure(LedgerTables tables, BusinessClock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    @Permitted(Permission.DECIDE_FIGURES)
    public Outcome<Figure> accept(Actor actor, @Subject ClaimId claim, String reason) {
        long position = claim.position();
        if (reason.isBlank()) {
            return Outcome.refused(Refusal.of(RefusalCode.REASON_MISSING));
        }
        tables.oneWriterAtATime();
        Optional<Figure> found = tables.figure(position);
        if (found.isEmpty()) {
            return Outcome.refused(Refusal.of(RefusalCode.FIGURE_UNKNOWN, "figure", Long.toString(position)));
        }
        Figure figure = found.get();
        Optional<AcceptanceRules.Standing> standing =
                Optional.ofNullable(tables.standing(Set.of(figure.cell())).get(figure.cell()));
        boolean alreadyByPerson = standing.filter(
                        s -> s.figure().position() == position && s.rule() == Acceptance.Rule.PERSON)
                .isPresent();
        if (alreadyByPerson) {
            return Outcome.refused(Refusal.of(RefusalCode.FIGURE_ALREADY_ACCEPTED, "figure", Long.toString(position)));
        }
        tables.accept(
                List.of(new LedgerTables.Accepted(figure, Acceptance.Rule.PERSON)),
                reason.strip(),
                clock.now(),
                actor.account());
        Changes.note(
                figure.cell().reference(),
                standing.map(s -> s.figure().quantity().value().toPlainString()).orElse(""),
                figure.quantity().value().toPlainString());
        Changes.note("reason", "", reason.strip());
        return Outcome.done(figure);
    }
}
