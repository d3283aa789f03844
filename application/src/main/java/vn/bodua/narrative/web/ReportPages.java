package vn.bodua.narrative.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.bodua.ledger.Cell;
import vn.bodua.ledger.Figure;
import vn.bodua.narrative.Check;
import vn.bodua.narrative.Report;
import vn.bodua.narrative.ReportId;
import vn.bodua.narrative.ShowReport;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.web.Head;
import vn.bodua.web.Pages;
import vn.bodua.web.Paging;
import vn.bodua.web.RefusalPages;
import vn.bodua.web.Section;
import vn.bodua.web.Visit;
import vn.bodua.web.Words;

/** The list of reports, and one report with every statement highlighted in its text. */
@Controller
class ReportPages {

    private static final int ON_A_PAGE = 25;

    /** The list reaches back this far; older reports are found from their figures. */
    private static final int REACH = 1000;

    private final Pages pages;
    private final RefusalPages refusals;
    private final ShowReport reports;

    ReportPages(Pages pages, RefusalPages refusals, ShowReport reports) {
        this.pages = pages;
        this.refusals = refusals;
        this.reports = reports;
    }

    @GetMapping("/reports")
    View list(Visit visit, @RequestParam(defaultValue = "1") int page) {
        return switch (reports.newestFirst(visit.actor(), REACH)) {
            case Outcome.Refused<List<Report>>(Refusal refusal) -> refusals.show(visit, Section.REPORTS, refusal);
            case Outcome.Done<List<Report>>(List<Report> all) -> list(visit, page, all);
        };
    }

    private View list(Visit visit, int page, List<Report> all) {
        Paging paging = Paging.of(page, ON_A_PAGE, all.size(), "/reports");
        List<Report> shown = all.stream().skip(paging.offset()).limit(ON_A_PAGE).toList();
        Words words = visit.words();
        Head head = Head.of(Section.REPORTS, words.t("reports.title")).meta(words.count("reports.meta", all.size()));
        return pages.show(visit, head, "reports", new ReportList(shown, paging));
    }

    @GetMapping("/reports/{id}")
    View read(Visit visit, @PathVariable long id, @RequestParam(defaultValue = "0") int entered) {
        return switch (reports.show(visit.actor(), new ReportId(id))) {
            case Outcome.Refused<ShowReport.Shown>(Refusal refusal) -> refusals.show(visit, Section.REPORTS, refusal);
            case Outcome.Done<ShowReport.Shown>(ShowReport.Shown shown) -> read(visit, shown, entered);
        };
    }

    private View read(Visit visit, ShowReport.Shown shown, int entered) {
        Report report = shown.report();
        Map<Integer, Cell> cells = new HashMap<>();
        shown.figures().stream()
                .filter(f -> !f.isDerived())
                .forEach(f -> f.source().inDocument().ifPresent(d -> cells.put(d.statement(), f.cell())));
        List<Figure> derived =
                shown.figures().stream().filter(Figure::isDerived).toList();
        Head head = head(visit.words(), report)
                .under(visit.words().t("nav.reports"), "/reports")
                .script("read.js");
        return pages.show(
                visit,
                head,
                "report",
                new ReportPage(report, TextPiece.cut(report), cells, derived, shown.history(), entered));
    }

    static Head head(Words words, Report report) {
        long right = report.checks().stream()
                .filter(c -> c.verdict() == Check.Verdict.HOLDS)
                .count();
        List<String> parts = new ArrayList<>(List.of(
                report.unit(),
                report.period().map(words::period).orElse(words.t("period.none")),
                words.count("report.meta.figures", report.statements().size())));
        if (right > 0) {
            parts.add(words.count("report.meta.right", right));
        }
        if (!report.failedChecks().isEmpty()) {
            parts.add(words.count("report.meta.wrong", report.failedChecks().size()));
        }
        return Head.of(Section.REPORTS, report.title().isBlank() ? report.name() : report.title())
                .meta(String.join(" · ", parts));
    }
}
