package vn.bodua.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.bodua.api.shown.ShownFile;
import vn.bodua.refusal.Outcome;
import vn.bodua.registry.RegistrantId;
import vn.bodua.registry.ShowFile;
import vn.bodua.time.BusinessClock;

/** {@code bodua registry show ID}: one file, as of a day and as known on a day. */
@Command(name = "show", description = "Xem một hồ sơ trong sổ HTX.", mixinStandardHelpOptions = true)
final class SeeRegistrant extends Acting<ShownFile> {

    @Parameters(paramLabel = "ID", description = "Số hồ sơ.")
    private long id;

    @Option(names = "--on", description = "Như ngày nào; mặc định hôm nay.")
    private Optional<LocalDate> on = Optional.empty();

    @Option(names = "--known", description = "Theo những gì sổ đã ghi đến hết ngày nào.")
    private Optional<LocalDate> known = Optional.empty();

    SeeRegistrant(Entrance entrance) {
        super(entrance);
    }

    @Override
    Outcome<ShownFile> act(Inside inside) {
        LocalDate day = on.orElseGet(() -> inside.bean(BusinessClock.class).today());
        ShowFile files = inside.bean(ShowFile.class);
        RegistrantId registrant = new RegistrantId(id);
        return known.map(end -> files.knownAt(inside.actor(), registrant, end))
                .orElseGet(() -> files.show(inside.actor(), registrant))
                .map(file -> ShownFile.of(file, day));
    }

    @Override
    List<String> told(ShownFile file) {
        List<String> lines = new ArrayList<>();
        file.standing()
                .ifPresentOrElse(
                        s -> lines.add("%s (%s), %s từ %s, %s %s"
                                .formatted(
                                        s.registration().name(),
                                        s.registration()
                                                .number()
                                                .filter(n -> !n.isEmpty())
                                                .orElse("chưa có mã số"),
                                        s.state(),
                                        s.since(),
                                        s.registration().place(),
                                        s.registration().commune().orElse(""))
                                .strip()),
                        () -> lines.add("Hồ sơ số %d: không có vào ngày này.".formatted(file.id())));
        file.size().ifPresent(size -> lines.add("Quy mô: %s (%s)".formatted(size.sizeClass(), size.rule())));
        Columns columns = new Columns();
        file.life()
                .forEach(e -> columns.row(
                        e.id(),
                        e.day(),
                        e.kind(),
                        e.decision().orElse("–"),
                        e.recordedBy(),
                        e.withdrawn().map(why -> "đã rút lại: " + why).orElse("")));
        lines.addAll(columns.lines());
        return lines;
    }
}
