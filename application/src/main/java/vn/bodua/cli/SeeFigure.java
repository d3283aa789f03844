package vn.bodua.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.bodua.api.shown.NamedCell;
import vn.bodua.api.shown.ShownCell;
import vn.bodua.indicator.Dictionary;
import vn.bodua.ledger.LookUpFigures;
import vn.bodua.organization.KnownUnits;
import vn.bodua.refusal.Outcome;

/** {@code bodua figure}: one cell with what counts, what was claimed and who decided. */
@Command(
        name = "figure",
        description = "Một ô của sổ: số được chọn, các nguồn và các quyết định.",
        mixinStandardHelpOptions = true)
final class SeeFigure extends Acting<ShownCell> {

    @Mixin
    private NamedHere named = new NamedHere();

    @Option(names = "--kind", defaultValue = "value", description = "value: số thực hiện; target: chỉ tiêu kế hoạch.")
    private String kind = "";

    SeeFigure(Entrance entrance) {
        super(entrance);
    }

    @Override
    Outcome<ShownCell> act(Inside inside) {
        return new NamedCell(named.unit(), named.indicator(), named.breakdown(), named.period(), kind)
                .in(inside.bean(KnownUnits.class).now(), inside.bean(Dictionary.class))
                .then(cell -> inside.bean(LookUpFigures.class)
                        .cell(inside.actor(), cell, named.belief())
                        .map(history -> ShownCell.of(cell, history)));
    }

    @Override
    List<String> told(ShownCell cell) {
        List<String> lines = new ArrayList<>();
        lines.add(cell.accepted()
                .map(f -> "được chọn: %s %s (vị trí %d)".formatted(Told.number(f.value()), f.measure(), f.position()))
                .orElse("chưa có số liệu được chọn"));
        lines.addAll(Told.figures(cell.claims()));
        Columns decisions = new Columns();
        cell.decisions()
                .forEach(d -> decisions.row("chọn " + d.figure(), Told.day(d.at()), d.by(), d.rule(), d.reason()));
        lines.addAll(decisions.lines());
        return lines;
    }
}
