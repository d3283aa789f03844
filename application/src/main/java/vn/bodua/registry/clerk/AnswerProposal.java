package vn.bodua.registry.clerk;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Changes;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.access.Subject;
import vn.bodua.access.SubjectKind;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.registry.Addition;
import vn.bodua.registry.EnterMany;
import vn.bodua.registry.EntryId;
import vn.bodua.registry.FilesOnRecord;
import vn.bodua.registry.RegistrantId;
import vn.bodua.time.BusinessClock;

/**
 * Answers what a clerk proposed. What is accepted is put on record by whoever accepts it, as if they had entered it; its
 * rules are asked anew, because the file may have changed since. What is refused is refused with a reason.
 *
 * <p>Refusals: {@code PROPOSAL_UNKNOWN}, {@code PROPOSAL_ANSWERED}; of accepting {@code FILE_CHANGED_MEANWHILE} where the file
 * is another than the one that was looked at, and those of {@code RecordLifeEvent}, {@code RecordCensus} and {@code
 * RecordYearResults}; of refusing {@code REASON_MISSING}.
 */
@Component
public class AnswerProposal {

    private final ProposalTables tables;
    private final EnterMany registry;
    private final FilesOnRecord files;
    private final SubjectKind<RegistrantId> places;
    private final BusinessClock clock;

    AnswerProposal(
            ProposalTables tables,
            EnterMany registry,
            FilesOnRecord files,
            SubjectKind<RegistrantId> places,
            BusinessClock clock) {
        this.tables = tables;
        this.registry = registry;
        this.files = files;
        this.places = places;
        this.clock = clock;
    }

    /**
     * Puts it on record.
     *
     * @param seen the last entry of the file that it was compared with
     */
    @Permitted(Permission.KEEP_REGISTRY)
    public Outcome<ProposalId> accept(Actor actor, @Subject ProposalId proposal, EntryId seen) {
        return waiting(proposal)
                .then(p -> unchanged(p, seen))
                .then(p -> entered(actor, p).map(entry -> {
                    p.proposed().told().happened().forEach(h -> Changes.note("changed", null, h.day()));
                    p.proposed().told().censuses().forEach(c -> Changes.note("census", null, c.asOf()));
                    p.proposed().told().results().forEach(r -> Changes.note("results", null, r.year()));
                    return answer(actor, p, Proposal.Result.ACCEPTED, "", Optional.of(entry));
                }));
    }

    @Permitted(Permission.KEEP_REGISTRY)
    public Outcome<ProposalId> refuse(Actor actor, @Subject ProposalId proposal, String reason) {
        if (reason.isBlank()) {
            return Outcome.refused(Refusal.of(RefusalCode.REASON_MISSING));
        }
        return waiting(proposal).map(p -> {
            Changes.note("reason", null, reason.strip());
            return answer(actor, p, Proposal.Result.REFUSED, reason.strip(), Optional.empty());
        });
    }

    private Outcome<Proposal> waiting(ProposalId id) {
        registry.alone();
        return tables.byId(id)
                .map(p -> p.waits() ? Outcome.done(p) : Outcome.<Proposal>refused(answered(p)))
                .orElseGet(() -> Outcome.refused(Refusal.of(RefusalCode.PROPOSAL_UNKNOWN, "proposal", id.toString())));
    }

    private Outcome<Proposal> unchanged(Proposal proposal, EntryId seen) {
        return files.of(proposal.file())
                .then(file -> file.lastEntry().equals(seen)
                        ? Outcome.done(proposal)
                        : Outcome.refused(Refusal.of(
                                RefusalCode.FILE_CHANGED_MEANWHILE,
                                "proposal",
                                proposal.id().toString())));
    }

    private Outcome<EntryId> entered(Actor actor, Proposal proposal) {
        Addition addition = new Addition(
                new Addition.Known(proposal.file()), proposal.proposed().told());
        return registry.enter(actor, registry.check(actor, List.of(addition)))
                .map(entered -> entered.getFirst().entry());
    }

    private ProposalId answer(
            Actor actor, Proposal proposal, Proposal.Result result, String reason, Optional<EntryId> entry) {
        tables.insert(proposal.id(), new Proposal.Answer(result, reason, entry, clock.now(), actor.account()));
        String told = "proposal_" + result.code();
        Changes.note(told, null, proposal.id());
        // The act is told in the file's own history.
        Changes.about(
                places.name(), proposal.file(), places.unitOf(proposal.file()).orElse(""));
        return proposal.id();
    }

    static Refusal answered(Proposal proposal) {
        return Refusal.of(
                RefusalCode.PROPOSAL_ANSWERED,
                "proposal",
                proposal.id().toString(),
                "by",
                proposal.answer().map(Proposal.Answer::by).orElse(""));
    }
}
