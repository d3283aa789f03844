package vn.bodua.registry.api;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.bodua.access.Actor;
import vn.bodua.api.Asked;
import vn.bodua.api.Stretch;
import vn.bodua.api.Summary;
import vn.bodua.api.shown.Numbered;
import vn.bodua.api.shown.ShownClerks;
import vn.bodua.api.shown.ShownProposal;
import vn.bodua.refusal.Outcome;
import vn.bodua.registry.EntryId;
import vn.bodua.registry.RegistrantId;
import vn.bodua.registry.clerk.AnswerProposal;
import vn.bodua.registry.clerk.NameClerk;
import vn.bodua.registry.clerk.ProposalId;
import vn.bodua.registry.clerk.ShowProposals;

/** Who is clerk of which file, what clerks propose, and the answers of the province. */
@RestController
@RequestMapping("/api/v1")
class ProposalsApi {

    private final ShowProposals show;
    private final AnswerProposal answer;
    private final NameClerk name;

    ProposalsApi(ShowProposals show, AnswerProposal answer, NameClerk name) {
        this.show = show;
        this.answer = answer;
        this.name = name;
    }

    /** Accepting: the last entry of the file that the proposal was compared with. */
    record Acceptance(long seen) {}

    /** Refusing a proposal, ending a clerk: why. */
    record Because(String reason) {}

    /** Who is to be clerk. */
    record Naming(String account) {}

    @GetMapping("/proposals")
    @Summary("What clerks propose within reach and nobody answered yet, the oldest first.")
    Outcome<Stretch<ShownProposal>> waiting(Actor actor, Asked asked) {
        return show.waiting(actor).map(all -> Stretch.of(all, asked, w -> ShownProposal.of(w.proposal())));
    }

    @GetMapping("/proposals/{id}")
    @Summary("One proposal, and what of it is otherwise than on record now.")
    Outcome<ShownProposal.ShownBeside> one(Actor actor, @PathVariable long id) {
        return show.one(actor, new ProposalId(id)).map(ShownProposal.ShownBeside::of);
    }

    @PostMapping("/proposals/{id}/acceptance")
    @Summary(
            "Accepts a proposal: it is put on record as if the caller had entered it. The rules are asked anew, and it is"
                    + " refused where the file has another entry than the one that was seen.")
    Outcome<Numbered> accept(Actor actor, @PathVariable long id, @RequestBody Acceptance told) {
        return answer.accept(actor, new ProposalId(id), new EntryId(told.seen()))
                .map(p -> new Numbered(p.value()));
    }

    @PostMapping("/proposals/{id}/refusal")
    @Summary("Refuses a proposal, with the reason that its clerk is told.")
    Outcome<Numbered> refuse(Actor actor, @PathVariable long id, @RequestBody Because told) {
        return answer.refuse(actor, new ProposalId(id), told.reason()).map(p -> new Numbered(p.value()));
    }

    @GetMapping("/registrants/{id}/clerks")
    @Summary("The clerks of a file, and everything that was proposed for it.")
    Outcome<ShownClerks> clerks(Actor actor, @PathVariable long id) {
        return show.of(actor, new RegistrantId(id)).map(ShownClerks::of);
    }

    @PostMapping("/registrants/{id}/clerks")
    @ResponseStatus(HttpStatus.CREATED)
    @Summary("Names somebody who holds the role of a clerk there to keep a file for its cooperative.")
    Outcome<Numbered> name(Actor actor, @PathVariable long id, @RequestBody Naming told) {
        return name.name(actor, new RegistrantId(id), told.account()).map(f -> new Numbered(f.value()));
    }

    @PostMapping("/registrants/{id}/clerks/{clerk}/end")
    @Summary("Ends that somebody is clerk of a file; clerk is the id of the naming.")
    Outcome<Numbered> end(Actor actor, @PathVariable long id, @PathVariable long clerk, @RequestBody Because told) {
        return name.end(actor, new RegistrantId(id), clerk, told.reason()).map(f -> new Numbered(f.value()));
    }
}
