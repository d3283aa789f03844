package vn.bodua.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.bodua.api.shown.KeepersOfRegistry;
import vn.bodua.api.shown.NamedEvent;
import vn.bodua.api.shown.NamedRegistration;
import vn.bodua.api.shown.Numbered;
import vn.bodua.refusal.Outcome;
import vn.bodua.registry.RegistrantId;

/** {@code bodua registry event ID KIND --on DAY}: records what happened to one. */
@Command(name = "event", description = "Ghi một việc vào hồ sơ.", mixinStandardHelpOptions = true)
final class RecordEvent extends KeepRegistry.Entering {

    @Parameters(index = "0", paramLabel = "ID", description = "Số hồ sơ.")
    private long id;

    @Parameters(
            index = "1",
            paramLabel = "KIND",
            description = "changed, reregistered, suspended, resumed, dissolved, converted, joined, left, joined_union,"
                    + " left_union")
    private String kind = "";

    @Option(names = "--on", required = true, description = "Ngày có hiệu lực.")
    private LocalDate day = LocalDate.EPOCH;

    @Option(names = "--registration", description = "Tệp JSON nội dung đăng ký, khi thay đổi hoặc đăng ký lại.")
    private Optional<Path> registration = Optional.empty();

    @Option(names = "--law", description = "law_2012, law_2023")
    private Optional<String> law = Optional.empty();

    @Option(names = "--reason", description = "Lý do.")
    private Optional<String> reason = Optional.empty();

    @Option(names = "--way", description = "voluntary, compulsory")
    private Optional<String> way = Optional.empty();

    @Option(names = "--enterprise", description = "Tên doanh nghiệp mới.")
    private Optional<String> enterprise = Optional.empty();

    @Option(names = "--enterprise-code", description = "Mã số doanh nghiệp mới.")
    private Optional<String> enterpriseCode = Optional.empty();

    @Option(names = "--alliance", description = "Đơn vị có Liên minh được gia nhập.")
    private Optional<String> alliance = Optional.empty();

    @Option(names = "--as", description = "full, linked")
    private Optional<String> as = Optional.empty();

    @Option(names = "--union", description = "Số hồ sơ của liên hiệp HTX.")
    private Optional<Long> union = Optional.empty();

    @ArgGroup(exclusive = false)
    private @Nullable GivenDecision paper;

    RecordEvent(Entrance entrance) {
        super(entrance);
    }

    @Override
    Outcome<Numbered> act(Inside inside) {
        KeepersOfRegistry by = inside.bean(KeepersOfRegistry.class);
        Outcome<Optional<NamedRegistration>> registered = registration
                .map(file ->
                        KeepRegistry.read(inside, file, NamedRegistration.class).map(Optional::of))
                .orElseGet(() -> Outcome.done(Optional.empty()));
        return registered
                .then(r -> new NamedEvent(
                                kind, day, r, law, reason, way, enterprise, enterpriseCode, alliance, as, union)
                        .happening(by.units().now()))
                .then(happening -> GivenDecision.of(paper)
                        .then(decision ->
                                by.event().record(inside.actor(), new RegistrantId(id), List.of(happening), decision)))
                .map(entry -> new Numbered(entry.value()));
    }
}
