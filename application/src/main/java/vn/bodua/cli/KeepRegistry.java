package vn.bodua.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.bodua.api.shown.KeepersOfRegistry;
import vn.bodua.api.shown.NamedCensus;
import vn.bodua.api.shown.NamedEntry;
import vn.bodua.api.shown.NamedLink;
import vn.bodua.api.shown.NamedProduct;
import vn.bodua.api.shown.NamedResults;
import vn.bodua.api.shown.Numbered;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.registry.EventId;
import vn.bodua.registry.RegistrantId;
import vn.bodua.upload.UploadLimits;

/**
 * {@code bodua registry …}: finding in the registry, showing a file, entering what happened. What has many fields is read
 * from a file with the JSON that the API takes.
 */
@ForTheOwner("only leads to the commands below it")
@Command(
        name = "registry",
        description = "Sổ HTX: tìm, xem hồ sơ, ghi việc và số liệu.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class KeepRegistry {

    private KeepRegistry() {}

    static CommandLine commands(Entrance entrance) {
        return new CommandLine(new KeepRegistry())
                .addSubcommand("find", new FindInRegistry(entrance))
                .addSubcommand("counted", new SeeCounted(entrance))
                .addSubcommand("reconcile", new SeeReconciliation(entrance))
                .addSubcommand("show", new SeeRegistrant(entrance))
                .addSubcommand("enter", new Open(entrance))
                .addSubcommand("event", new RecordEvent(entrance))
                .addSubcommand("merge", new MergeFiles.Merge(entrance))
                .addSubcommand("amalgamate", new MergeFiles.Amalgamate(entrance))
                .addSubcommand("split", new SplitFile.Split(entrance))
                .addSubcommand("separate", new SplitFile.Separate(entrance))
                .addSubcommand("grow", new SplitFile.Grow(entrance))
                .addSubcommand("census", new Count(entrance))
                .addSubcommand("results", new Results(entrance))
                .addSubcommand("assess", new AssessRegistrant.Own(entrance))
                .addSubcommand("check-assessment", new AssessRegistrant.Check(entrance))
                .addSubcommand("assessment", new AssessRegistrant.See(entrance))
                .addSubcommand("clerk", KeepOwnFile.commands(entrance))
                .addSubcommand("proposals", AnswerProposals.commands(entrance))
                .addSubcommand("product", new MakeProduct(entrance))
                .addSubcommand("link", new Tie(entrance))
                .addSubcommand("withdraw", new Withdraw(entrance))
                .addSubcommand("preview", new ListsOfRegistry.Look(entrance))
                .addSubcommand("import", new ListsOfRegistry.Bring(entrance))
                .addSubcommand("template", new ListsOfRegistry.Template(entrance))
                .addSubcommand("export", new ListsOfRegistry.Export(entrance));
    }

    /** What a file of JSON holds. Refusals: {@code READ_NO_FILE}, {@code READ_TOO_LARGE}, {@code VALUE_UNREADABLE}. */
    static <T> Outcome<T> read(Inside inside, Path file, Class<T> as) {
        return ReportFile.read(file.toString(), UploadLimits.DEFAULT, content -> {
            try {
                return Outcome.done(inside.bean(JsonMapper.class).readValue(content, as));
            } catch (JacksonException e) {
                return Outcome.refused(Refusal.unreadable(file.toString(), "JSON"));
            }
        });
    }

    /** Tells the number of the file. */
    abstract static class Entering extends Acting<Numbered> {

        Entering(Entrance entrance) {
            super(entrance);
        }

        static Numbered numbered(RegistrantId registrant) {
            return new Numbered(registrant.value());
        }

        @Override
        final List<String> told(Numbered numbered) {
            return List.of("Đã ghi, số %d.".formatted(numbered.id()));
        }
    }

    /** A command that records facts of a file, told in JSON. */
    abstract static class OfAFile extends Entering {

        @Parameters(index = "0", paramLabel = "ID", description = "Số hồ sơ.")
        private long id;

        @Parameters(index = "1", paramLabel = "FILE", description = "Tệp JSON như API nhận.")
        private Path file = Path.of("");

        OfAFile(Entrance entrance) {
            super(entrance);
        }

        final RegistrantId registrant() {
            return new RegistrantId(id);
        }

        final <T> Outcome<T> fileAs(Inside inside, Class<T> as) {
            return read(inside, file, as);
        }
    }

    @Command(name = "enter", description = "Mở hồ sơ mới theo tệp JSON.", mixinStandardHelpOptions = true)
    static final class Open extends Entering {

        @Parameters(paramLabel = "FILE", description = "Tệp JSON: kind, founded, registration, decision, census.")
        private Path file = Path.of("");

        Open(Entrance entrance) {
            super(entrance);
        }

        @Override
        Outcome<Numbered> act(Inside inside) {
            return read(inside, file, NamedEntry.class)
                    .then(entry -> entry.enter(inside.actor(), inside.bean(KeepersOfRegistry.class)))
                    .map(Entering::numbered);
        }
    }

    @Command(name = "census", description = "Ghi thành viên, lao động, vốn.", mixinStandardHelpOptions = true)
    static final class Count extends OfAFile {

        Count(Entrance entrance) {
            super(entrance);
        }

        @Override
        Outcome<Numbered> act(Inside inside) {
            return fileAs(inside, NamedCensus.class)
                    .then(NamedCensus::census)
                    .then(census ->
                            inside.bean(KeepersOfRegistry.class).census().record(inside.actor(), registrant(), census))
                    .map(Entering::numbered);
        }
    }

    @Command(name = "results", description = "Ghi kết quả một năm.", mixinStandardHelpOptions = true)
    static final class Results extends OfAFile {

        Results(Entrance entrance) {
            super(entrance);
        }

        @Override
        Outcome<Numbered> act(Inside inside) {
            return fileAs(inside, NamedResults.class)
                    .then(NamedResults::results)
                    .then(results -> inside.bean(KeepersOfRegistry.class)
                            .results()
                            .record(inside.actor(), registrant(), results))
                    .map(Entering::numbered);
        }
    }

    @Command(name = "product", description = "Ghi sản phẩm và chứng nhận.", mixinStandardHelpOptions = true)
    static final class MakeProduct extends OfAFile {

        MakeProduct(Entrance entrance) {
            super(entrance);
        }

        @Override
        Outcome<Numbered> act(Inside inside) {
            return fileAs(inside, NamedProduct.class)
                    .then(NamedProduct::product)
                    .then(product -> inside.bean(KeepersOfRegistry.class)
                            .product()
                            .record(inside.actor(), registrant(), product))
                    .map(Entering::numbered);
        }
    }

    @Command(name = "link", description = "Ghi liên kết với đối tác.", mixinStandardHelpOptions = true)
    static final class Tie extends OfAFile {

        Tie(Entrance entrance) {
            super(entrance);
        }

        @Override
        Outcome<Numbered> act(Inside inside) {
            return fileAs(inside, NamedLink.class)
                    .then(NamedLink::link)
                    .then(link ->
                            inside.bean(KeepersOfRegistry.class).link().record(inside.actor(), registrant(), link))
                    .map(Entering::numbered);
        }
    }

    @Command(name = "withdraw", description = "Rút lại một việc ghi nhầm.", mixinStandardHelpOptions = true)
    static final class Withdraw extends Entering {

        @Parameters(index = "0", paramLabel = "ID", description = "Số hồ sơ.")
        private long id;

        @Parameters(index = "1", paramLabel = "EVENT", description = "Số của việc, xem bằng 'bodua registry show'.")
        private long event;

        @Option(names = "--reason", required = true, description = "Lý do.")
        private Optional<String> reason = Optional.empty();

        Withdraw(Entrance entrance) {
            super(entrance);
        }

        @Override
        Outcome<Numbered> act(Inside inside) {
            return inside.bean(KeepersOfRegistry.class)
                    .withdraw()
                    .withdraw(inside.actor(), new RegistrantId(id), new EventId(event), reason.orElse(""))
                    .map(entry -> new Numbered(entry.value()));
        }
    }
}
