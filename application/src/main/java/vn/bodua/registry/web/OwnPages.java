package vn.bodua.registry.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import vn.bodua.access.Permission;
import vn.bodua.organization.KnownUnits;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.registry.Census;
import vn.bodua.registry.RegistrantId;
import vn.bodua.registry.ShowFile;
import vn.bodua.registry.ShowFile.RegistryFile;
import vn.bodua.registry.clerk.ProposalId;
import vn.bodua.registry.clerk.Propose;
import vn.bodua.registry.clerk.ShowOwnFiles;
import vn.bodua.registry.clerk.TakeBackProposal;
import vn.bodua.time.BusinessClock;
import vn.bodua.web.FormFor;
import vn.bodua.web.Head;
import vn.bodua.web.Pages;
import vn.bodua.web.RefusalPages;
import vn.bodua.web.Section;
import vn.bodua.web.Visit;

/** The desk of a cooperative's own clerk, and the forms by which they propose. */
@Controller
class OwnPages {

    private final Pages pages;
    private final RefusalPages refusals;
    private final ShowOwnFiles own;
    private final ShowFile files;
    private final Propose propose;
    private final TakeBackProposal takeBack;
    private final KnownUnits units;
    private final BusinessClock clock;

    OwnPages(
            Pages pages,
            RefusalPages refusals,
            ShowOwnFiles own,
            ShowFile files,
            Propose propose,
            TakeBackProposal takeBack,
            KnownUnits units,
            BusinessClock clock) {
        this.pages = pages;
        this.refusals = refusals;
        this.own = own;
        this.files = files;
        this.propose = propose;
        this.takeBack = takeBack;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/own")
    View desk(Visit visit) {
        return desk(visit, Optional.empty());
    }

    private View desk(Visit visit, Optional<Refusal> refusal) {
        return switch (own.all(visit.actor())) {
            case Outcome.Refused<List<ShowOwnFiles.OwnFile>>(Refusal denied) -> denied(visit, denied);
            case Outcome.Done<List<ShowOwnFiles.OwnFile>>(List<ShowOwnFiles.OwnFile> all) ->
                pages.show(
                        visit,
                        Head.of(Section.CLERK, visit.words().t("own.title"))
                                .meta(visit.words().t("own.meta")),
                        "own",
                        new OwnDesk(all, refusal),
                        refusal.map(r -> RefusalPages.status(r.code())).orElse(HttpStatus.OK));
        };
    }

    @GetMapping("/own/{id}/change")
    @FormFor(Permission.KEEP_OWN_FILE)
    View change(Visit visit, @PathVariable long id) {
        return form(visit, "changed", id, Filled.NOTHING, Optional.empty());
    }

    @PostMapping("/own/{id}/change")
    View propose(Visit visit, @PathVariable long id, @RequestParam MultiValueMap<String, String> typed) {
        Filled form = new Filled(typed);
        return after(
                visit,
                "changed",
                id,
                form,
                form.day("day")
                        .then(day -> RegistrationForm.read(form)
                                .then(named -> named.on(day, units.now()))
                                .then(registration -> propose.change(
                                        visit.actor(), new RegistrantId(id), day, registration, form.text("reason")))));
    }

    @GetMapping("/own/{id}/census")
    @FormFor(Permission.KEEP_OWN_FILE)
    View census(Visit visit, @PathVariable long id) {
        return form(visit, "census", id, Filled.NOTHING.with("on", clock.today().toString()), Optional.empty());
    }

    @PostMapping("/own/{id}/census")
    View count(Visit visit, @PathVariable long id, @RequestParam MultiValueMap<String, String> typed) {
        Filled form = new Filled(typed);
        return after(
                visit,
                "census",
                id,
                form,
                CensusForm.read(form)
                        .then(census ->
                                propose.census(visit.actor(), new RegistrantId(id), census, form.text("reason"))));
    }

    @GetMapping("/own/{id}/year/{year}")
    @FormFor(Permission.KEEP_OWN_FILE)
    View year(Visit visit, @PathVariable long id, @PathVariable int year) {
        return form(visit, "year", id, Filled.NOTHING.with("year", Integer.toString(year)), Optional.empty());
    }

    @PostMapping("/own/{id}/year/{year}")
    View report(
            Visit visit,
            @PathVariable long id,
            @PathVariable int year,
            @RequestParam MultiValueMap<String, String> typed) {
        Filled form =
                new Filled(typed).with("year", Integer.toString(year)).with("on", Math.clamp(year, 1, 9999) + "-12-31");
        return after(
                visit,
                "year",
                id,
                form,
                FactPages.results(form)
                        .then(results -> atItsEnd(form)
                                .then(census -> propose.year(
                                        visit.actor(), new RegistrantId(id), results, census, form.text("reason")))));
    }

    private static Outcome<Optional<Census>> atItsEnd(Filled form) {
        return CensusForm.isEmpty(form)
                ? Outcome.done(Optional.empty())
                : CensusForm.read(form).map(Optional::of);
    }

    @PostMapping("/own/proposals/{proposal}/take-back")
    View takeBack(Visit visit, @PathVariable long proposal) {
        return switch (takeBack.takeBack(visit.actor(), new ProposalId(proposal))) {
            case Outcome.Done<ProposalId> done -> new RedirectView("/own");
            case Outcome.Refused<ProposalId>(Refusal refusal) ->
                refusal.code() == RefusalCode.PROPOSAL_ANSWERED
                        ? desk(visit, Optional.of(refusal))
                        : denied(visit, refusal);
        };
    }

    /** The desk, or the form once more with why not; who is not its clerk is told only that. */
    private View after(Visit visit, String kind, long id, Filled form, Outcome<ProposalId> outcome) {
        return switch (outcome) {
            case Outcome.Done<ProposalId> done -> new RedirectView("/own");
            case Outcome.Refused<ProposalId>(Refusal refusal) ->
                switch (refusal.code()) {
                    case PERMISSION_MISSING, REGISTRANT_UNKNOWN, NOT_ITS_CLERK -> denied(visit, refusal);
                    default -> form(visit, kind, id, form, Optional.of(refusal));
                };
        };
    }

    private View form(Visit visit, String kind, long id, Filled form, Optional<Refusal> refusal) {
        RegistrantId file = new RegistrantId(id);
        Outcome<RegistryFile> shown = own.one(visit.actor(), file).then(mine -> files.show(visit.actor(), file));
        return switch (shown) {
            case Outcome.Refused<RegistryFile>(Refusal unknown) -> denied(visit, unknown);
            case Outcome.Done<RegistryFile>(RegistryFile whole) -> {
                EntryPage page = new EntryPage(
                        kind,
                        Optional.of(whole),
                        form.typed().isEmpty() ? prefilled(whole) : form,
                        refusal,
                        List.of(),
                        clock.today(),
                        true);
                String name =
                        page.chapter().map(c -> c.registration().names().full()).orElse("");
                yield pages.show(
                        visit,
                        Head.of(Section.CLERK, visit.words().t(page.key(), form.text("year")))
                                .meta(name)
                                .under(visit.words().t("nav.clerk"), "/own"),
                        "registryEntry",
                        page,
                        refusal.map(r -> RefusalPages.status(r.code())).orElse(HttpStatus.OK));
            }
        };
    }

    /** What is registered, from today on. */
    private Filled prefilled(RegistryFile file) {
        LocalDate today = clock.today();
        return file.life()
                .last()
                .map(c -> RegistrationForm.filled(c.registration()))
                .orElse(Filled.NOTHING)
                .with("day", today.toString());
    }

    private View denied(Visit visit, Refusal refusal) {
        return refusals.show(visit, Section.CLERK, refusal);
    }
}
