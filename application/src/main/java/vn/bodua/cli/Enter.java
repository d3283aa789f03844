package vn.bodua.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.bodua.api.shown.Entered;
import vn.bodua.narrative.EnterReport;
import vn.bodua.narrative.ReportId;
import vn.bodua.refusal.Outcome;

/** {@code bodua enter ID}: enters a reviewed report into the ledger, all of it or nothing. */
@Command(name = "enter", description = "Nhập một báo cáo đã rà soát vào sổ số liệu.", mixinStandardHelpOptions = true)
final class Enter extends Acting<Entered> {

    @Parameters(paramLabel = "ID", description = "Số của báo cáo")
    private long id;

    Enter(Entrance entrance) {
        super(entrance);
    }

    @Override
    Outcome<Entered> act(Inside inside) {
        return inside.bean(EnterReport.class)
                .enter(inside.actor(), new ReportId(id))
                .map(figures -> Entered.of(id, figures));
    }

    @Override
    List<String> told(Entered entered) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "Đã nhập %d số liệu từ báo cáo %d.".formatted(entered.figures().size(), entered.report()));
        lines.addAll(Told.figures(entered.figures()));
        return lines;
    }
}
