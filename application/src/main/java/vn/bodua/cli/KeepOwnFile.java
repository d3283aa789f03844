package vn.bodua.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.bodua.api.shown.NamedProposal;
import vn.bodua.api.shown.NamedScores;
import vn.bodua.api.shown.Numbered;
import vn.bodua.api.shown.ShownClerks;
import vn.bodua.api.shown.ShownOwnFile;
import vn.bodua.organization.KnownUnits;
import vn.bodua.refusal.Outcome;
import vn.bodua.registry.RegistrantId;
import vn.bodua.registry.clerk.AssessOwnFile;
import vn.bodua.registry.clerk.NameClerk;
import vn.bodua.registry.clerk.ProposalId;
import vn.bodua.registry.clerk.Propose;
import vn.bodua.registry.clerk.ShowOwnFiles;
import vn.bodua.registry.clerk.ShowProposals;
import vn.bodua.registry.clerk.TakeBackProposal;

/** {@code bodua registry clerk …}: who is clerk of which file, and what a clerk sees and does. */
@ForTheOwner("only leads to the commands below it")
@Command(
        name = "clerk",
        description = "Người phụ trách hồ sơ của HTX: chỉ định, xem, đề nghị, tự đánh giá.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class KeepOwnFile {

    private KeepOwnFile() {}

    static CommandLine commands(Entrance entrance) {
        return new CommandLine(new KeepOwnFile())
                .addSubcommand("name", new Name(entrance))
                .addSubcommand("end", new End(entrance))
                .addSubcommand("of", new Of(entrance))
                .addSubcommand("files", new Files(entrance))
                .addSubcommand("file", new One(entrance))
                .addSubcommand("propose", new Suggest(entrance))
                .addSubcommand("take-back", new TakeBack(entrance))
                .addSubcommand("assess", new Assess(entrance));
    }

    @Command(name = "name", description = "Chỉ định người phụ trách một hồ sơ.", mixinStandardHelpOptions = true)
    static final class Name extends KeepRegistry.Entering {

        @Parameters(index = "0", paramLabel = "ID", description = "Số hồ sơ.")
        private long id;

        @Parameters(index = "1", paramLabel = "ACCOUNT", description = "Tài khoản có vai trò người làm báo cáo.")
        private String account = "";

        Name(Entrance entrance) {
            super(entrance);
        }

        @Override
        Outcome<Numbered> act(Inside inside) {
            return inside.bean(NameClerk.class)
                    .name(inside.actor(), new RegistrantId(id), account)
                    .map(KeepRegistry.Entering::numbered);
        }
    }

    @Command(name = "end", description = "Thôi phụ trách một hồ sơ.", mixinStandardHelpOptions = true)
    static final class End extends KeepRegistry.Entering {

        @Parameters(index = "0", paramLabel = "ID", description = "Số hồ sơ.")
        private long id;

        @Parameters(index = "1", paramLabel = "CLERK", description = "Số xem bằng 'bodua registry clerk of'.")
        private long clerk;

        @Option(names = "--reason", required = true, description = "Lý do.")
        private Optional<String> reason = Optional.empty();

        End(Entrance entrance) {
            super(entrance);
        }

        @Override
        Outcome<Numbered> act(Inside inside) {
            return inside.bean(NameClerk.class)
                    .end(inside.actor(), new RegistrantId(id), clerk, reason.orElse(""))
                    .map(KeepRegistry.Entering::numbered);
        }
    }

    @Command(
            name = "of",
            description = "Xem người phụ trách và các đề nghị của một hồ sơ.",
            mixinStandardHelpOptions = true)
    static final class Of extends Acting<ShownClerks> {

        @Parameters(paramLabel = "ID", description = "Số hồ sơ.")
        private long id;

        Of(Entrance entrance) {
            super(entrance);
        }

        @Override
        Outcome<ShownClerks> act(Inside inside) {
            return inside.bean(ShowProposals.class)
                    .of(inside.actor(), new RegistrantId(id))
                    .map(ShownClerks::of);
        }

        @Override
        List<String> told(ShownClerks shown) {
            Columns clerks = new Columns();
            shown.clerks()
                    .forEach(c -> clerks.row(
                            Long.toString(c.id()),
                            c.account(),
                            c.name(),
                            c.since().toString()));
            List<String> lines = new ArrayList<>(clerks.lines());
            lines.addAll(AnswerProposals.lines(shown.proposals()));
            return lines.isEmpty() ? List.of("Chưa có người phụ trách.") : lines;
        }
    }

    @Command(name = "files", description = "Các hồ sơ tôi phụ trách.", mixinStandardHelpOptions = true)
    static final class Files extends Acting<List<ShownOwnFile>> {

        Files(Entrance entrance) {
            super(entrance);
        }

        @Override
        Outcome<List<ShownOwnFile>> act(Inside inside) {
            return inside.bean(ShowOwnFiles.class)
                    .all(inside.actor())
                    .map(all -> all.stream().map(ShownOwnFile::of).toList());
        }

        @Override
        List<String> told(List<ShownOwnFile> files) {
            Columns columns = new Columns();
            files.forEach(f -> columns.row(
                    Long.toString(f.id()),
                    f.name(),
                    "báo cáo năm %d: %s".formatted(f.year(), f.yearTold() ? "có" : "chưa có"),
                    "đánh giá: " + f.assessment().orElse("–")));
            return columns.lines();
        }
    }

    @Command(name = "file", description = "Một hồ sơ tôi phụ trách.", mixinStandardHelpOptions = true)
    static final class One extends Acting<ShownOwnFile> {

        @Parameters(paramLabel = "ID", description = "Số hồ sơ.")
        private long id;

        One(Entrance entrance) {
            super(entrance);
        }

        @Override
        Outcome<ShownOwnFile> act(Inside inside) {
            return inside.bean(ShowOwnFiles.class)
                    .one(inside.actor(), new RegistrantId(id))
                    .map(ShownOwnFile::of);
        }

        @Override
        List<String> told(ShownOwnFile own) {
            List<String> lines = new ArrayList<>(List.of(own.name()));
            lines.addAll(AnswerProposals.lines(own.proposals()));
            return lines;
        }
    }

    @Command(name = "propose", description = "Đề nghị ghi vào hồ sơ theo tệp JSON.", mixinStandardHelpOptions = true)
    static final class Suggest extends KeepRegistry.OfAFile {

        Suggest(Entrance entrance) {
            super(entrance);
        }

        @Override
        Outcome<Numbered> act(Inside inside) {
            return fileAs(inside, NamedProposal.class)
                    .then(told -> told.propose(
                            inside.actor(),
                            registrant(),
                            inside.bean(Propose.class),
                            inside.bean(KnownUnits.class).now()))
                    .map(p -> new Numbered(p.value()));
        }
    }

    @Command(name = "take-back", description = "Rút lại đề nghị của mình.", mixinStandardHelpOptions = true)
    static final class TakeBack extends KeepRegistry.Entering {

        @Parameters(paramLabel = "PROPOSAL", description = "Số đề nghị.")
        private long proposal;

        TakeBack(Entrance entrance) {
            super(entrance);
        }

        @Override
        Outcome<Numbered> act(Inside inside) {
            return inside.bean(TakeBackProposal.class)
                    .takeBack(inside.actor(), new ProposalId(proposal))
                    .map(p -> new Numbered(p.value()));
        }
    }

    @Command(
            name = "assess",
            description = "Tự đánh giá một năm của hồ sơ tôi phụ trách.",
            mixinStandardHelpOptions = true)
    static final class Assess extends AssessRegistrant.Scoring {

        Assess(Entrance entrance) {
            super(entrance);
        }

        @Override
        Outcome<Numbered> act(Inside inside) {
            return fileAs(inside, NamedScores.class)
                    .then(NamedScores::read)
                    .then(scores ->
                            inside.bean(AssessOwnFile.class).assess(inside.actor(), registrant(), year(), scores))
                    .map(KeepRegistry.Entering::numbered);
        }
    }
}
