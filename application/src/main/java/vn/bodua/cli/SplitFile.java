package vn.bodua.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.bodua.api.shown.KeepersOfRegistry;
import vn.bodua.api.shown.NamedEntry;
import vn.bodua.api.shown.NamedRegistration;
import vn.bodua.api.shown.Numbered;
import vn.bodua.organization.Decision;
import vn.bodua.refusal.Outcome;
import vn.bodua.registry.RegistrantId;
import vn.bodua.registry.Registration;

/** What begins of a file: parts of a split or separation, the cooperative that a group becomes. */
final class SplitFile {

    private SplitFile() {}

    private abstract static class Dividing extends Acting<List<Numbered>> {

        @Parameters(index = "0", paramLabel = "ID", description = "Số hồ sơ.")
        private long id;

        @Option(names = "--on", required = true, description = "Ngày có hiệu lực.")
        private LocalDate day = LocalDate.EPOCH;

        @Option(names = "--part", description = "Tệp JSON nội dung đăng ký của một hồ sơ mới; mỗi hồ sơ một lần.")
        private List<Path> files = new ArrayList<>();

        @ArgGroup(exclusive = false)
        private @Nullable GivenDecision paper;

        Dividing(Entrance entrance) {
            super(entrance);
        }

        final RegistrantId registrant() {
            return new RegistrantId(id);
        }

        final LocalDate day() {
            return day;
        }

        final Outcome<Optional<Decision>> decision() {
            return GivenDecision.of(paper);
        }

        final Outcome<List<Registration>> parts(Inside inside) {
            return Outcome.each(files, file -> KeepRegistry.read(inside, file, NamedRegistration.class))
                    .then(named -> NamedEntry.all(
                            named,
                            day,
                            inside.bean(KeepersOfRegistry.class).units().now()));
        }

        static List<Numbered> numbered(List<RegistrantId> begun) {
            return begun.stream().map(r -> new Numbered(r.value())).toList();
        }

        @Override
        final List<String> told(List<Numbered> begun) {
            return begun.stream().map(n -> "Hồ sơ mới số %d.".formatted(n.id())).toList();
        }
    }

    @Command(
            name = "split",
            description = "Chia: hồ sơ kết thúc, các hồ sơ mới bắt đầu.",
            mixinStandardHelpOptions = true)
    static final class Split extends Dividing {

        Split(Entrance entrance) {
            super(entrance);
        }

        @Override
        Outcome<List<Numbered>> act(Inside inside) {
            return parts(inside)
                    .then(parts -> decision()
                            .then(decision -> inside.bean(KeepersOfRegistry.class)
                                    .split()
                                    .divide(inside.actor(), registrant(), parts, day(), decision)))
                    .map(Dividing::numbered);
        }
    }

    @Command(
            name = "separate",
            description = "Tách: các hồ sơ mới bắt đầu, hồ sơ còn lại.",
            mixinStandardHelpOptions = true)
    static final class Separate extends Dividing {

        Separate(Entrance entrance) {
            super(entrance);
        }

        @Override
        Outcome<List<Numbered>> act(Inside inside) {
            return parts(inside)
                    .then(parts -> decision()
                            .then(decision -> inside.bean(KeepersOfRegistry.class)
                                    .split()
                                    .separate(inside.actor(), registrant(), parts, Optional.empty(), day(), decision)))
                    .map(Dividing::numbered);
        }
    }

    @Command(name = "grow", description = "Tổ hợp tác phát triển thành HTX.", mixinStandardHelpOptions = true)
    static final class Grow extends KeepRegistry.OfAFile {

        @Option(names = "--on", required = true, description = "Ngày có hiệu lực.")
        private LocalDate day = LocalDate.EPOCH;

        @ArgGroup(exclusive = false)
        private @Nullable GivenDecision paper;

        Grow(Entrance entrance) {
            super(entrance);
        }

        @Override
        Outcome<Numbered> act(Inside inside) {
            KeepersOfRegistry by = inside.bean(KeepersOfRegistry.class);
            return fileAs(inside, NamedRegistration.class)
                    .then(named -> named.on(day, by.units().now()))
                    .then(registration -> GivenDecision.of(paper)
                            .then(decision ->
                                    by.grow().grow(inside.actor(), registrant(), registration, day, decision)))
                    .map(KeepRegistry.Entering::numbered);
        }
    }
}
