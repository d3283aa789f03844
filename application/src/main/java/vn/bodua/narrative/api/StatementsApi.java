package vn.bodua.narrative.api;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bodua.access.Actor;
import vn.bodua.api.Summary;
import vn.bodua.api.shown.Decided;
import vn.bodua.narrative.Decision;
import vn.bodua.narrative.Report;
import vn.bodua.narrative.ReportId;
import vn.bodua.narrative.ReviewStatement;
import vn.bodua.narrative.ReviewedStatement;
import vn.bodua.narrative.ShowReport;
import vn.bodua.narrative.Statement;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/** The review of a report's statements before they are entered. */
@RestController
@RequestMapping("/api/v1/reports/{id}/statements/{number}")
class StatementsApi {

    private final ShowReport reports;
    private final ReviewStatement review;

    StatementsApi(ShowReport reports, ReviewStatement review) {
        this.reports = reports;
        this.review = review;
    }

    @PostMapping("/keep")
    @Summary("Enters the statement in spite of what speaks against it.")
    Outcome<Decided> keep(Actor actor, @PathVariable long id, @PathVariable int number) {
        return review.keep(actor, new ReportId(id), number).map(s -> decided(id, number, Decision.KEEP));
    }

    @PostMapping("/drop")
    @Summary("Leaves the statement out.")
    Outcome<Decided> drop(Actor actor, @PathVariable long id, @PathVariable int number) {
        return review.drop(actor, new ReportId(id), number).map(s -> decided(id, number, Decision.DROP));
    }

    @PostMapping("/correct")
    @Summary(
            "Puts another unit, period, indicator, breakdown, value or qualifier in its place; what is left out stays.")
    Outcome<Decided> correct(
            Actor actor, @PathVariable long id, @PathVariable int number, @RequestBody Corrected corrected) {
        ReportId report = new ReportId(id);
        return reports.show(actor, report)
                .then(shown -> statement(shown.report(), number))
                .then(corrected::in)
                .then(after -> review.correct(actor, report, number, after))
                .map(s -> decided(id, number, Decision.CORRECT));
    }

    private static Outcome<Statement> statement(Report report, int number) {
        return report.statements().stream()
                .filter(s -> s.ordinal() == number)
                .map(ReviewedStatement::current)
                .findFirst()
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(
                        Refusal.of(RefusalCode.STATEMENT_UNKNOWN, "statement", Integer.toString(number))));
    }

    private static Decided decided(long id, int number, Decision decision) {
        return new Decided(id, number, decision.code());
    }
}
