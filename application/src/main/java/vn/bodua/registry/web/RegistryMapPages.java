package vn.bodua.registry.web;

import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.View;
import vn.bodua.api.shown.NamedWanted;
import vn.bodua.organization.KnownUnits;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.registry.MapRegistrants;
import vn.bodua.time.BusinessClock;
import vn.bodua.web.Head;
import vn.bodua.web.Pages;
import vn.bodua.web.RefusalPages;
import vn.bodua.web.Section;
import vn.bodua.web.Typed;
import vn.bodua.web.Visit;

/** The list of the registry as points on the map of the provinces. */
@Controller
class RegistryMapPages {

    private final Pages pages;
    private final RefusalPages refusals;
    private final MapRegistrants registrants;
    private final KnownUnits units;
    private final BusinessClock clock;

    RegistryMapPages(
            Pages pages, RefusalPages refusals, MapRegistrants registrants, KnownUnits units, BusinessClock clock) {
        this.pages = pages;
        this.refusals = refusals;
        this.registrants = registrants;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/registry/map")
    View map(Visit visit, @ModelAttribute NamedWanted asked) {
        LocalDate today = clock.today();
        LocalDate day = Typed.day(asked.on()).orElse(today);
        Outcome<RegistryMap> map = asked.of(units, today, 0, 0)
                .then(wanted -> registrants.locate(visit.actor(), wanted))
                .map(located -> RegistryMap.of(asked, day, units.now(), located));
        return switch (map) {
            case Outcome.Refused<RegistryMap>(Refusal refusal) -> refusals.show(visit, Section.REGISTRY, refusal);
            case Outcome.Done<RegistryMap>(RegistryMap done) ->
                pages.show(
                        visit,
                        Head.of(Section.REGISTRY, visit.words().t("registry.map.title"))
                                .meta(visit.words().t("registry.map.meta", done.total(), done.located()))
                                .under(visit.words().t("nav.registry"), "/registry"),
                        "registryMap",
                        done);
        };
    }
}
