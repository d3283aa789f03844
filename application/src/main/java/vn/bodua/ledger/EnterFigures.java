package vn.bodua.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.bodua.quantity.Quantity;
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
        return enter(
                claims,
                tables.standing(
                        claims.stream().map(NewFigure::cell).collect(Collectors.toCollection(LinkedHashSet::new))),
                recorder);
    }

    /**
     * Adds to what was counted last of each cell, which is nothing where nothing was; every sum is a claim of its own.
     *
     * @param differences in units of the indicators
     * @param measures of the indicators, by their codes
     * @param counted the source of all of them
     * @return how many were entered
     */
    @Transactional
    public int addToCounts(
            Map<Cell, Long> differences, UnaryOperator<String> measures, Source.Count counted, String recorder) {
        tables.oneWriterAtATime();
        Map<Cell, AcceptanceRules.Standing> standing = tables.standing(differences.keySet());
        Map<Cell, Figure> last = tables.lastCounts(standing);
        List<NewFigure> claims = new ArrayList<>();
        differences.forEach((cell, difference) -> {
            Figure before = last.get(cell);
            BigDecimal sum = BigDecimal.valueOf(difference)
                    .add(before == null ? BigDecimal.ZERO : before.quantity().value());
            claims.add(new NewFigure(
                    cell, Quantity.exactly(sum.toPlainString(), measures.apply(cell.indicator())), counted));
        });
        // As cells lie in the indexes, so that rows of one page come together.
        claims.sort(Comparator.comparing(NewFigure::cell, Cell.IN_ORDER));
        return enter(claims, standing, recorder).size();
    }

    private List<Figure> enter(List<NewFigure> claims, Map<Cell, AcceptanceRules.Standing> standing, String recorder) {
        Instant now = clock.now();
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
