package vn.bodua.api.shown;

import java.time.LocalDate;
import java.util.List;
import vn.bodua.registry.clerk.ShowProposals;

/** The clerks of a file, and everything that was proposed for it, the newest first. */
public record ShownClerks(List<ShownClerk> clerks, List<ShownProposal> proposals) {

    /** A clerk; the id is that of the naming. */
    public record ShownClerk(long id, String account, String name, LocalDate since) {}

    public static ShownClerks of(ShowProposals.OfFile file) {
        return new ShownClerks(
                file.clerks().stream()
                        .map(c -> new ShownClerk(c.number(), c.account(), c.name(), c.since()))
                        .toList(),
                file.proposals().stream().map(ShownProposal::of).toList());
    }
}
