package vn.bodua.narrative;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.access.Subject;
import vn.bodua.audit.HistoryEntry;
import vn.bodua.audit.HistoryOf;
import vn.bodua.ledger.Figure;
import vn.bodua.ledger.Figures;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/**
 * Shows a report with its statements, what was decided on them, and the figures that came from it; lists the reports that
 * the person may see.
 *
 * <p>Refusals: {@code DOCUMENT_UNKNOWN}.
 */
@Component
public class ShowReport {

    private final Reports reports;
    private final Figures figures;
    private final HistoryOf historyOf;

    ShowReport(Reports reports, Figures figures, HistoryOf historyOf) {
        this.reports = reports;
        this.figures = figures;
        this.historyOf = historyOf;
    }

    /** A report, the figures that were entered from it in the order of entry, and what was done with it, newest first. */
    public record Shown(Report report, List<Figure> figures, List<HistoryEntry> history) {}

    @Permitted(Permission.SEE_REPORTS)
    public Outcome<Shown> show(Actor actor, @Subject ReportId id) {
        return reports.byId(id, actor.reach(Permission.ENTER_FIGURES))
                .map(report -> Outcome.done(new Shown(
                        report,
                        figures.ofDocument(id.value()),
                        historyOf.done(ReportSubject.KIND, Set.of(id.toString())))))
                .orElseGet(() -> Outcome.refused(Refusal.of(RefusalCode.DOCUMENT_UNKNOWN, "document", id.toString())));
    }

    /** Those of these reports that the person may see. */
    @Permitted(Permission.SEE_REPORTS)
    public Outcome<Map<ReportId, Report>> among(Actor actor, Collection<ReportId> ids) {
        Map<ReportId, Report> seen = new LinkedHashMap<>();
        reports.keptWithin(actor.reach(Permission.SEE_REPORTS), ids)
                .forEach(id -> reports.byId(id, actor.reach(Permission.ENTER_FIGURES))
                        .ifPresent(report -> seen.put(id, report)));
        return Outcome.done(seen);
    }

    /** The newest first, at most so many. */
    @Permitted(Permission.SEE_REPORTS)
    public Outcome<List<Report>> newestFirst(Actor actor, int limit) {
        return Outcome.done(newest(actor, 0, limit));
    }

    /** The newest first without the first so many, at most so many. */
    @Permitted(Permission.SEE_REPORTS)
    public Outcome<List<Report>> newestFirst(Actor actor, int skipped, int limit) {
        return Outcome.done(newest(actor, skipped, limit));
    }

    private List<Report> newest(Actor actor, int skipped, int limit) {
        return reports.newestFirst(
                actor.reach(Permission.SEE_REPORTS), actor.reach(Permission.ENTER_FIGURES), skipped, limit);
    }
}
