package vn.bodua.narrative.web;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import vn.bodua.indicator.Dictionary;
import vn.bodua.ledger.Figure;
import vn.bodua.narrative.EnterReport;
import vn.bodua.narrative.Report;
import vn.bodua.narrative.ReportId;
import vn.bodua.narrative.ReviewStatement;
import vn.bodua.narrative.ShowReport;
import vn.bodua.narrative.Statement;
import vn.bodua.organization.KnownUnits;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.web.Addresses;
import vn.bodua.web.Head;
import vn.bodua.web.Pages;
import vn.bodua.web.RefusalPages;
import vn.bodua.web.Section;
import vn.bodua.web.Visit;

/** The review of a report's statements before any of them is entered: correct, drop, restore, enter. */
@Controller
class ReviewPages {

    private final Pages pages;
    private final RefusalPages refusals;
    private final ShowReport reports;
    private final ReviewStatement review;
    private final EnterReport enterReport;
    private final KnownUnits units;
    private final Dictionary dictionary;

    ReviewPages(
            Pages pages,
            RefusalPages refusals,
            ShowReport reports,
            ReviewStatement review,
            EnterReport enterReport,
            KnownUnits units,
            Dictionary dictionary) {
        this.pages = pages;
        this.refusals = refusals;
        this.reports = reports;
        this.review = review;
        this.enterReport = enterReport;
        this.units = units;
        this.dictionary = dictionary;
    }

    @GetMapping("/reports/{id}/review")
    View show(Visit visit, @PathVariable long id) {
        return show(visit, id, Optional.empty());
    }

    @PostMapping("/reports/{id}/statements/{ordinal}/keep")
    View keep(Visit visit, @PathVariable long id, @PathVariable int ordinal) {
        return decided(visit, id, ordinal, review.keep(visit.actor(), new ReportId(id), ordinal), Correction.NONE);
    }

    @PostMapping("/reports/{id}/statements/{ordinal}/drop")
    View drop(Visit visit, @PathVariable long id, @PathVariable int ordinal) {
        return decided(visit, id, ordinal, review.drop(visit.actor(), new ReportId(id), ordinal), Correction.NONE);
    }

    @PostMapping("/reports/{id}/statements/{ordinal}/correct")
    View correct(Visit visit, @PathVariable long id, @PathVariable int ordinal, @ModelAttribute Correction correction) {
        Optional<Report> report =
                reports.show(visit.actor(), new ReportId(id)).done().map(ShowReport.Shown::report);
        if (report.isEmpty()
                || ordinal < 0
                || ordinal >= report.get().statements().size()) {
            return show(visit, id, Optional.empty());
        }
        Statement before = report.get().statements().get(ordinal).current();
        Outcome<Statement> outcome =
                switch (correction.applyTo(before, dictionary)) {
                    case Outcome.Refused<Statement>(Refusal refusal) -> Outcome.refused(refusal);
                    case Outcome.Done<Statement>(Statement after) ->
                        review.correct(visit.actor(), new ReportId(id), ordinal, after);
                };
        return decided(visit, id, ordinal, outcome, correction);
    }

    @PostMapping("/reports/{id}/entry")
    View enter(Visit visit, @PathVariable long id) {
        return switch (enterReport.enter(visit.actor(), new ReportId(id))) {
            case Outcome.Done<List<Figure>>(List<Figure> figures) ->
                new RedirectView(Addresses.report(id) + "?entered=" + figures.size());
            case Outcome.Refused<List<Figure>>(Refusal refusal) -> refusals.show(visit, Section.REPORTS, refusal);
        };
    }

    private View decided(Visit visit, long id, int ordinal, Outcome<Statement> outcome, Correction correction) {
        return switch (outcome) {
            case Outcome.Done<Statement> done -> new RedirectView(Addresses.review(id) + "#s-" + ordinal);
            case Outcome.Refused<Statement>(Refusal refusal) ->
                // Whoever may only look is told so, as everywhere else, and not as a fault of what was typed.
                refusal.code() == RefusalCode.PERMISSION_MISSING
                        ? refusals.show(visit, Section.REPORTS, refusal)
                        : show(visit, id, Optional.of(new ReviewPage.Refused(ordinal, refusal, correction)));
        };
    }

    private View show(Visit visit, long id, Optional<ReviewPage.Refused> refused) {
        return switch (reports.show(visit.actor(), new ReportId(id))) {
            case Outcome.Refused<ShowReport.Shown>(Refusal refusal) -> refusals.show(visit, Section.REPORTS, refusal);
            case Outcome.Done<ShowReport.Shown>(ShowReport.Shown shown) -> show(visit, shown.report(), refused);
        };
    }

    private View show(Visit visit, Report report, Optional<ReviewPage.Refused> refused) {
        Head head = Head.of(Section.REPORTS, visit.words().t("review.title"))
                .meta(ReportPages.head(visit.words(), report).meta())
                .under(visit.words().t("nav.reports"), "/reports")
                .under(
                        ReportPages.head(visit.words(), report).title(),
                        Addresses.report(report.id().value()));
        HttpStatus status = refused.map(r -> HttpStatus.UNPROCESSABLE_CONTENT).orElse(HttpStatus.OK);
        return pages.show(visit, head, "review", new ReviewPage(report, refused, units.now(), dictionary), status);
    }
}
