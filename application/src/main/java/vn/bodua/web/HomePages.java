package vn.bodua.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import vn.bodua.access.Actor;
import vn.bodua.access.Permission;
import vn.bodua.access.Role;
import vn.bodua.ledger.Belief;
import vn.bodua.ledger.Cell;
import vn.bodua.ledger.Figures;
import vn.bodua.ledger.LookUpFigures;
import vn.bodua.narrative.Report;
import vn.bodua.narrative.ShowReport;
import vn.bodua.web.HomePage.ContestedCell;
import vn.bodua.web.HomePage.FailedCheck;

/** The start: what the ledger holds, what needs a person, the latest reports. */
@Controller
class HomePages {

    /** How many of each list the start shows; the rest is one click away. */
    private static final int SHOWN = 6;

    /** Among how many of the newest reports failed checks are looked for. */
    private static final int LOOKED_THROUGH = 50;

    /** For those whose work is not with figures, as administrators. */
    private static final LookUpFigures.Overview NO_FIGURES =
            new LookUpFigures.Overview(new Figures.LedgerSize(0, 0, 0, 0), List.of());

    private final Pages pages;
    private final LookUpFigures figures;
    private final ShowReport reports;

    HomePages(Pages pages, LookUpFigures figures, ShowReport reports) {
        this.pages = pages;
        this.figures = figures;
        this.reports = reports;
    }

    @GetMapping("/")
    View home(Visit visit) {
        Actor actor = visit.actor();
        if (isClerkAlone(actor)) {
            return new RedirectView(Section.CLERK.address());
        }
        List<Report> newest = actor.may(Permission.SEE_REPORTS)
                ? reports.newestFirst(actor, LOOKED_THROUGH).orElse(List.of())
                : List.of();
        LookUpFigures.Overview overview =
                actor.may(Permission.SEE_FIGURES) ? figures.overview(actor).orElse(NO_FIGURES) : NO_FIGURES;
        List<Cell> contested = overview.contested();
        List<FailedCheck> failed = newest.stream()
                .flatMap(r -> r.failedChecks().stream().map(c -> new FailedCheck(r, c)))
                .toList();
        HomePage page = new HomePage(
                overview.size(),
                contested.stream()
                        .limit(SHOWN)
                        .flatMap(cell -> contested(actor, cell).stream())
                        .toList(),
                contested.size(),
                failed.stream().limit(SHOWN).toList(),
                failed.size(),
                newest.stream().limit(SHOWN).toList());
        Words words = visit.words();
        return pages.show(visit, Head.of(Section.HOME, words.t("home.title")).meta(words.t("home.meta")), "home", page);
    }

    /** Whose work here is one cooperative's file, and nothing else. */
    private static boolean isClerkAlone(Actor actor) {
        return !actor.standings().isEmpty()
                && actor.standings().stream().allMatch(s -> s.role() == Role.CLERK)
                && actor.may(Permission.SEE_OWN_FILE);
    }

    private Optional<ContestedCell> contested(Actor actor, Cell cell) {
        return figures.cell(actor, cell, Belief.NOW)
                .done()
                .map(history -> new ContestedCell(cell, history.accepted(), history.claims()));
    }
}
