package vn.bodua.registry.web;

import java.util.List;
import java.util.Optional;
import vn.bodua.refusal.Refusal;
import vn.bodua.registry.clerk.Difference;
import vn.bodua.registry.clerk.Proposal;
import vn.bodua.registry.clerk.ShowProposals.Beside;

/**
 * One proposal beside what is on record.
 *
 * @param reason for refusing it, as it was typed
 */
public record ProposalPage(Beside beside, String reason, Optional<Refusal> refusal) {

    public Proposal proposal() {
        return beside.proposal();
    }

    public String address() {
        return "/registry/proposals/" + proposal().id();
    }

    /** What would be otherwise. */
    public List<Difference> otherwise() {
        return beside.differences().stream()
                .filter(d -> !d.before().equals(d.after()))
                .toList();
    }

    /** How many numbers are told again and stayed as they were. */
    public int same() {
        return beside.differences().size() - otherwise().size();
    }
}
