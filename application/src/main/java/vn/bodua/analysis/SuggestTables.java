package vn.bodua.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.ledger.Belief;
import vn.bodua.ledger.Cell;
import vn.bodua.ledger.Figure;
import vn.bodua.ledger.FigureKind;
import vn.bodua.ledger.Figures;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.Unit;
import vn.bodua.organization.UnitKind;
import vn.bodua.refusal.Outcome;

/** Suggests tables of the nation and of clusters that have something in them, among the units within reach. */
@Component
public class SuggestTables {

    private static final int SHOWN = 12;

    private final Figures figures;
    private final KnownUnits units;

    SuggestTables(Figures figures, KnownUnits units) {
        this.figures = figures;
        this.units = units;
    }

    /** A table worth opening: a whole and an indicator for which its parts have figures. */
    public record Suggestion(Cell cell, int reported, int expected) {}

    /** Those with the most parts reported first. */
    @Permitted(Permission.SEE_FIGURES)
    public Outcome<List<Suggestion>> suggest(Actor actor) {
        List<Suggestion> found = new ArrayList<>();
        for (Unit whole : units.now().downToProvinces()) {
            if ((whole.kind() == UnitKind.CLUSTER || whole.kind() == UnitKind.NATION)
                    && actor.mayAt(Permission.SEE_FIGURES, whole.id().value())) {
                found.addAll(of(whole));
            }
        }
        return Outcome.done(found.stream()
                .sorted(Comparator.comparingInt(Suggestion::reported).reversed())
                .limit(SHOWN)
                .toList());
    }

    private List<Suggestion> of(Unit whole) {
        Map<String, Cell> cells = new TreeMap<>();
        for (Figure figure : figures.acceptedOf(whole.id(), Belief.NOW)) {
            if (figure.cell().kind() == FigureKind.VALUE) {
                cells.put(
                        figure.cell().indicator()
                                + figure.cell().breakdown()
                                + figure.cell().period(),
                        figure.cell());
            }
        }
        return cells.values().stream()
                .map(cell -> {
                    List<Unit> parts =
                            units.now().parts(whole.id(), cell.period().last());
                    long reported = figures
                            .acceptedOf(
                                    parts.stream().map(Unit::id).toList(),
                                    cell.indicator(),
                                    cell.breakdown(),
                                    Belief.NOW)
                            .stream()
                            .filter(f -> f.cell()
                                    .period()
                                    .last()
                                    .equals(cell.period().last()))
                            .map(f -> f.cell().unit())
                            .distinct()
                            .count();
                    return new Suggestion(cell, (int) reported, parts.size());
                })
                .filter(s -> s.reported() > 0)
                .toList();
    }
}
