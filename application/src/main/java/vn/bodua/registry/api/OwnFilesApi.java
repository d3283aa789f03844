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
import vn.bodua.api.shown.NamedProposal;
import vn.bodua.api.shown.NamedScores;
import vn.bodua.api.shown.Numbered;
import vn.bodua.api.shown.ShownOwnFile;
import vn.bodua.organization.KnownUnits;
import vn.bodua.refusal.Outcome;
import vn.bodua.registry.RegistrantId;
import vn.bodua.registry.clerk.AssessOwnFile;
import vn.bodua.registry.clerk.ProposalId;
import vn.bodua.registry.clerk.Propose;
import vn.bodua.registry.clerk.ShowOwnFiles;
import vn.bodua.registry.clerk.TakeBackProposal;

/** What a cooperative's own clerk sees and does. */
@RestController
@RequestMapping("/api/v1/own")
class OwnFilesApi {

    private final ShowOwnFiles show;
    private final Propose propose;
    private final TakeBackProposal takeBack;
    private final AssessOwnFile assess;
    private final KnownUnits units;

    OwnFilesApi(ShowOwnFiles show, Propose propose, TakeBackProposal takeBack, AssessOwnFile assess, KnownUnits units) {
        this.show = show;
        this.propose = propose;
        this.takeBack = takeBack;
        this.assess = assess;
        this.units = units;
    }

    @GetMapping
    @Summary("The files that the caller is clerk of.")
    Outcome<Stretch<ShownOwnFile>> all(Actor actor, Asked asked) {
        return show.all(actor).map(all -> Stretch.of(all, asked, ShownOwnFile::of));
    }

    @GetMapping("/{id}")
    @Summary("One of them: what was proposed for it and what became of that, how its last year stands.")
    Outcome<ShownOwnFile> one(Actor actor, @PathVariable long id) {
        return show.one(actor, new RegistrantId(id)).map(ShownOwnFile::of);
    }

    @PostMapping("/{id}/proposals")
    @ResponseStatus(HttpStatus.CREATED)
    @Summary(
            "Proposes another registration, a census, or the report of a year (results, with the census of its last day)."
                    + " Nothing of it is on record until the province accepts it.")
    Outcome<Numbered> propose(Actor actor, @PathVariable long id, @RequestBody NamedProposal told) {
        return told.propose(actor, new RegistrantId(id), propose, units.now()).map(p -> new Numbered(p.value()));
    }

    @PostMapping("/{id}/assessments/{year}")
    @ResponseStatus(HttpStatus.CREATED)
    @Summary("Records the points that the cooperative gives itself for all criteria of a year, with the evidence.")
    Outcome<Numbered> assess(
            Actor actor, @PathVariable long id, @PathVariable int year, @RequestBody NamedScores told) {
        return told.read()
                .then(scores -> assess.assess(actor, new RegistrantId(id), year, scores))
                .map(file -> new Numbered(file.value()));
    }

    @PostMapping("/proposals/{proposal}/take-back")
    @Summary("Takes back what the caller proposed and nobody answered yet.")
    Outcome<Numbered> takeBack(Actor actor, @PathVariable long proposal) {
        return takeBack.takeBack(actor, new ProposalId(proposal)).map(p -> new Numbered(p.value()));
    }
}
