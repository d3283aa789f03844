package vn.bodua.narrative.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.bodua.access.Actor;
import vn.bodua.api.Problems;
import vn.bodua.api.Summary;
import vn.bodua.narrative.WriteReport;
import vn.bodua.narrative.writing.ReportFormat;
import vn.bodua.narrative.writing.WrittenReport;
import vn.bodua.organization.KnownUnits;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.Period;
import vn.bodua.web.Download;

/** The report written from the ledger, as a file. */
@RestController
class WrittenApi {

    private final WriteReport writeReport;
    private final KnownUnits units;

    WrittenApi(WriteReport writeReport, KnownUnits units) {
        this.writeReport = writeReport;
        this.units = units;
    }

    @GetMapping("/api/v1/written")
    @Summary("The report of a unit and a period, written from the ledger as docx, pdf or html.")
    ResponseEntity<Object> written(
            Actor actor,
            @RequestParam String unit,
            @RequestParam String period,
            @RequestParam(defaultValue = "docx") String format,
            HttpServletRequest request) {
        Optional<ReportFormat> wanted = ReportFormat.ofFileName("." + format);
        if (wanted.isEmpty()) {
            return Problems.of(Refusal.of(RefusalCode.FORMAT_UNKNOWN, "format", format), request);
        }
        return switch (written(actor, unit, period)) {
            case Outcome.Refused<WrittenReport>(Refusal refusal) -> Problems.of(refusal, request);
            case Outcome.Done<WrittenReport>(WrittenReport report) -> file(report, wanted.get());
        };
    }

    private Outcome<WrittenReport> written(Actor actor, String unit, String period) {
        Optional<Period> when = Period.parse(period.strip());
        return when.isEmpty()
                ? Outcome.refused(Refusal.of(RefusalCode.PERIOD_UNKNOWN, "period", period))
                : units.now().named(unit, when.get().last()).then(whose -> writeReport.write(actor, whose, when.get()));
    }

    private static ResponseEntity<Object> file(WrittenReport report, ReportFormat format) {
        String name = report.unit() + " " + report.period().code() + "." + format.ending();
        return Download.of(name, format.mediaType(), format.render(report));
    }
}
