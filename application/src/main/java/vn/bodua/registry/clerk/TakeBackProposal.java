package vn.bodua.registry.clerk;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Changes;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.access.Subject;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.registry.EnterMany;
import vn.bodua.time.BusinessClock;

/**
 * Takes back what one proposed oneself and nobody answered yet.
 *
 * <p>Refusals: {@code PROPOSAL_UNKNOWN} (also of a file that one is not clerk of), {@code PROPOSAL_OF_ANOTHER}, {@code
 * PROPOSAL_ANSWERED}.
 */
@Component
public class TakeBackProposal {

    private final Clerks clerks;
    private final ProposalTables tables;
    private final EnterMany registry;
    private final BusinessClock clock;

    TakeBackProposal(Clerks clerks, ProposalTables tables, EnterMany registry, BusinessClock clock) {
        this.clerks = clerks;
        this.tables = tables;
        this.registry = registry;
        this.clock = clock;
    }

    @Permitted(Permission.KEEP_OWN_FILE)
    public Outcome<ProposalId> takeBack(Actor actor, @Subject ProposalId proposal) {
        registry.alone();
        Optional<Proposal> found = tables.byId(proposal)
                .filter(p -> clerks.of(actor, p.file()).done().isPresent());
        if (found.isEmpty()) {
            return Outcome.refused(Refusal.of(RefusalCode.PROPOSAL_UNKNOWN, "proposal", proposal.toString()));
        }
        Proposal own = found.get();
        if (!Optional.of(own.person()).equals(actor.person())) {
            return Outcome.refused(
                    Refusal.of(RefusalCode.PROPOSAL_OF_ANOTHER, "proposal", proposal.toString(), "by", own.by()));
        }
        if (own.answer().isPresent()) {
            return Outcome.refused(AnswerProposal.answered(own));
        }
        tables.insert(
                proposal,
                new Proposal.Answer(Proposal.Result.TAKEN_BACK, "", Optional.empty(), clock.now(), actor.account()));
        Changes.note("proposal", proposal, null);
        return Outcome.done(proposal);
    }
}
