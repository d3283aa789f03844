package vn.bodua.organization.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.RecordedReorganizations;
import vn.bodua.web.Head;
import vn.bodua.web.OpenToSignedIn;
import vn.bodua.web.Pages;
import vn.bodua.web.Section;
import vn.bodua.web.Visit;

/** The reorganizations on record: what changed, from which day on, by which decision, and who recorded it. */
@Controller
class RecordedPages {

    private final Pages pages;
    private final RecordedReorganizations recorded;
    private final KnownUnits units;

    RecordedPages(Pages pages, RecordedReorganizations recorded, KnownUnits units) {
        this.pages = pages;
        this.recorded = recorded;
        this.units = units;
    }

    @GetMapping("/reorganizations")
    @OpenToSignedIn(
            "decisions about units are law; who recorded them is told to those who may do so, or see the history")
    View list(Visit visit) {
        Head head = Head.of(Section.UNITS, visit.words().t("recorded.title"))
                .meta(visit.words().t("recorded.meta"))
                .under(visit.words().t("nav.units"), "/units");
        return pages.show(visit, head, "recorded", RecordedPage.of(recorded.all(), units.now()));
    }
}
