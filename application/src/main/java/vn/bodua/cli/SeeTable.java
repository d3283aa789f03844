package vn.bodua.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.bodua.analysis.CompareWithParts;
import vn.bodua.api.shown.NamedTable;
import vn.bodua.api.shown.ShownTable;
import vn.bodua.organization.KnownUnits;
import vn.bodua.refusal.Outcome;
import vn.bodua.time.BusinessClock;

/** {@code bodua table}: a whole beside its parts, in the boundaries of then or of another day. */
@Command(
        name = "table",
        description = "Một chỉ tiêu của một đơn vị và các đơn vị thành phần.",
        mixinStandardHelpOptions = true)
final class SeeTable extends Acting<ShownTable> {

    @Mixin
    private NamedHere named = new NamedHere();

    @Option(
            names = "--boundaries",
            defaultValue = "then",
            description = "Địa giới: then (khi ấy), today (hôm nay) hoặc một ngày như 2025-07-01.")
    private String boundaries = "";

    SeeTable(Entrance entrance) {
        super(entrance);
    }

    @Override
    Outcome<ShownTable> act(Inside inside) {
        return new NamedTable(
                        named.unit(), named.indicator(), named.breakdown(), named.period(), boundaries, named.belief())
                .asked(
                        inside.actor(),
                        inside.bean(CompareWithParts.class),
                        inside.bean(KnownUnits.class).now(),
                        inside.bean(BusinessClock.class))
                .map(ShownTable::of);
    }

    @Override
    List<String> told(ShownTable table) {
        List<String> lines = new ArrayList<>();
        lines.add("%s · %s · %s · %s".formatted(table.indicator(), table.unit(), table.period(), table.measure()));
        Columns columns = new Columns();
        table.rows().forEach(row -> columns.row(row.name(), Told.number(row.value()), row.partial() ? "một phần" : ""));
        columns.row("các đơn vị (%d/%d)".formatted(table.reported(), table.expected()), Told.number(table.computed()));
        columns.row("số của chung", Told.number(table.claimed().map(f -> f.value())));
        columns.row("chênh lệch", Told.number(table.difference()));
        lines.addAll(columns.lines());
        return lines;
    }
}
