package vn.bodua.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.bodua.api.shown.ShownCount;
import vn.bodua.ledger.ClaimId;
import vn.bodua.refusal.Outcome;
import vn.bodua.registry.ShowCounted;

/** {@code bodua registry counted FIGURE}: what a counted figure was counted from. */
@Command(
        name = "counted",
        description = "Xem một số đếm từ sổ gồm những hồ sơ nào, hoặc những tỉnh nào.",
        mixinStandardHelpOptions = true)
final class SeeCounted extends Acting<ShownCount> {

    @Parameters(paramLabel = "FIGURE", description = "Số hiệu của số liệu, như 'bodua figure' in ra.")
    private long figure;

    SeeCounted(Entrance entrance) {
        super(entrance);
    }

    @Override
    Outcome<ShownCount> act(Inside inside) {
        return inside.bean(ShowCounted.class)
                .of(inside.actor(), new ClaimId(figure))
                .map(ShownCount::of);
    }

    @Override
    List<String> told(ShownCount counted) {
        List<String> lines = new ArrayList<>(Told.figures(List.of(counted.figure())));
        Columns columns = new Columns();
        counted.registrants()
                .forEach(row -> columns.row(
                        Long.toString(row.registrant().id()),
                        row.registrant().name(),
                        row.registrant().commune(),
                        Long.toString(row.added())));
        lines.addAll(counted.registrants().isEmpty() ? Told.figures(counted.provinces()) : columns.lines());
        return lines;
    }
}
