package vn.bodua.ledger;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
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

    @Transactional
    public Outcome<Figure> accept(long position, String reason, String person) {
        if (reason.isBlank()) {
            return Outcome.refused(Refusal.of(RefusalCode.REASON_MISSING));
        }
        tables.oneWriterAtATime();
        Optional<Figure> found = tables.figure(position);
        if (found.isEmpty()) {
            return Outcome.refused(Refusal.of(RefusalCode.FIGURE_UNKNOWN, "figure", Long.toString(position)));
        }
        Figure figure = found.get();
        boolean alreadyByPerson = tables.standing(figure.cell())
                .filter(s -> s.figure().position() == position && s.rule() == Acceptance.Rule.PERSON)
                .isPresent();
        if (alreadyByPerson) {
            return Outcome.refused(Refusal.of(RefusalCode.FIGURE_ALREADY_ACCEPTED, "figure", Long.toString(position)));
        }
        tables.accept(figure, Acceptance.Rule.PERSON, reason.strip(), clock.now(), person);
        return Outcome.done(figure);
    }
}
