package vn.bodua.registry.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import vn.bodua.access.Permission;
import vn.bodua.api.shown.NamedWanted;
import vn.bodua.organization.KnownUnits;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.registry.DropView;
import vn.bodua.registry.FindRegistrants;
import vn.bodua.registry.KeepView;
import vn.bodua.registry.RegistryView;
import vn.bodua.registry.ShowViews;
import vn.bodua.registry.Wanted;
import vn.bodua.registry.clerk.ShowProposals;
import vn.bodua.time.BusinessClock;
import vn.bodua.web.Head;
import vn.bodua.web.Pages;
import vn.bodua.web.Paging;
import vn.bodua.web.RefusalPages;
import vn.bodua.web.Section;
import vn.bodua.web.Visit;

/** The list of the registry, found as one types, and the views of it that a person keeps. */
@Controller
class RegistryPages {

    private final Pages pages;
    private final RefusalPages refusals;
    private final FindRegistrants find;
    private final ShowViews views;
    private final KeepView keep;
    private final DropView drop;
    private final ShowProposals proposals;
    private final KnownUnits units;
    private final BusinessClock clock;

    RegistryPages(
            Pages pages,
            RefusalPages refusals,
            FindRegistrants find,
            ShowViews views,
            KeepView keep,
            DropView drop,
            ShowProposals proposals,
            KnownUnits units,
            BusinessClock clock) {
        this.pages = pages;
        this.refusals = refusals;
        this.find = find;
        this.views = views;
        this.keep = keep;
        this.drop = drop;
        this.proposals = proposals;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/registry")
    View list(Visit visit, @ModelAttribute NamedWanted asked, @RequestParam(defaultValue = "1") String page) {
        int number = page.matches("\\d{1,6}") ? Math.max(Integer.parseInt(page), 1) : 1;
        return switch (listed(visit, asked, number)) {
            case Outcome.Done<RegistryList>(RegistryList list) -> show(visit, list, HttpStatus.OK);
            case Outcome.Refused<RegistryList>(Refusal refusal) -> refusals.show(visit, Section.REGISTRY, refusal);
        };
    }

    @PostMapping("/registry/views")
    View keep(Visit visit, @ModelAttribute NamedWanted asked, @RequestParam(defaultValue = "") String view) {
        Outcome<RegistryView> kept = keep.keep(visit.actor(), view, asked.query());
        return switch (kept) {
            case Outcome.Done<RegistryView>(RegistryView done) -> new RedirectView(address(done.asked()));
            case Outcome.Refused<RegistryView>(Refusal refusal) ->
                listed(visit, asked, 1)
                        .done()
                        .map(list -> show(visit, refused(list, refusal), RefusalPages.status(refusal.code())))
                        .orElseGet(() -> refusals.show(visit, Section.REGISTRY, refusal));
        };
    }

    @PostMapping("/registry/views/{view}/drop")
    View drop(Visit visit, @PathVariable long view) {
        return switch (drop.drop(visit.actor(), view)) {
            case Outcome.Done<RegistryView> done -> new RedirectView("/registry");
            case Outcome.Refused<RegistryView>(Refusal refusal) -> refusals.show(visit, Section.REGISTRY, refusal);
        };
    }

    private Outcome<RegistryList> listed(Visit visit, NamedWanted asked, int page) {
        int from = (page - 1) * RegistryList.SIZE;
        return asked.of(units, clock.today(), from, RegistryList.SIZE)
                .then(wanted -> find.find(visit.actor(), wanted)
                        .then(found -> all(visit, wanted.day(), found)
                                .map(all -> new RegistryList(
                                        asked,
                                        wanted.day(),
                                        found,
                                        all,
                                        Paging.of(page, RegistryList.SIZE, found.total(), address(asked.query())),
                                        views.own(visit.actor()).orElse(List.of()),
                                        proposals(visit),
                                        Optional.empty()))));
    }

    /** Counted for a whole page, and where nothing is found; not at each letter that somebody types. */
    private Outcome<Optional<Integer>> all(Visit visit, LocalDate day, FindRegistrants.Found found) {
        return visit.partial() && !found.lines().isEmpty()
                ? Outcome.done(Optional.empty())
                : find.find(visit.actor(), Wanted.allOn(day, 0)).map(all -> Optional.of(all.total()));
    }

    private int proposals(Visit visit) {
        return visit.actor().may(Permission.SEE_PROPOSALS)
                ? proposals.waiting(visit.actor()).map(List::size).orElse(0)
                : 0;
    }

    private View show(Visit visit, RegistryList list, HttpStatus status) {
        Head head = Head.of(Section.REGISTRY, visit.words().t("registry.title"))
                .meta(visit.words().t("registry.meta", visit.words().day(list.day())));
        return pages.show(visit, head, "registry", list, status);
    }

    private static RegistryList refused(RegistryList list, Refusal refusal) {
        return new RegistryList(
                list.asked(),
                list.day(),
                list.found(),
                list.all(),
                list.paging(),
                list.views(),
                list.proposals(),
                Optional.of(refusal));
    }

    private static String address(String query) {
        return query.isEmpty() ? "/registry" : "/registry?" + query;
    }
}
