package vn.bodua.narrative.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.bodua.language.VietnameseText;
import vn.bodua.narrative.WriteReport;
import vn.bodua.narrative.writing.HtmlRenderer;
import vn.bodua.narrative.writing.ReportFormat;
import vn.bodua.narrative.writing.WrittenReport;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.Unit;
import vn.bodua.organization.UnitId;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.Period;
import vn.bodua.web.Addresses;
import vn.bodua.web.Download;
import vn.bodua.web.Head;
import vn.bodua.web.Pages;
import vn.bodua.web.RefusalPages;
import vn.bodua.web.Section;
import vn.bodua.web.Visit;
import vn.bodua.web.Words;

/** The report written from the ledger: on a page with every number linked to its figure, and as a file. */
@Controller
class WrittenPages {

    /** Widths of columns are for paper; pages allow no inline styles. */
    private static final Pattern COLUMN = Pattern.compile("<col style=\"[^\"]*\"/>");

    private final Pages pages;
    private final WriteReport writeReport;
    private final KnownUnits units;

    WrittenPages(Pages pages, WriteReport writeReport, KnownUnits units) {
        this.pages = pages;
        this.writeReport = writeReport;
        this.units = units;
    }

    @GetMapping("/written")
    View page(
            Visit visit, @RequestParam(defaultValue = "") String unit, @RequestParam(defaultValue = "") String period) {
        if (unit.isBlank() && period.isBlank()) {
            return form(visit, "Cả nước", "", Optional.empty());
        }
        return switch (written(visit, unit, period)) {
            case Outcome.Refused<WrittenReport>(Refusal refusal) -> form(visit, unit, period, Optional.of(refusal));
            case Outcome.Done<WrittenReport>(WrittenReport report) -> show(visit, report);
        };
    }

    @GetMapping("/written/file")
    Object file(Visit visit, @RequestParam String unit, @RequestParam String period, @RequestParam String format) {
        Optional<ReportFormat> wanted = ReportFormat.ofFileName("." + format);
        if (wanted.isEmpty()) {
            return form(visit, unit, period, Optional.of(Refusal.of(RefusalCode.FORMAT_UNKNOWN, "format", format)));
        }
        return switch (written(visit, unit, period)) {
            case Outcome.Refused<WrittenReport>(Refusal refusal) -> form(visit, unit, period, Optional.of(refusal));
            case Outcome.Done<WrittenReport>(WrittenReport report) -> download(report, wanted.get());
        };
    }

    private Outcome<WrittenReport> written(Visit visit, String unit, String period) {
        Optional<Period> when = Period.parse(period.strip());
        if (when.isEmpty()) {
            return Outcome.refused(Refusal.of(RefusalCode.PERIOD_UNKNOWN, "period", period));
        }
        LocalDate then = when.get().last();
        Outcome<Unit> found = units.now()
                .byId(new UnitId(unit.strip()))
                .map(Outcome::done)
                .orElseGet(() -> units.now().find(unit.strip(), then));
        return switch (found) {
            case Outcome.Refused<Unit>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<Unit>(Unit whose) -> writeReport.write(visit.actor(), whose.id(), when.get());
        };
    }

    private View show(Visit visit, WrittenReport report) {
        Words words = visit.words();
        Head head = Head.of(Section.REPORTS, words.t("written.title"))
                .meta(words.t("written.meta", report.unit(), words.period(report.period())))
                .under(words.t("nav.reports"), "/reports");
        String article = HtmlRenderer.fragment(
                report,
                entry -> entry.reference().isEmpty()
                        ? Optional.empty()
                        : Optional.of(Addresses.cell(entry.reference())));
        List<String> endings = Arrays.stream(ReportFormat.values())
                .map(ReportFormat::ending)
                .filter(e -> !e.equals("html"))
                .toList();
        return pages.show(
                visit,
                head,
                "written",
                new WrittenPage(
                        report.unit(),
                        report.period().code(),
                        COLUMN.matcher(article).replaceAll("<col/>"),
                        endings,
                        Optional.empty()));
    }

    private View form(Visit visit, String unit, String period, Optional<Refusal> refusal) {
        Head head = Head.of(Section.REPORTS, visit.words().t("written.title"))
                .meta(visit.words().t("written.ask"))
                .under(visit.words().t("nav.reports"), "/reports");
        HttpStatus status = refusal.map(r -> RefusalPages.status(r.code())).orElse(HttpStatus.OK);
        return pages.show(visit, head, "written", new WrittenPage(unit, period, "", List.of(), refusal), status);
    }

    private static ResponseEntity<Object> download(WrittenReport report, ReportFormat format) {
        String name = VietnameseText.fold(
                        "bao-cao-" + report.unit() + "-" + report.period().code())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9.]+", "-");
        return Download.of(name + "." + format.ending(), format.mediaType(), format.render(report));
    }
}
