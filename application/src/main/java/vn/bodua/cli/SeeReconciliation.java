package vn.bodua.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.bodua.api.shown.ShownNamed;
import vn.bodua.api.shown.ShownReconciliation;
import vn.bodua.organization.KnownUnits;
import vn.bodua.refusal.Outcome;
import vn.bodua.registry.Reconcile;
import vn.bodua.time.BusinessClock;
import vn.bodua.time.Period;

/** {@code bodua registry reconcile UNIT}: what a unit reported beside what the registry counts. */
@Command(
        name = "reconcile",
        description = "Đối chiếu số đơn vị báo cáo với số đếm từ sổ.",
        mixinStandardHelpOptions = true)
final class SeeReconciliation extends Acting<ShownReconciliation> {

    /** So many names are told of one reason. */
    private static final int NAMES = 10;

    @Parameters(paramLabel = "UNIT", description = "Tên hoặc mã đơn vị.")
    private String unit = "";

    @Option(names = "--period", description = "Kỳ báo cáo; mặc định kỳ gần nhất đã báo cáo.")
    private String period = "";

    SeeReconciliation(Entrance entrance) {
        super(entrance);
    }

    @Override
    Outcome<ShownReconciliation> act(Inside inside) {
        return inside.bean(KnownUnits.class)
                .now()
                .named(unit, inside.bean(BusinessClock.class).today())
                .then(id -> inside.bean(Reconcile.class).of(inside.actor(), id, Period.parse(period)))
                .map(ShownReconciliation::of);
    }

    @Override
    List<String> told(ShownReconciliation laid) {
        List<String> lines = new ArrayList<>();
        laid.lines().stream().filter(line -> line.difference().signum() != 0).forEach(line -> {
            lines.add("%s %s: báo cáo %s, sổ đếm %s"
                    .formatted(
                            line.reported().indicator(),
                            line.reported().breakdown().orElse(""),
                            line.reported().value(),
                            line.counted().map(c -> c.value()).orElse("0")));
            line.explained()
                    .forEach((reason, named) -> lines.add("  %s (%d): %s"
                            .formatted(
                                    reason,
                                    named.size(),
                                    String.join(
                                            "; ",
                                            named.stream()
                                                    .limit(NAMES)
                                                    .map(ShownNamed::name)
                                                    .toList()))));
        });
        lines.add("%d trên %d chỉ tiêu chênh lệch."
                .formatted(
                        lines.stream().filter(l -> !l.startsWith(" ")).count(),
                        laid.lines().size()));
        return lines;
    }
}
