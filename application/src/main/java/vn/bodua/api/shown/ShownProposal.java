package vn.bodua.api.shown;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.bodua.registry.EntryId;
import vn.bodua.registry.clerk.Difference;
import vn.bodua.registry.clerk.Proposal;
import vn.bodua.registry.clerk.ShowProposals;

/**
 * A proposal for programs.
 *
 * @param kind change, census or results
 * @param of the day or the year that it tells of
 * @param answer accepted, refused or taken_back; null while it waits
 * @param entry by which it was put on record
 */
public record ShownProposal(
        long id,
        long registrant,
        String kind,
        String of,
        String reason,
        String proposedBy,
        Instant proposedAt,
        Optional<String> answer,
        Optional<String> answerReason,
        Optional<Long> entry) {

    /**
     * One beside what is on record.
     *
     * @param seen the last entry of the file, which whoever accepts says to have seen
     */
    public record ShownBeside(
            ShownProposal proposal,
            String name,
            long seen,
            boolean fileChangedSince,
            List<ShownDifference> differences) {

        public static ShownBeside of(ShowProposals.Beside beside) {
            return new ShownBeside(
                    ShownProposal.of(beside.proposal()),
                    beside.name(),
                    beside.file().lastEntry().value(),
                    beside.changedSince(),
                    beside.differences().stream().map(ShownDifference::of).toList());
        }
    }

    /** One value now and as proposed, by codes; amounts in VND. */
    public record ShownDifference(String item, String now, String proposed) {

        static ShownDifference of(Difference difference) {
            return new ShownDifference(difference.item(), difference.before(), difference.after());
        }
    }

    public static ShownProposal of(Proposal proposal) {
        return new ShownProposal(
                proposal.id().value(),
                proposal.file().value(),
                proposal.proposed().kind().code(),
                proposal.proposed().of(),
                proposal.reason(),
                proposal.by(),
                proposal.at(),
                proposal.answer().map(a -> a.result().code()),
                proposal.answer().map(Proposal.Answer::reason).filter(r -> !r.isEmpty()),
                proposal.answer().flatMap(Proposal.Answer::entry).map(EntryId::value));
    }
}
