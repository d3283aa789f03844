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
import vn.bodua.api.shown.NamedRegistration;
import vn.bodua.api.shown.Numbered;
import vn.bodua.refusal.Outcome;
import vn.bodua.registry.RegistrantId;

/** Mergers of files: into one of them, or into one that begins. */
final class MergeFiles {

    private MergeFiles() {}

    private abstract static class OfSeveral extends KeepRegistry.Entering {

        @Parameters(arity = "1..*", paramLabel = "ID", description = "Số các hồ sơ.")
        private List<Long> ids = new ArrayList<>();

        @Option(names = "--on", required = true, description = "Ngày có hiệu lực.")
        private LocalDate day = LocalDate.EPOCH;

        @ArgGroup(exclusive = false)
        private @Nullable GivenDecision paper;

        OfSeveral(Entrance entrance) {
            super(entrance);
        }

        final List<RegistrantId> registrants() {
            return ids.stream().map(RegistrantId::new).toList();
        }

        final LocalDate day() {
            return day;
        }

        final Outcome<Optional<vn.bodua.organization.Decision>> decision() {
            return GivenDecision.of(paper);
        }
    }

    @Command(name = "merge", description = "Sáp nhập: hồ sơ đầu nhận các hồ sơ sau.", mixinStandardHelpOptions = true)
    static final class Merge extends OfSeveral {

        Merge(Entrance entrance) {
            super(entrance);
        }

        @Override
        Outcome<Numbered> act(Inside inside) {
            List<RegistrantId> all = registrants();
            return decision()
                    .then(decision -> inside.bean(KeepersOfRegistry.class)
                            .merge()
                            .merge(
                                    inside.actor(),
                                    all.getFirst(),
                                    all.subList(1, all.size()),
                                    Optional.empty(),
                                    day(),
                                    decision))
                    .map(entry -> new Numbered(entry.value()));
        }
    }

    @Command(
            name = "amalgamate",
            description = "Hợp nhất các hồ sơ thành một hồ sơ mới.",
            mixinStandardHelpOptions = true)
    static final class Amalgamate extends OfSeveral {

        @Option(names = "--registration", required = true, description = "Tệp JSON nội dung đăng ký mới.")
        private Path registration = Path.of("");

        Amalgamate(Entrance entrance) {
            super(entrance);
        }

        @Override
        Outcome<Numbered> act(Inside inside) {
            KeepersOfRegistry by = inside.bean(KeepersOfRegistry.class);
            return KeepRegistry.read(inside, registration, NamedRegistration.class)
                    .then(named -> named.on(day(), by.units().now()))
                    .then(registered -> decision()
                            .then(decision ->
                                    by.merge().amalgamate(inside.actor(), registrants(), registered, day(), decision)))
                    .map(KeepRegistry.Entering::numbered);
        }
    }
}
