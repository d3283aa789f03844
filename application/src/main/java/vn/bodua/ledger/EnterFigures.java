package vn.bodua.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.bodua.time.BusinessClock;

/**
 * Enters claims into the ledger, all of them or none, and accepts those that a rule accepts: the first claim for a cell,
 * what is stated over what was derived, a document's later word over its earlier one. Any other claim stands beside the
 * accepted one until a person decides ({@link AcceptFigure}).
 *
 * <p>The caller has checked units, indicators and periods; what breaks the ledger's own constraints is a mistake of the
 * program and undoes the whole entry.
 */
@Component
public class EnterFigures {

    private final LedgerTables tables;
    private final BusinessClock clock;

    EnterFigures(LedgerTables tables, BusinessClock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    @Transactional
    public List<Figure> enter(List<NewFigure> claims, String recorder) {
        tables.oneWriterAtATime();
        Instant now = clock.now();
        List<Figure> entered = new ArrayList<>();
        for (NewFigure claim : claims) {
            Optional<AcceptanceRules.Standing> standing = tables.standing(claim.cell());
            Figure figure = tables.insert(claim, now, recorder);
            AcceptanceRules.decide(claim, standing).ifPresent(rule -> tables.accept(figure, rule, "", now, recorder));
            entered.add(figure);
        }
        return entered;
    }
}
