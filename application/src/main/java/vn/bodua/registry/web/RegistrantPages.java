package vn.bodua.registry.web;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.bodua.access.Permission;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.map.MapOfProvinces;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.registry.Chapter;
import vn.bodua.registry.RegistrantId;
import vn.bodua.registry.ShowFile;
import vn.bodua.registry.ShowFile.RegistryFile;
import vn.bodua.registry.clerk.ShowProposals;
import vn.bodua.time.BusinessClock;
import vn.bodua.web.Head;
import vn.bodua.web.Pages;
import vn.bodua.web.RefusalPages;
import vn.bodua.web.Section;
import vn.bodua.web.Typed;
import vn.bodua.web.Visit;
import vn.bodua.web.Words;

/** One file of the registry, and the sheet of it that is printed. */
@Controller
class RegistrantPages {

    private final Pages pages;
    private final RefusalPages refusals;
    private final ShowFile files;
    private final ShowProposals clerks;
    private final KnownUnits units;
    private final BusinessClock clock;

    RegistrantPages(
            Pages pages,
            RefusalPages refusals,
            ShowFile files,
            ShowProposals clerks,
            KnownUnits units,
            BusinessClock clock) {
        this.pages = pages;
        this.refusals = refusals;
        this.files = files;
        this.clerks = clerks;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/registry/{id}")
    View show(
            Visit visit,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String known) {
        return show(visit, id, on, known, "registrant");
    }

    @GetMapping("/registry/{id}/sheet")
    View sheet(
            Visit visit,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String known) {
        return show(visit, id, on, known, "registrantSheet");
    }

    private View show(Visit visit, long id, String on, String known, String template) {
        return switch (page(visit, new RegistrantId(id), on, known)) {
            case Outcome.Refused<RegistrantPage>(Refusal refusal) -> refusals.show(visit, Section.REGISTRY, refusal);
            case Outcome.Done<RegistrantPage>(RegistrantPage page) -> {
                Words words = visit.words();
                Head head = Head.of(Section.REGISTRY, page.name())
                        .meta(LifeTold.meta(words, page))
                        .under(words.t("nav.registry"), "/registry");
                yield pages.show(
                        visit,
                        template.equals("registrant") ? head : head.under(page.name(), "/registry/" + id),
                        template,
                        page);
            }
        };
    }

    private Outcome<RegistrantPage> page(Visit visit, RegistrantId id, String on, String known) {
        LocalDate today = clock.today();
        Optional<LocalDate> knownOn = Typed.day(known);
        return knownOn.map(end -> files.knownAt(visit.actor(), id, end))
                .orElseGet(() -> files.show(visit.actor(), id))
                .map(file -> page(file, Typed.day(on).orElse(today), knownOn, clerks(visit, id)));
    }

    private Optional<ShowProposals.OfFile> clerks(Visit visit, RegistrantId id) {
        return visit.actor().may(Permission.SEE_PROPOSALS)
                ? clerks.of(visit.actor(), id).done()
                : Optional.empty();
    }

    private RegistrantPage page(
            RegistryFile file, LocalDate day, Optional<LocalDate> known, Optional<ShowProposals.OfFile> clerks) {
        Optional<MapOfProvinces> map = file.life()
                .on(day)
                .map(Chapter::registration)
                .flatMap(r -> r.address().location())
                .map(location -> MapOfProvinces.of(units.now(), day));
        return new RegistrantPage(file, day, clock.today(), known, map, clerks);
    }
}
