package vn.bodua.organization.web;

import java.time.LocalDate;
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
import vn.bodua.api.shown.PeopleKept;
import vn.bodua.organization.UnitId;
import vn.bodua.organization.people.Bodies;
import vn.bodua.organization.people.OfficialId;
import vn.bodua.organization.people.PostId;
import vn.bodua.organization.people.ShowBodies;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.time.BusinessClock;
import vn.bodua.web.Head;
import vn.bodua.web.Pages;
import vn.bodua.web.RefusalPages;
import vn.bodua.web.Section;
import vn.bodua.web.Typed;
import vn.bodua.web.Visit;
import vn.bodua.web.Words;

/** The bodies of an alliance, term by term, with who holds which post; one person through time. */
@Controller
class BodiesPages {

    private final Pages pages;
    private final RefusalPages refusals;
    private final PeopleKept people;
    private final BusinessClock clock;

    BodiesPages(Pages pages, RefusalPages refusals, PeopleKept people, BusinessClock clock) {
        this.pages = pages;
        this.refusals = refusals;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/units/{id}/bodies")
    View show(Visit visit, @PathVariable String id, @RequestParam(defaultValue = "") String on) {
        return show(visit, new UnitId(id), Typed.day(on).orElseGet(clock::today), PersonForm.EMPTY, Optional.empty());
    }

    @GetMapping("/officials/{id}")
    View career(Visit visit, @PathVariable long id) {
        return switch (people.show().career(visit.actor(), new OfficialId(id))) {
            case Outcome.Refused<ShowBodies.Career>(Refusal refusal) -> refusals.show(visit, Section.UNITS, refusal);
            case Outcome.Done<ShowBodies.Career>(ShowBodies.Career career) ->
                pages.show(
                        visit,
                        Head.of(Section.UNITS, career.official().name())
                                .meta(CareerPage.about(visit.words(), career.official()))
                                .under(visit.words().t("nav.units"), "/units"),
                        "career",
                        new CareerPage(career));
        };
    }

    @PostMapping("/units/{id}/terms")
    View openTerm(Visit visit, @PathVariable String id, @ModelAttribute PersonForm form) {
        UnitId alliance = new UnitId(id);
        return after(
                visit, alliance, form, form.began(), form.term().then(t -> t.open(visit.actor(), people, alliance)));
    }

    @PostMapping("/units/{id}/posts")
    View fill(Visit visit, @PathVariable String id, @ModelAttribute PersonForm form) {
        UnitId alliance = new UnitId(id);
        return after(
                visit, alliance, form, form.from(), form.seat().then(s -> s.fill(visit.actor(), people, alliance)));
    }

    @PostMapping("/units/{id}/posts/{post}/end")
    View end(Visit visit, @PathVariable String id, @PathVariable long post, @ModelAttribute PersonForm form) {
        return after(
                visit,
                new UnitId(id),
                form,
                form.day(),
                form.ending().then(e -> e.end(visit.actor(), people, new PostId(post))));
    }

    private View after(Visit visit, UnitId alliance, PersonForm form, String day, Outcome<?> outcome) {
        LocalDate shown = Typed.day(day).orElseGet(clock::today);
        return switch (outcome) {
            case Outcome.Done<?> done -> new RedirectView("/units/" + alliance + "/bodies?on=" + shown);
            case Outcome.Refused<?>(Refusal refusal) -> show(visit, alliance, shown, form, Optional.of(refusal));
        };
    }

    private View show(Visit visit, UnitId id, LocalDate day, PersonForm form, Optional<Refusal> refusal) {
        return switch (people.show().of(visit.actor(), id)) {
            case Outcome.Refused<Bodies>(Refusal there) -> refusals.show(visit, Section.UNITS, refusal.orElse(there));
            case Outcome.Done<Bodies>(Bodies bodies) -> {
                Words words = visit.words();
                String name = bodies.alliance().nameOn(day).full();
                yield pages.show(
                        visit,
                        Head.of(Section.UNITS, words.t("bodies.title"))
                                .meta(words.t("bodies.meta", name, words.day(day)))
                                .under(name, "/units/" + id),
                        "bodies",
                        new BodiesPage(
                                bodies,
                                day,
                                visit.actor().mayAt(Permission.KEEP_ORGANIZATION, id.value()),
                                form,
                                refusal),
                        refusal.map(r -> RefusalPages.status(r.code())).orElse(HttpStatus.OK));
            }
        };
    }
}
