package vn.bodua.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import vn.bodua.ledger.Belief;
import vn.bodua.ledger.Cell;
import vn.bodua.ledger.Figures;
import vn.bodua.narrative.Report;
import vn.bodua.narrative.Reports;
import vn.bodua.web.HomePage.ContestedCell;
import vn.bodua.web.HomePage.FailedCheck;

/** The start: what the ledger holds, what needs a person, the latest reports. */
@Controller
class HomePages {

    /** How many of each list the start shows; the rest is one click away. */
    private static final int SHOWN = 6;

    /** Among how many of the newest reports failed checks are looked for. */
    private static final int LOOKED_THROUGH = 50;

    private final Pages pages;
    private final Figures figures;
    private final Reports reports;

    HomePages(Pages pages, Figures figures, Reports reports) {
        this.pages = pages;
        this.figures = figures;
        this.reports = reports;
    }

    @GetMapping("/")
    @Permit(Who.ANYONE_ON_THIS_MACHINE)
    View home(Visit visit) {
        List<Report> newest = reports.newestFirst(LOOKED_THROUGH);
        List<Cell> contested = figures.contested();
        List<FailedCheck> failed = newest.stream()
                .flatMap(r -> r.failedChecks().stream().map(c -> new FailedCheck(r, c)))
                .toList();
        HomePage page = new HomePage(
                figures.size(),
                contested.stream().limit(SHOWN).map(this::contested).toList(),
                contested.size(),
                failed.stream().limit(SHOWN).toList(),
                failed.size(),
                newest.stream().limit(SHOWN).toList());
        Words words = visit.words();
        return pages.show(visit, Head.of(Section.HOME, words.t("home.title")).meta(words.t("home.meta")), "home", page);
    }

    private ContestedCell contested(Cell cell) {
        return new ContestedCell(cell, figures.accepted(cell, Belief.NOW), figures.claims(cell));
    }
}
