package vn.bodua.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.bodua.api.shown.NamedCell;
import vn.bodua.api.shown.ShownCell;
import vn.bodua.indicator.Dictionary;
import vn.bodua.ledger.Belief;
import vn.bodua.ledger.LookUpFigures;
import vn.bodua.organization.Units;
import vn.bodua.refusal.Outcome;

/** {@code bodua figure}: one cell with what counts, what was claimed and who decided. */
@Command(
        name = "figure",
        description = "Một ô của sổ: số được chọn, các nguồn và các quyết định.",
        mixinStandardHelpOptions = true)
final class SeeFigure extends Acting<ShownCell> {

    @Option(names = "--unit", required = true, description = "Tên hoặc mã đơn vị, ví dụ \"An Giang\".")
    private String unit = "";

    @Option(names = "--indicator", required = true, description = "Mã chỉ tiêu, ví dụ coop.count.")
    private String indicator = "";

    @Option(names = "--breakdown", description = "Mã phân tổ, nối bằng dấu +; không đặt là số chung.")
    private String breakdown = "";

    @Option(names = "--period", required = true, description = "Kỳ, ví dụ 2020-H1, 2019-Q1, 2020.")
    private String period = "";

    @Option(names = "--kind", defaultValue = "value", description = "value: số thực hiện; target: chỉ tiêu kế hoạch.")
    private String kind = "";

    @Option(names = "--as-of", description = "Như được biết đến hết ngày này, ví dụ 2020-07-01.")
    private Optional<LocalDate> asOf = Optional.empty();

    SeeFigure(Entrance entrance) {
        super(entrance);
    }

    @Override
    Outcome<ShownCell> act(Inside inside) {
        Belief belief = asOf.map(Belief::asOf).orElse(Belief.NOW);
        return new NamedCell(unit, indicator, breakdown, period, kind)
                .in(inside.bean(Units.class), inside.bean(Dictionary.class))
                .then(cell -> inside.bean(LookUpFigures.class)
                        .cell(inside.actor(), cell, belief)
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
