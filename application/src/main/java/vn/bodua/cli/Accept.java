package vn.bodua.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.bodua.api.shown.ShownFigure;
import vn.bodua.ledger.AcceptFigure;
import vn.bodua.ledger.ClaimId;
import vn.bodua.refusal.Outcome;

/** {@code bodua accept POSITION --reason WHY}: lets one of rival claims count. */
@Command(
        name = "accept",
        description = "Chọn một trong các số khác nhau của một ô, kèm lý do.",
        mixinStandardHelpOptions = true)
final class Accept extends Acting<ShownFigure> {

    @Parameters(paramLabel = "POSITION", description = "Vị trí của số liệu trong sổ, như 'bodua figure' in ra")
    private long position;

    @Option(names = "--reason", required = true, description = "Vì sao chọn số này.")
    private String reason = "";

    Accept(Entrance entrance) {
        super(entrance);
    }

    @Override
    Outcome<ShownFigure> act(Inside inside) {
        return inside.bean(AcceptFigure.class)
                .accept(inside.actor(), new ClaimId(position), reason)
                .map(ShownFigure::of);
    }

    @Override
    List<String> told(ShownFigure figure) {
        return Told.figures(List.of(figure));
    }
}
