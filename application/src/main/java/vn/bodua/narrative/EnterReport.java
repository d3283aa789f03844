package vn.bodua.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Changes;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.access.Reach;
import vn.bodua.access.Subject;
import vn.bodua.ledger.Cell;
import vn.bodua.ledger.EnterFigures;
import vn.bodua.ledger.Figure;
import vn.bodua.ledger.FigureKind;
import vn.bodua.ledger.NewFigure;
import vn.bodua.ledger.Source;
import vn.bodua.organization.Unit;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.BusinessClock;

/**
 * Enters a reviewed report into the ledger: every statement that a person kept or corrected and every one that nothing
 * speaks against, values and targets as stated, and what follows from changes and plan percents as derived. What is
 * doubtful and undecided, or about a unit beyond the person's reach, stays behind for a later entry. All of it is entered, or nothing.
 *
 * <p>Refusals: {@code DOCUMENT_UNKNOWN}, {@code NOTHING_TO_ENTER}.
 */
@Component
public class EnterReport {

    private final Reports reports;
    private final DocumentTables tables;
    private final ReviewedArithmetic arithmetic;
    private final JudgeStatement judge;
    private final EnterFigures ledger;
    private final BusinessClock clock;

    EnterReport(
            Reports reports,
            DocumentTables tables,
            ReviewedArithmetic arithmetic,
            JudgeStatement judge,
            EnterFigures ledger,
            BusinessClock clock) {
        this.reports = reports;
        this.tables = tables;
        this.arithmetic = arithmetic;
        this.judge = judge;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Gives back the figures that were entered, derived ones last. */
    @Permitted(Permission.ENTER_FIGURES)
    public Outcome<List<Figure>> enter(Actor actor, @Subject ReportId id) {
        tables.lock(id);
        Optional<Report> found = reports.byId(id, actor.reach(Permission.ENTER_FIGURES));
        if (found.isEmpty()) {
            return Outcome.refused(Refusal.of(RefusalCode.DOCUMENT_UNKNOWN, "document", id.toString()));
        }
        Report report = found.get();
        List<ReviewedStatement> chosen = report.statements().stream()
                .filter(ReviewedStatement::willBeEntered)
                .toList();
        if (chosen.isEmpty()) {
            return Outcome.refused(Refusal.of(RefusalCode.NOTHING_TO_ENTER, "document", report.title()));
        }
        List<NewFigure> claims = new ArrayList<>(stated(id, chosen));
        claims.addAll(derived(id, report, chosen, actor.reach(Permission.ENTER_FIGURES)));
        tables.insertEntry(
                id,
                chosen.stream().map(ReviewedStatement::ordinal).toList(),
                report.checks(),
                clock.now(),
                actor.account());
        List<Figure> entered = ledger.enter(claims, actor.account());
        Changes.note("figures", null, entered.size());
        return Outcome.done(entered);
    }

    private List<NewFigure> stated(ReportId id, List<ReviewedStatement> chosen) {
        return chosen.stream()
                .filter(s -> JudgeStatement.isFigure(s.current()))
                .map(s -> new NewFigure(
                        judge.cellOf(s.current()).orElseThrow(),
                        s.current().quantity(),
                        new Source.Sentence(
                                id.value(), s.ordinal(), s.current().quote().text())))
                .toList();
    }

    /** What follows from the chosen statements together with those entered earlier. */
    private List<NewFigure> derived(ReportId id, Report report, List<ReviewedStatement> chosen, Reach entering) {
        List<ReviewedStatement> counting = report.statements().stream()
                .filter(s -> s.entered() || chosen.contains(s))
                .toList();
        Map<Integer, ReviewedStatement> fresh =
                chosen.stream().collect(Collectors.toMap(ReviewedStatement::ordinal, s -> s));
        List<NewFigure> claims = new ArrayList<>();
        for (Derived derived : arithmetic.among(report.content(), counting).derived()) {
            Optional.ofNullable(fresh.get(derived.statement()))
                    .ifPresent(from -> cellOf(derived)
                            .filter(cell -> entering.covers(cell.unit().value()))
                            .ifPresent(cell -> claims.add(new NewFigure(
                                    cell,
                                    derived.quantity(),
                                    new Source.Derivation(
                                            id.value(),
                                            from.ordinal(),
                                            from.current().quote().text(),
                                            derived.formula())))));
        }
        return claims;
    }

    private Optional<Cell> cellOf(Derived derived) {
        boolean target = derived.kind() == Statement.Kind.TARGET;
        return judge.unitOf(derived.unit(), derived.period(), target) instanceof Outcome.Done<Unit>(Unit unit)
                ? Optional.of(new Cell(
                        unit.id(),
                        derived.indicator(),
                        derived.breakdown(),
                        derived.period(),
                        target ? FigureKind.TARGET : FigureKind.VALUE))
                : Optional.empty();
    }
}
