package vn.bodua.ledger.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import vn.bodua.indicator.Breakdown;
import vn.bodua.indicator.Dictionary;
import vn.bodua.indicator.Indicator;
import vn.bodua.ledger.AcceptFigure;
import vn.bodua.ledger.Belief;
import vn.bodua.ledger.Cell;
import vn.bodua.ledger.ClaimId;
import vn.bodua.ledger.Figure;
import vn.bodua.ledger.FigureKind;
import vn.bodua.ledger.LookUpFigures;
import vn.bodua.narrative.Report;
import vn.bodua.narrative.ReportId;
import vn.bodua.narrative.ShowReport;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.UnitId;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.Period;
import vn.bodua.web.Addresses;
import vn.bodua.web.Head;
import vn.bodua.web.Pages;
import vn.bodua.web.RefusalPages;
import vn.bodua.web.Section;
import vn.bodua.web.Visit;
import vn.bodua.web.Words;

/** One figure: what counts for its cell, who claims what, since when and why; and choosing another claim. */
@Controller
class FigurePages {

    private final Pages pages;
    private final RefusalPages refusals;
    private final LookUpFigures figures;
    private final ShowReport reports;
    private final AcceptFigure acceptFigure;
    private final KnownUnits units;
    private final Dictionary dictionary;

    FigurePages(
            Pages pages,
            RefusalPages refusals,
            LookUpFigures figures,
            ShowReport reports,
            AcceptFigure acceptFigure,
            KnownUnits units,
            Dictionary dictionary) {
        this.pages = pages;
        this.refusals = refusals;
        this.figures = figures;
        this.reports = reports;
        this.acceptFigure = acceptFigure;
        this.units = units;
        this.dictionary = dictionary;
    }

    @GetMapping("/figures/cell")
    View show(
            Visit visit,
            @RequestParam String unit,
            @RequestParam String indicator,
            @RequestParam(defaultValue = "") String breakdown,
            @RequestParam String period,
            @RequestParam(defaultValue = "value") String kind,
            @RequestParam(defaultValue = "") String asOf) {
        Optional<Period> when = Period.parse(period);
        if (when.isEmpty()) {
            return refusals.show(visit, Section.FIGURES, Refusal.of(RefusalCode.PERIOD_UNKNOWN, "period", period));
        }
        Breakdown part = Breakdown.ofCode(breakdown);
        return switch (dictionary.check(indicator, part)) {
            case Outcome.Refused<Indicator>(Refusal refusal) -> refusals.show(visit, Section.FIGURES, refusal);
            case Outcome.Done<Indicator> known -> {
                FigureKind what = kind.equals(FigureKind.TARGET.code()) ? FigureKind.TARGET : FigureKind.VALUE;
                Cell cell = new Cell(new UnitId(unit), indicator, part, when.get(), what);
                yield show(visit, cell, day(asOf), Optional.empty());
            }
        };
    }

    @PostMapping("/figures/{position}/accept")
    View accept(Visit visit, @PathVariable long position, @RequestParam(defaultValue = "") String reason) {
        return switch (acceptFigure.accept(visit.actor(), new ClaimId(position), reason)) {
            case Outcome.Done<Figure>(Figure figure) -> new RedirectView(Addresses.cell(figure.cell()));
            case Outcome.Refused<Figure>(Refusal refusal) ->
                figures.claim(visit.actor(), new ClaimId(position))
                        .done()
                        .map(f -> show(
                                visit,
                                f.cell(),
                                Optional.empty(),
                                Optional.of(new FigurePage.Refused(position, refusal))))
                        .orElseGet(() -> refusals.show(visit, Section.FIGURES, refusal));
        };
    }

    private View show(Visit visit, Cell cell, Optional<LocalDate> asOf, Optional<FigurePage.Refused> refused) {
        Belief belief = asOf.map(Belief::asOf).orElse(Belief.NOW);
        return switch (figures.cell(visit.actor(), cell, belief)) {
            case Outcome.Refused<LookUpFigures.CellHistory>(Refusal refusal) ->
                refusals.show(visit, Section.FIGURES, refusal);
            case Outcome.Done<LookUpFigures.CellHistory>(LookUpFigures.CellHistory history) ->
                show(visit, cell, history, asOf, refused);
        };
    }

    private View show(
            Visit visit,
            Cell cell,
            LookUpFigures.CellHistory history,
            Optional<LocalDate> asOf,
            Optional<FigurePage.Refused> refused) {
        Map<ReportId, Report> seen = reports.among(
                        visit.actor(),
                        history.claims().stream()
                                .flatMap(f -> report(f).stream())
                                .collect(Collectors.toSet()))
                .orElse(Map.of());
        List<Claim> claims = history.claims().stream().map(f -> claim(f, seen)).toList();
        FigurePage page = new FigurePage(
                cell,
                dictionary.get(cell.indicator()),
                history.accepted(),
                claims,
                history.decisions(),
                history.acts(),
                asOf,
                refused);
        Words words = visit.words();
        Head head = Head.of(Section.FIGURES, words.cell(units.now(), dictionary, cell))
                .meta(words.count("figure.meta", claims.size()))
                .under(words.unit(units.now(), cell.unit(), cell.period().last()), Addresses.unit(cell.unit()))
                .under(
                        words.indicator(dictionary, cell.indicator(), Breakdown.NONE),
                        Addresses.table(cell.unit(), cell.indicator(), cell.breakdown(), cell.period(), "then"));
        HttpStatus status =
                refused.map(r -> RefusalPages.status(r.refusal().code())).orElse(HttpStatus.OK);
        return pages.show(visit, head, "figure", page, status);
    }

    private static Optional<ReportId> report(Figure figure) {
        return figure.source().inDocument().map(carried -> new ReportId(carried.document()));
    }

    private static Claim claim(Figure figure, Map<ReportId, Report> seen) {
        Optional<Report> report = report(figure).flatMap(id -> Optional.ofNullable(seen.get(id)));
        return new Claim(figure, report, report.flatMap(r -> QuoteInContext.of(r, figure)));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
