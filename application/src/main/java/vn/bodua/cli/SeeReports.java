package vn.bodua.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.bodua.api.shown.ReportInShort;
import vn.bodua.narrative.ShowReport;
import vn.bodua.refusal.Outcome;

/** {@code bodua reports}: the reports within reach, the newest first. */
@Command(name = "reports", description = "Danh sách báo cáo, mới nhất trước.", mixinStandardHelpOptions = true)
final class SeeReports extends Acting<List<ReportInShort>> {

    @Option(names = "--limit", defaultValue = "20", description = "Số báo cáo nhiều nhất; mặc định ${DEFAULT-VALUE}.")
    private int limit;

    SeeReports(Entrance entrance) {
        super(entrance);
    }

    @Override
    Outcome<List<ReportInShort>> act(Inside inside) {
        return inside.bean(ShowReport.class)
                .newestFirst(inside.actor(), Math.clamp(limit, 1, 1000))
                .map(found -> found.stream().map(ReportInShort::of).toList());
    }

    @Override
    List<String> told(List<ReportInShort> reports) {
        Columns columns = new Columns().row("số", "nhận", "đơn vị", "kỳ", "đã nhập", "tiêu đề");
        reports.forEach(r -> columns.row(
                r.id(),
                Told.day(r.receivedAt()),
                r.unit(),
                r.period().orElse("–"),
                r.entered() + "/" + r.statements(),
                r.title()));
        return reports.isEmpty() ? List.of("Chưa có báo cáo nào.") : columns.lines();
    }
}
