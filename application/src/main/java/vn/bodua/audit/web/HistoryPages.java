package vn.bodua.audit.web;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import vn.bodua.audit.Anchor;
import vn.bodua.audit.DropAnchor;
import vn.bodua.audit.SearchHistory;
import vn.bodua.audit.Verification;
import vn.bodua.audit.VerifyHistory;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.web.Head;
import vn.bodua.web.Pages;
import vn.bodua.web.Paging;
import vn.bodua.web.RefusalPages;
import vn.bodua.web.Section;
import vn.bodua.web.Visit;

/** What happened: searched by who, what, about what, how it came out and when; verified; its head anchored. */
@Controller
class HistoryPages {

    private static final int ON_A_PAGE = 50;

    private final Pages pages;
    private final RefusalPages refusals;
    private final SearchHistory history;
    private final VerifyHistory verifyHistory;
    private final DropAnchor dropAnchor;

    HistoryPages(
            Pages pages,
            RefusalPages refusals,
            SearchHistory history,
            VerifyHistory verifyHistory,
            DropAnchor dropAnchor) {
        this.pages = pages;
        this.refusals = refusals;
        this.history = history;
        this.verifyHistory = verifyHistory;
        this.dropAnchor = dropAnchor;
    }

    @GetMapping("/history")
    View search(Visit visit, @ModelAttribute Sought sought, @RequestParam(defaultValue = "1") int page) {
        return show(visit, sought, page, Optional.empty());
    }

    @PostMapping("/history/verification")
    View verify(Visit visit) {
        return switch (verifyHistory.verify(visit.actor())) {
            case Outcome.Refused<Verification>(Refusal refusal) -> refusals.show(visit, Section.HISTORY, refusal);
            case Outcome.Done<Verification>(Verification verification) ->
                show(visit, Sought.ANYTHING, 1, Optional.of(verification));
        };
    }

    @PostMapping("/history/anchor")
    View anchor(Visit visit) {
        return switch (dropAnchor.drop(visit.actor())) {
            case Outcome.Refused<Anchor>(Refusal refusal) -> refusals.show(visit, Section.HISTORY, refusal);
            case Outcome.Done<Anchor> done -> new RedirectView("/history");
        };
    }

    private View show(Visit visit, Sought sought, int page, Optional<Verification> verification) {
        int offset = Math.max(0, page - 1) * ON_A_PAGE;
        return switch (history.search(visit.actor(), sought.question(), offset, ON_A_PAGE)) {
            case Outcome.Refused<SearchHistory.Found>(Refusal refusal) ->
                refusals.show(visit, Section.HISTORY, refusal);
            case Outcome.Done<SearchHistory.Found>(SearchHistory.Found found) -> {
                Paging paging = Paging.of(page, ON_A_PAGE, found.total(), sought.address());
                HistoryPage content = new HistoryPage(
                        sought,
                        found.entries(),
                        paging,
                        history.standing(visit.actor()).orElseThrow(),
                        verification);
                Head head = Head.of(Section.HISTORY, visit.words().t("history.title"))
                        .meta(visit.words().count("history.meta", found.total()));
                yield pages.show(visit, head, "history", content);
            }
        };
    }
}
