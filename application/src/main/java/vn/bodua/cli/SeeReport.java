package vn.bodua.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.bodua.api.shown.ShownReport;
import vn.bodua.narrative.ReportId;
import vn.bodua.narrative.ShowReport;
import vn.bodua.refusal.Outcome;
import vn.bodua.web.Language;

/** {@code bodua report ID}: a report with its checks and the figures that were entered from it. */
@Command(
        name = "report",
        description = "Một báo cáo: phép kiểm tra và các số liệu đã vào sổ.",
        mixinStandardHelpOptions = true)
final class SeeReport extends Acting<ShownReport> {

    @Parameters(paramLabel = "ID", description = "Số của báo cáo")
    private long id;

    SeeReport(Entrance entrance) {
        super(entrance);
    }

    @Override
    Outcome<ShownReport> act(Inside inside) {
        return inside.bean(ShowReport.class)
                .show(inside.actor(), new ReportId(id))
                .map(shown -> ShownReport.of(shown, Language.VIETNAMESE));
    }

    @Override
    List<String> told(ShownReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(report.title());
        lines.add("đơn vị: %s · kỳ: %s · %d số liệu đọc được · %d số liệu trong sổ"
                .formatted(
                        report.unit(),
                        report.period().orElse("–"),
                        report.statements().size(),
                        report.figures().size()));
        report.checks()
                .forEach(c -> lines.add(
                        c.holds().map(holds -> holds ? "✓ " : "✗ ").orElse("? ") + c.rule() + "  " + c.explanation()));
        lines.addAll(Told.figures(report.figures()));
        return lines;
    }
}
