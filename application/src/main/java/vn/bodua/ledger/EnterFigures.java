package vn.bodua.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.bodua.time.BusinessClock;

/**
 * Enters claims into the ledger, all of them or none, and accepts those that a rule accepts: the first claim for a cell,
 * what is stated over what was derived or counted, a document's later word over its earlier one, a later count over an
 * earlier one. Any other claim stands beside the
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
        Map<Cell, AcceptanceRules.Standing> standing = tables.standing(
                claims.stream().map(NewFigure::cell).collect(Collectors.toCollection(LinkedHashSet::new)));
        List<Figure> entered = tables.insert(claims, now, recorder);
        List<LedgerTables.Accepted> accepted = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            Figure figure = entered.get(i);
            AcceptanceRules.decide(claims.get(i), Optional.ofNullable(standing.get(figure.cell())))
                    .ifPresent(rule -> {
                        accepted.add(new LedgerTables.Accepted(figure, rule));
                        standing.put(figure.cell(), new AcceptanceRules.Standing(figure, rule));
                    });
        }
        tables.accept(accepted, "", now, recorder);
        return entered;
    }
}
