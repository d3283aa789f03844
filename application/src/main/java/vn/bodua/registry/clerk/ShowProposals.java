package vn.bodua.registry.clerk;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.access.Subject;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.registry.FileOnRecord;
import vn.bodua.registry.FilesOnRecord;
import vn.bodua.registry.RegistrantId;

/**
 * Shows what clerks propose: what waits, one proposal beside what is on record now, and all of one file with its clerks.
 *
 * <p>Refusals: {@code PROPOSAL_UNKNOWN}, {@code REGISTRANT_UNKNOWN}.
 */
@Component
public class ShowProposals {

    private final ProposalTables tables;
    private final ClerkTables clerks;
    private final FilesOnRecord files;

    ShowProposals(ProposalTables tables, ClerkTables clerks, FilesOnRecord files) {
        this.tables = tables;
        this.clerks = clerks;
        this.files = files;
    }

    /** A proposal, and what of it is otherwise than on record now. */
    public record Beside(Proposal proposal, FileOnRecord file, List<Difference> differences) {

        public String name() {
            return nameOf(file);
        }

        /** Whether the file was added to after it was proposed. */
        public boolean changedSince() {
            return file.life().events().stream()
                            .anyMatch(e -> e.recordedAt().isAfter(proposal.at())
                                    || e.withdrawal()
                                            .filter(w -> w.at().isAfter(proposal.at()))
                                            .isPresent())
                    || file.censuses().stream().anyMatch(c -> c.recordedAt().isAfter(proposal.at()))
                    || file.results().stream().anyMatch(r -> r.recordedAt().isAfter(proposal.at()));
        }
    }

    /** One that nobody answered yet, and what its cooperative is called. */
    public record Waiting(Proposal proposal, String name) {}

    /** The clerks of a file and everything that was proposed for it, the newest first. */
    public record OfFile(String name, List<Clerk> clerks, List<Proposal> proposals) {

        public long waiting() {
            return proposals.stream().filter(Proposal::waits).count();
        }
    }

    /** Those within reach that wait, the oldest first. */
    @Permitted(Permission.SEE_PROPOSALS)
    public Outcome<List<Waiting>> waiting(Actor actor) {
        return Outcome.done(tables.waiting(actor.reach(Permission.SEE_PROPOSALS)));
    }

    @Permitted(Permission.SEE_PROPOSALS)
    public Outcome<Beside> one(Actor actor, @Subject ProposalId proposal) {
        return tables.byId(proposal)
                .map(this::beside)
                .orElseGet(() ->
                        Outcome.refused(Refusal.of(RefusalCode.PROPOSAL_UNKNOWN, "proposal", proposal.toString())));
    }

    @Permitted(Permission.SEE_PROPOSALS)
    public Outcome<OfFile> of(Actor actor, @Subject RegistrantId registrant) {
        return files.of(registrant).map(file -> new OfFile(nameOf(file), clerks.of(registrant), tables.of(registrant)));
    }

    private static String nameOf(FileOnRecord file) {
        return file.registration().map(r -> r.names().full()).orElse("");
    }

    private Outcome<Beside> beside(Proposal proposal) {
        return files.of(proposal.file())
                .map(file -> new Beside(proposal, file, Difference.between(file, proposal.proposed())));
    }
}
