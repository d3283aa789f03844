package vn.bodua.registry.web;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.registry.EntryId;
import vn.bodua.registry.clerk.AnswerProposal;
import vn.bodua.registry.clerk.ProposalId;
import vn.bodua.registry.clerk.ShowProposals;
import vn.bodua.registry.clerk.ShowProposals.Beside;
import vn.bodua.registry.clerk.ShowProposals.Waiting;
import vn.bodua.web.Head;
import vn.bodua.web.Pages;
import vn.bodua.web.RefusalPages;
import vn.bodua.web.Section;
import vn.bodua.web.Visit;

/** What clerks propose, for those who keep the registry: the list, one beside what is on record, and the answer. */
@Controller
class ProposalPages {

    private final Pages pages;
    private final RefusalPages refusals;
    private final ShowProposals show;
    private final AnswerProposal answer;

    ProposalPages(Pages pages, RefusalPages refusals, ShowProposals show, AnswerProposal answer) {
        this.pages = pages;
        this.refusals = refusals;
        this.show = show;
        this.answer = answer;
    }

    @GetMapping("/registry/proposals")
    View list(Visit visit) {
        return switch (show.waiting(visit.actor())) {
            case Outcome.Refused<List<Waiting>>(Refusal denied) -> refusals.show(visit, Section.REGISTRY, denied);
            case Outcome.Done<List<Waiting>>(List<Waiting> waiting) ->
                pages.show(
                        visit,
                        Head.of(Section.REGISTRY, visit.words().t("proposals.title"))
                                .meta(visit.words().t("proposals.meta"))
                                .under(visit.words().t("nav.registry"), "/registry"),
                        "proposals",
                        new ProposalsPage(waiting));
        };
    }

    @GetMapping("/registry/proposals/{id}")
    View one(Visit visit, @PathVariable long id) {
        return page(visit, new ProposalId(id), "", Optional.empty());
    }

    @PostMapping("/registry/proposals/{id}/acceptance")
    View accept(Visit visit, @PathVariable long id, @RequestParam(defaultValue = "0") long seen) {
        ProposalId proposal = new ProposalId(id);
        return after(visit, proposal, "", answer.accept(visit.actor(), proposal, new EntryId(seen)));
    }

    @PostMapping("/registry/proposals/{id}/refusal")
    View refuse(Visit visit, @PathVariable long id, @RequestParam(defaultValue = "") String reason) {
        ProposalId proposal = new ProposalId(id);
        return after(visit, proposal, reason, answer.refuse(visit.actor(), proposal, reason));
    }

    private View after(Visit visit, ProposalId proposal, String reason, Outcome<ProposalId> outcome) {
        return switch (outcome) {
            case Outcome.Done<ProposalId> done -> new RedirectView("/registry/proposals");
            case Outcome.Refused<ProposalId>(Refusal refusal) ->
                refusal.code() == RefusalCode.PERMISSION_MISSING
                        ? refusals.show(visit, Section.REGISTRY, refusal)
                        : page(visit, proposal, reason, Optional.of(refusal));
        };
    }

    private View page(Visit visit, ProposalId proposal, String reason, Optional<Refusal> refusal) {
        return switch (show.one(visit.actor(), proposal)) {
            case Outcome.Refused<Beside>(Refusal unknown) -> refusals.show(visit, Section.REGISTRY, unknown);
            case Outcome.Done<Beside>(Beside beside) ->
                pages.show(
                        visit,
                        Head.of(Section.REGISTRY, beside.name())
                                .meta(visit.words().t("proposals.one"))
                                .under(visit.words().t("nav.registry"), "/registry")
                                .under(visit.words().t("proposals.title"), "/registry/proposals"),
                        "proposal",
                        new ProposalPage(beside, reason, refusal),
                        refusal.map(r -> RefusalPages.status(r.code())).orElse(HttpStatus.OK));
        };
    }
}
