package vn.bodua.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.bodua.api.shown.ShownReport;
import vn.bodua.api.shown.ShownStatement;
import vn.bodua.narrative.ReportId;
import vn.bodua.narrative.ShowReport;
import vn.bodua.refusal.Outcome;
import vn.bodua.web.Language;

/** {@code bodua review ID}: the statements of a report, with what speaks against each and what was decided. */
@Command(
        name = "review",
        description = "Các số liệu của một báo cáo trước khi nhập: điều cần xem và quyết định.",
        mixinStandardHelpOptions = true)
final class SeeReview extends Acting<List<ShownStatement>> {

    @Parameters(paramLabel = "ID", description = "Số của báo cáo")
    private long id;

    SeeReview(Entrance entrance) {
        super(entrance);
    }

    @Override
    Outcome<List<ShownStatement>> act(Inside inside) {
        return inside.bean(ShowReport.class)
                .show(inside.actor(), new ReportId(id))
                .map(shown -> ShownReport.of(shown, Language.VIETNAMESE).statements());
    }

    @Override
    List<String> told(List<ShownStatement> statements) {
        return Told.statements(statements);
    }
}
