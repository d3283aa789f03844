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
import vn.bodua.narrative.Reports;
import vn.bodua.narrative.ReviewStatement;
import vn.bodua.narrative.Statement;
import vn.bodua.organization.Units;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.web.Addresses;
import vn.bodua.web.Head;
import vn.bodua.web.Pages;
import vn.bodua.web.Permit;
import vn.bodua.web.RefusalPages;
import vn.bodua.web.Section;
import vn.bodua.web.Visit;
import vn.bodua.web.Who;

/** The review of a report's statements before any of them is entered: correct, drop, restore, enter. */
@Controller
class ReviewPages {

    private final Pages pages;
    private final RefusalPages refusals;
    private final Reports reports;
    private final ReviewStatement review;
    private final EnterReport enterReport;
    private final Units units;
    private final Dictionary dictionary;

    ReviewPages(
            Pages pages,
            RefusalPages refusals,
            Reports reports,
            ReviewStatement review,
            EnterReport enterReport,
            Units units,
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
    @Permit(Who.ANYONE_ON_THIS_MACHINE)
    View show(Visit visit, @PathVariable long id) {
        return show(visit, id, Optional.empty());
    }

    @PostMapping("/reports/{id}/statements/{ordinal}/keep")
    @Permit(Who.ANYONE_ON_THIS_MACHINE)
    View keep(Visit visit, @PathVariable long id, @PathVariable int ordinal) {
        return decided(visit, id, ordinal, review.keep(new ReportId(id), ordinal, Visit.PERSON), Correction.NONE);
    }

    @PostMapping("/reports/{id}/statements/{ordinal}/drop")
    @Permit(Who.ANYONE_ON_THIS_MACHINE)
    View drop(Visit visit, @PathVariable long id, @PathVariable int ordinal) {
        return decided(visit, id, ordinal, review.drop(new ReportId(id), ordinal, Visit.PERSON), Correction.NONE);
    }

    @PostMapping("/reports/{id}/statements/{ordinal}/correct")
    @Permit(Who.ANYONE_ON_THIS_MACHINE)
    View correct(Visit visit, @PathVariable long id, @PathVariable int ordinal, @ModelAttribute Correction correction) {
        Optional<Report> report = reports.byId(new ReportId(id));
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
                        review.correct(new ReportId(id), ordinal, after, Visit.PERSON);
                };
        return decided(visit, id, ordinal, outcome, correction);
    }

    @PostMapping("/reports/{id}/entry")
    @Permit(Who.ANYONE_ON_THIS_MACHINE)
    View enter(Visit visit, @PathVariable long id) {
        return switch (enterReport.enter(new ReportId(id), Visit.PERSON)) {
            case Outcome.Done<List<Figure>>(List<Figure> figures) ->
                new RedirectView(Addresses.report(id) + "?entered=" + figures.size());
            case Outcome.Refused<List<Figure>>(Refusal refusal) -> refusals.show(visit, Section.REPORTS, refusal);
        };
    }

    private View decided(Visit visit, long id, int ordinal, Outcome<Statement> outcome, Correction correction) {
        return switch (outcome) {
            case Outcome.Done<Statement> done -> new RedirectView(Addresses.review(id) + "#s-" + ordinal);
            case Outcome.Refused<Statement>(Refusal refusal) ->
                show(visit, id, Optional.of(new ReviewPage.Refused(ordinal, refusal, correction)));
        };
    }

    private View show(Visit visit, long id, Optional<ReviewPage.Refused> refused) {
        Optional<Report> found = reports.byId(new ReportId(id));
        if (found.isEmpty()) {
            return refusals.show(
                    visit, Section.REPORTS, Refusal.of(RefusalCode.DOCUMENT_UNKNOWN, "document", Long.toString(id)));
        }
        Report report = found.get();
        Head head = Head.of(Section.REPORTS, visit.words().t("review.title"))
                .meta(ReportPages.head(visit.words(), report).meta())
                .under(visit.words().t("nav.reports"), "/reports")
                .under(ReportPages.head(visit.words(), report).title(), Addresses.report(id));
        HttpStatus status = refused.map(r -> HttpStatus.UNPROCESSABLE_CONTENT).orElse(HttpStatus.OK);
        return pages.show(visit, head, "review", new ReviewPage(report, refused, units, dictionary), status);
    }
}
