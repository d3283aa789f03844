package vn.bodua.registry.web;

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
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.registry.RegistrantId;
import vn.bodua.registry.ShowAssessment;
import vn.bodua.registry.ShowAssessment.Shown;
import vn.bodua.registry.clerk.AssessOwnFile;
import vn.bodua.registry.clerk.ShowOwnFiles;
import vn.bodua.time.BusinessClock;
import vn.bodua.web.Head;
import vn.bodua.web.Pages;
import vn.bodua.web.RefusalPages;
import vn.bodua.web.Section;
import vn.bodua.web.Visit;

/** The yearly assessment of a file, filled in by its own clerk. */
@Controller
class OwnAssessmentPages {

    private final Pages pages;
    private final RefusalPages refusals;
    private final ShowOwnFiles own;
    private final ShowAssessment show;
    private final AssessOwnFile assess;
    private final BusinessClock clock;

    OwnAssessmentPages(
            Pages pages,
            RefusalPages refusals,
            ShowOwnFiles own,
            ShowAssessment show,
            AssessOwnFile assess,
            BusinessClock clock) {
        this.pages = pages;
        this.refusals = refusals;
        this.own = own;
        this.show = show;
        this.assess = assess;
        this.clock = clock;
    }

    @GetMapping("/own/{id}/assessment")
    View show(Visit visit, @PathVariable long id, @RequestParam(defaultValue = "") String year) {
        return page(visit, id, year(year), Filled.NOTHING, Optional.empty());
    }

    @PostMapping("/own/{id}/assessment")
    View assess(Visit visit, @PathVariable long id, @RequestParam MultiValueMap<String, String> typed) {
        Filled form = new Filled(typed);
        int year = year(form.text("year"));
        Outcome<RegistrantId> outcome = AssessmentPages.scores(form)
                .then(scores -> assess.assess(visit.actor(), new RegistrantId(id), year, scores));
        return switch (outcome) {
            case Outcome.Done<RegistrantId> done -> new RedirectView("/own/" + id + "/assessment?year=" + year);
            case Outcome.Refused<RegistrantId>(Refusal refusal) ->
                switch (refusal.code()) {
                    case PERMISSION_MISSING, REGISTRANT_UNKNOWN, NOT_ITS_CLERK ->
                        refusals.show(visit, Section.CLERK, refusal);
                    default -> page(visit, id, year, form, Optional.of(refusal));
                };
        };
    }

    private View page(Visit visit, long id, int year, Filled form, Optional<Refusal> refusal) {
        RegistrantId file = new RegistrantId(id);
        Outcome<Shown> shown = own.one(visit.actor(), file).then(mine -> show.show(visit.actor(), file, year));
        return switch (shown) {
            case Outcome.Refused<Shown>(Refusal unknown) -> refusals.show(visit, Section.CLERK, unknown);
            case Outcome.Done<Shown>(Shown assessment) ->
                pages.show(
                        visit,
                        Head.of(Section.CLERK, visit.words().t("assessment.title", Integer.toString(year)))
                                .meta(visit.words()
                                        .t("assessment.by", assessment.rule().name()))
                                .under(visit.words().t("nav.clerk"), "/own"),
                        "assessment",
                        new AssessmentPage(
                                assessment, refusal.isPresent() ? AssessmentPage.OWN : "", form, refusal, true),
                        refusal.map(r -> RefusalPages.status(r.code())).orElse(HttpStatus.OK));
        };
    }

    /** The year asked for; else the last that is over, which is the one that is due. */
    private int year(String typed) {
        String year = typed.strip();
        return year.matches("\\d{4}") ? Integer.parseInt(year) : clock.today().getYear() - 1;
    }
}
