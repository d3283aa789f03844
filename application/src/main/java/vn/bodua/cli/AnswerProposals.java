package vn.bodua.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.bodua.api.shown.Numbered;
import vn.bodua.api.shown.ShownProposal;
import vn.bodua.refusal.Outcome;
import vn.bodua.registry.EntryId;
import vn.bodua.registry.clerk.AnswerProposal;
import vn.bodua.registry.clerk.ProposalId;
import vn.bodua.registry.clerk.ShowProposals;

/** {@code bodua registry proposals …}: what clerks propose, and the answers to it. */
@ForTheOwner("only leads to the commands below it")
@Command(
        name = "proposals",
        description = "Đề nghị của HTX: xem, chấp nhận, từ chối.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class AnswerProposals {

    private AnswerProposals() {}

    static CommandLine commands(Entrance entrance) {
        return new CommandLine(new AnswerProposals())
                .addSubcommand("list", new Waiting(entrance))
                .addSubcommand("show", new Show(entrance))
                .addSubcommand("accept", new Accept(entrance))
                .addSubcommand("refuse", new Refuse(entrance));
    }

    /** One line for each. */
    static List<String> lines(List<ShownProposal> proposals) {
        Columns columns = new Columns();
        proposals.forEach(p -> columns.row(
                Long.toString(p.id()),
                "hồ sơ " + p.registrant(),
                p.kind(),
                p.of(),
                p.proposedBy(),
                p.answer().orElse("chờ") + p.answerReason().map(r -> ": " + r).orElse("")));
        return columns.lines();
    }

    @Command(name = "list", description = "Các đề nghị đang chờ.", mixinStandardHelpOptions = true)
    static final class Waiting extends Acting<List<ShownProposal>> {

        Waiting(Entrance entrance) {
            super(entrance);
        }

        @Override
        Outcome<List<ShownProposal>> act(Inside inside) {
            return inside.bean(ShowProposals.class)
                    .waiting(inside.actor())
                    .map(all -> all.stream()
                            .map(w -> ShownProposal.of(w.proposal()))
                            .toList());
        }

        @Override
        List<String> told(List<ShownProposal> proposals) {
            return lines(proposals);
        }
    }

    @Command(name = "show", description = "Một đề nghị, đặt cạnh hồ sơ hiện nay.", mixinStandardHelpOptions = true)
    static final class Show extends Acting<ShownProposal.ShownBeside> {

        @Parameters(paramLabel = "PROPOSAL", description = "Số đề nghị.")
        private long proposal;

        Show(Entrance entrance) {
            super(entrance);
        }

        @Override
        Outcome<ShownProposal.ShownBeside> act(Inside inside) {
            return inside.bean(ShowProposals.class)
                    .one(inside.actor(), new ProposalId(proposal))
                    .map(ShownProposal.ShownBeside::of);
        }

        @Override
        List<String> told(ShownProposal.ShownBeside shown) {
            List<String> lines = new ArrayList<>(List.of(shown.name()));
            lines.addAll(lines(List.of(shown.proposal())));
            Columns columns = new Columns();
            shown.differences().forEach(d -> columns.row(d.item(), d.now().isEmpty() ? "–" : d.now(), d.proposed()));
            lines.addAll(columns.lines());
            lines.add("Chấp nhận: bodua registry proposals accept %d --seen %d"
                    .formatted(shown.proposal().id(), shown.seen()));
            return lines;
        }
    }

    @Command(name = "accept", description = "Chấp nhận: ghi vào hồ sơ.", mixinStandardHelpOptions = true)
    static final class Accept extends KeepRegistry.Entering {

        @Parameters(paramLabel = "PROPOSAL", description = "Số đề nghị.")
        private long proposal;

        @Option(
                names = "--seen",
                required = true,
                description = "Mục ghi cuối của hồ sơ lúc xem, in bằng 'bodua registry proposals show'.")
        private long seen;

        Accept(Entrance entrance) {
            super(entrance);
        }

        @Override
        Outcome<Numbered> act(Inside inside) {
            return inside.bean(AnswerProposal.class)
                    .accept(inside.actor(), new ProposalId(proposal), new EntryId(seen))
                    .map(p -> new Numbered(p.value()));
        }
    }

    @Command(name = "refuse", description = "Từ chối kèm lý do.", mixinStandardHelpOptions = true)
    static final class Refuse extends KeepRegistry.Entering {

        @Parameters(paramLabel = "PROPOSAL", description = "Số đề nghị.")
        private long proposal;

        @Option(names = "--reason", required = true, description = "Lý do.")
        private Optional<String> reason = Optional.empty();

        Refuse(Entrance entrance) {
            super(entrance);
        }

        @Override
        Outcome<Numbered> act(Inside inside) {
            return inside.bean(AnswerProposal.class)
                    .refuse(inside.actor(), new ProposalId(proposal), reason.orElse(""))
                    .map(p -> new Numbered(p.value()));
        }
    }
}
