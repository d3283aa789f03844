package vn.bodua.analysis.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.bodua.ledger.Belief;
import vn.bodua.ledger.Cell;
import vn.bodua.ledger.Figure;
import vn.bodua.ledger.FigureKind;
import vn.bodua.ledger.Figures;
import vn.bodua.organization.Unit;
import vn.bodua.organization.UnitKind;
import vn.bodua.organization.Units;

/** A table worth opening: a whole and an indicator for which its parts have figures. */
public record Suggestion(Cell cell, int reported, int expected) {

    private static final int SHOWN = 12;

    /** The tables of the nation and of every cluster with the most parts reported. */
    static List<Suggestion> from(Figures figures, Units units) {
        List<Suggestion> found = new ArrayList<>();
        for (Unit whole : units.all()) {
            if (whole.kind() == UnitKind.CLUSTER || whole.kind() == UnitKind.NATION) {
                found.addAll(of(whole, figures, units));
            }
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Suggestion::reported).reversed())
                .limit(SHOWN)
                .toList();
    }

    private static List<Suggestion> of(Unit whole, Figures figures, Units units) {
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
                    List<Unit> parts = units.parts(whole.id(), cell.period().last());
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
