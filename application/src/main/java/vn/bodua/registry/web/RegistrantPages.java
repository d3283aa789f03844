package vn.bodua.registry.web;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.map.MapOfProvinces;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.registry.Chapter;
import vn.bodua.registry.RegistrantId;
import vn.bodua.registry.ShowFile;
import vn.bodua.registry.ShowFile.RegistryFile;
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
    private final KnownUnits units;
    private final BusinessClock clock;

    RegistrantPages(Pages pages, RefusalPages refusals, ShowFile files, KnownUnits units, BusinessClock clock) {
        this.pages = pages;
        this.refusals = refusals;
        this.files = files;
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
                .map(file -> page(file, Typed.day(on).orElse(today), knownOn));
    }

    private RegistrantPage page(RegistryFile file, LocalDate day, Optional<LocalDate> known) {
        Optional<MapOfProvinces> map = file.life().on(day)
                .map(Chapter::registration)
                .flatMap(r -> r.address().location())
                .map(location -> MapOfProvinces.of(units.now(), day));
        return new RegistrantPage(file, day, clock.today(), known, map);
    }
}
