package vn.bodua.organization.web;

import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.Units;
import vn.bodua.time.BusinessClock;
import vn.bodua.web.Head;
import vn.bodua.web.OpenToSignedIn;
import vn.bodua.web.Pages;
import vn.bodua.web.Section;
import vn.bodua.web.Visit;
import vn.bodua.web.Words;

/** The map of the provinces of then and of now. */
@Controller
class MapPages {

    private final Pages pages;
    private final KnownUnits units;
    private final BusinessClock clock;

    MapPages(Pages pages, KnownUnits units, BusinessClock clock) {
        this.pages = pages;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/units/map")
    @OpenToSignedIn("the list of units is law, and no figure stands in it")
    View show(
            Visit visit,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String shown) {
        Units now = units.now();
        LocalDate today = clock.today();
        ThroughTime time = ThroughTime.asked(MapPage.changes(now), MapPage.eve(now, today), on, step, shown);
        Words words = visit.words();
        Head head = Head.of(Section.UNITS, words.t("map.title"))
                .meta(words.t("map.meta", words.day(time.day()), words.day(today)))
                .under(words.t("nav.units"), "/units")
                .script("time.js");
        return pages.show(visit, head, "map", MapPage.of(now, time, today));
    }
}
