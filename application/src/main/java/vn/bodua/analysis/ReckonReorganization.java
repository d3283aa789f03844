package vn.bodua.analysis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.bodua.indicator.Breakdown;
import vn.bodua.indicator.Dictionary;
import vn.bodua.ledger.Belief;
import vn.bodua.ledger.Figure;
import vn.bodua.ledger.FigureKind;
import vn.bodua.ledger.Figures;
import vn.bodua.organization.Reckoning;
import vn.bodua.organization.Reorganization;
import vn.bodua.organization.Unit;
import vn.bodua.organization.UnitId;
import vn.bodua.organization.Units;
import vn.bodua.time.Period;

/**
 * Sets the tables of the nation before a reorganization beside those after it, for every figure that counts for a unit that it
 * changes.
 */
@Component
class ReckonReorganization implements Reckoning {

    private final Figures figures;
    private final Dictionary dictionary;

    ReckonReorganization(Figures figures, Dictionary dictionary) {
        this.figures = figures;
        this.dictionary = dictionary;
    }

    private record Asked(String indicator, Breakdown breakdown, Period period) {}

    @Override
    public Reckoned of(Units before, Units after, Reorganization change) {
        if (!change.movesFigures()) {
            return new Reckoned(0, Optional.empty(), List.of());
        }
        Set<Asked> asked = new LinkedHashSet<>();
        for (UnitId unit : heldBy(change.touched(), before)) {
            for (Figure figure : figures.acceptedOf(unit, Belief.NOW)) {
                if (figure.cell().kind() == FigureKind.VALUE) {
                    asked.add(new Asked(
                            figure.cell().indicator(),
                            figure.cell().breakdown(),
                            figure.cell().period()));
                }
            }
        }
        List<ChangedRow> rows = new ArrayList<>();
        // The tables of the nation, whose totals are watched, have rows of provinces.
        AcceptedFigures accepted = AcceptedFigures.askedOnce(
                AcceptedFigures.asBelieved(figures, Belief.NOW),
                after.downToProvinces().stream().map(Unit::id).collect(Collectors.toSet()));
        Comparison formerly = new Comparison(accepted, before, dictionary);
        Comparison henceforth = new Comparison(accepted, after, dictionary);
        for (Asked each : asked) {
            Optional<PartsTable> then = table(formerly, each, change.effective());
            Optional<PartsTable> now = table(henceforth, each, change.effective());
            Optional<ChangedTotal> total = changedTotal(each, then, now);
            if (total.isPresent()) {
                return new Reckoned(asked.size(), total, List.of());
            }
            rows.addAll(changedRows(each, then, now));
        }
        return new Reckoned(asked.size(), Optional.empty(), rows);
    }

    /** These units and everything that went into them before: their figures are shown under them. */
    private static Set<UnitId> heldBy(List<UnitId> units, Units before) {
        Set<UnitId> held = new LinkedHashSet<>();
        Deque<UnitId> open = new ArrayDeque<>(units);
        while (!open.isEmpty()) {
            UnitId unit = open.pop();
            if (held.add(unit)) {
                before.successionsInto(unit).forEach(s -> open.push(s.predecessor()));
            }
        }
        return held;
    }

    private static Optional<PartsTable> table(Comparison comparison, Asked asked, LocalDate day) {
        return comparison
                .of(UnitId.NATION, asked.indicator(), asked.breakdown(), asked.period(), new Boundaries.AsOn(day))
                .done();
    }

    private static Optional<ChangedTotal> changedTotal(
            Asked asked, Optional<PartsTable> then, Optional<PartsTable> now) {
        BigDecimal before = total(then);
        BigDecimal after = total(now);
        return before.compareTo(after) == 0
                ? Optional.empty()
                : Optional.of(new ChangedTotal(asked.indicator(), asked.period().code(), before, after));
    }

    /** What the rows add up to; for a ratio, which rows do not add up to, what is recomputed of them. */
    private static BigDecimal total(Optional<PartsTable> table) {
        return table.flatMap(t -> t.addition() == PartsTable.Addition.SUM
                        ? t.rows().stream().flatMap(r -> r.value().stream()).reduce(BigDecimal::add)
                        : t.computed())
                .orElse(BigDecimal.ZERO);
    }

    private static List<ChangedRow> changedRows(Asked asked, Optional<PartsTable> then, Optional<PartsTable> now) {
        Map<Unit, PartsTable.Row> before = rows(then);
        Map<Unit, PartsTable.Row> after = rows(now);
        Map<UnitId, Unit> units = new LinkedHashMap<>();
        before.keySet().forEach(u -> units.put(u.id(), u));
        after.keySet().forEach(u -> units.put(u.id(), u));
        List<ChangedRow> changed = new ArrayList<>();
        for (Unit unit : units.values()) {
            Optional<PartsTable.Row> was = find(before, unit);
            Optional<PartsTable.Row> is = find(after, unit);
            Optional<BigDecimal> value = was.flatMap(PartsTable.Row::value);
            Optional<BigDecimal> next = is.flatMap(PartsTable.Row::value);
            if (!value.map(BigDecimal::stripTrailingZeros).equals(next.map(BigDecimal::stripTrailingZeros))) {
                changed.add(new ChangedRow(
                        asked.indicator(),
                        asked.breakdown().code(),
                        asked.period().code(),
                        unit,
                        value,
                        next,
                        is.map(PartsTable.Row::isApportioned).orElse(false)));
            }
        }
        return changed;
    }

    private static Map<Unit, PartsTable.Row> rows(Optional<PartsTable> table) {
        Map<Unit, PartsTable.Row> rows = new LinkedHashMap<>();
        table.ifPresent(t -> t.rows().forEach(r -> rows.put(r.unit(), r)));
        return rows;
    }

    private static Optional<PartsTable.Row> find(Map<Unit, PartsTable.Row> rows, Unit unit) {
        return rows.values().stream()
                .filter(r -> r.unit().id().equals(unit.id()))
                .findFirst();
    }
}
