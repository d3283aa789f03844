package vn.bodua.registry.web;

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
import vn.bodua.registry.RegistrantId;
import vn.bodua.registry.clerk.NameClerk;
import vn.bodua.registry.clerk.ShowProposals;
import vn.bodua.registry.clerk.ShowProposals.OfFile;
import vn.bodua.web.Head;
import vn.bodua.web.Pages;
import vn.bodua.web.RefusalPages;
import vn.bodua.web.Section;
import vn.bodua.web.Visit;

/** Who keeps a file for its cooperative, named and ended by those who keep the registry. */
@Controller
class ClerkPages {

    private final Pages pages;
    private final RefusalPages refusals;
    private final ShowProposals show;
    private final NameClerk name;

    ClerkPages(Pages pages, RefusalPages refusals, ShowProposals show, NameClerk name) {
        this.pages = pages;
        this.refusals = refusals;
        this.show = show;
        this.name = name;
    }

    @GetMapping("/registry/{id}/clerks")
    View show(Visit visit, @PathVariable long id) {
        return page(visit, new RegistrantId(id), "", Optional.empty());
    }

    @PostMapping("/registry/{id}/clerks")
    View name(Visit visit, @PathVariable long id, @RequestParam(defaultValue = "") String account) {
        RegistrantId file = new RegistrantId(id);
        return after(visit, file, account, name.name(visit.actor(), file, account));
    }

    @PostMapping("/registry/{id}/clerks/{clerk}/end")
    View end(
            Visit visit,
            @PathVariable long id,
            @PathVariable long clerk,
            @RequestParam(defaultValue = "") String reason) {
        RegistrantId file = new RegistrantId(id);
        return after(visit, file, "", name.end(visit.actor(), file, clerk, reason));
    }

    private View after(Visit visit, RegistrantId file, String account, Outcome<RegistrantId> outcome) {
        return switch (outcome) {
            case Outcome.Done<RegistrantId> done -> new RedirectView("/registry/" + file + "/clerks");
            case Outcome.Refused<RegistrantId>(Refusal refusal) ->
                refusal.code() == RefusalCode.PERMISSION_MISSING
                        ? refusals.show(visit, Section.REGISTRY, refusal)
                        : page(visit, file, account, Optional.of(refusal));
        };
    }

    private View page(Visit visit, RegistrantId file, String account, Optional<Refusal> refusal) {
        return switch (show.of(visit.actor(), file)) {
            case Outcome.Refused<OfFile>(Refusal unknown) -> refusals.show(visit, Section.REGISTRY, unknown);
            case Outcome.Done<OfFile>(OfFile shown) ->
                pages.show(
                        visit,
                        Head.of(Section.REGISTRY, visit.words().t("clerks.title"))
                                .meta(shown.name())
                                .under(visit.words().t("nav.registry"), "/registry")
                                .under(shown.name(), "/registry/" + file),
                        "clerks",
                        new ClerksPage(file, shown, account, refusal),
                        refusal.map(r -> RefusalPages.status(r.code())).orElse(HttpStatus.OK));
        };
    }
}
