package vn.bodua.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.bodua.api.shown.Decided;
import vn.bodua.narrative.Decision;
import vn.bodua.narrative.ReportId;
import vn.bodua.narrative.ReviewStatement;
import vn.bodua.refusal.Outcome;

/** {@code bodua keep ID N}: a decision on one statement of a report before it is entered. */
@Command(name = "keep", description = "Giữ một số liệu dù có điều cần xem.", mixinStandardHelpOptions = true)
final class Keep extends Acting<Decided> {

    @Parameters(index = "0", paramLabel = "ID", description = "Số của báo cáo")
    private long id;

    @Parameters(index = "1", paramLabel = "N", description = "Số thứ tự của số liệu, như 'bodua review' in ra")
    private int number;

    Keep(Entrance entrance) {
        super(entrance);
    }

    @Override
    Outcome<Decided> act(Inside inside) {
        return inside.bean(ReviewStatement.class)
                .keep(inside.actor(), new ReportId(id), number)
                .map(s -> new Decided(id, number, Decision.KEEP.code()));
    }

    @Override
    List<String> told(Decided decided) {
        return List.of("Đã giữ số liệu thứ %d của báo cáo %d.".formatted(decided.number(), decided.report()));
    }
}
