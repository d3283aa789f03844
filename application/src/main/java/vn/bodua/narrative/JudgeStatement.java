package vn.bodua.narrative;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bodua.access.Reach;
import vn.bodua.indicator.Dictionary;
import vn.bodua.indicator.Indicator;
import vn.bodua.ledger.Belief;
import vn.bodua.ledger.Cell;
import vn.bodua.ledger.Figure;
import vn.bodua.ledger.FigureKind;
import vn.bodua.ledger.Figures;
import vn.bodua.ledger.Source;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.Unit;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.BusinessClock;
import vn.bodua.time.Period;

/**
 * Says whether a statement can be entered: its unit existed, its period is known and has begun, its indicator and
 * breakdown stand in the dictionary; and whether a person should look first, because a check fails or another report
 * says otherwise.
 */
@Component
class JudgeStatement {

    private final KnownUnits units;
    private final Dictionary dictionary;
    private final Figures figures;
    private final BusinessClock clock;

    JudgeStatement(KnownUnits units, Dictionary dictionary, Figures figures, BusinessClock clock) {
        this.units = units;
        this.dictionary = dictionary;
        this.figures = figures;
        this.clock = clock;
    }

    ReviewedStatement judged(ReviewedStatement statement, List<Check> checks, Reach entering) {
        return new ReviewedStatement(
                statement.ordinal(),
                statement.read(),
                statement.printed(),
                statement.corrected(),
                statement.decision(),
                statement.entered(),
                readiness(statement, checks, entering));
    }

    private Readiness readiness(ReviewedStatement reviewed, List<Check> checks, Reach entering) {
        return switch (cellOf(reviewed.current())) {
            case Outcome.Refused<Cell>(Refusal refusal) -> new Readiness.Impossible(refusal);
            case Outcome.Done<Cell>(Cell cell) ->
                reviewed.entered() || entering.covers(cell.unit().value())
                        ? doubts(reviewed, cell, checks)
                        : new Readiness.Impossible(Refusal.of(
                                RefusalCode.UNIT_NOT_IN_REACH,
                                "unit",
                                reviewed.current().unit()));
        };
    }

    private Readiness doubts(ReviewedStatement reviewed, Cell cell, List<Check> checks) {
        Optional<Check> failed = checks.stream()
                .filter(c ->
                        c.verdict() == Check.Verdict.FAILS && c.statements().contains(reviewed.ordinal()))
                .findFirst();
        if (failed.isPresent()) {
            return new Readiness.ToLookAt(
                    Readiness.Reason.CHECK_FAILS, failed.get().explanation());
        }
        if (reviewed.entered() || !isFigure(reviewed.current())) {
            return new Readiness.Certain();
        }
        Optional<Figure> rival = figures.accepted(cell, Belief.NOW)
                .filter(f -> f.source() instanceof Source.Sentence)
                .filter(f -> f.quantity()
                                .value()
                                .compareTo(reviewed.current().quantity().value())
                        != 0);
        return rival.<Readiness>map(f -> new Readiness.ToLookAt(
                        Readiness.Reason.RIVAL_FIGURE,
                        f.source().inDocument().map(Source.OfDocument::quote).orElse("")))
                .orElseGet(Readiness.Certain::new);
    }

    static boolean isFigure(Statement statement) {
        return statement.kind() == Statement.Kind.VALUE || statement.kind() == Statement.Kind.TARGET;
    }

    /** The cell that a statement is about. Refusals: units, periods and dictionary as catalogued. */
    Outcome<Cell> cellOf(Statement statement) {
        if (statement.period().isEmpty()) {
            return Outcome.refused(Refusal.of(RefusalCode.PERIOD_UNKNOWN, "period", ""));
        }
        Period period = statement.period().get();
        boolean target = statement.kind() == Statement.Kind.TARGET;
        if (!target && period.first().isAfter(clock.today())) {
            return Outcome.refused(Refusal.of(
                    RefusalCode.PERIOD_IN_FUTURE,
                    "period",
                    period.code(),
                    "today",
                    clock.today().toString()));
        }
        Outcome<Indicator> indicator = dictionary.check(statement.indicator(), statement.breakdown());
        if (indicator instanceof Outcome.Refused<Indicator>(Refusal refusal)) {
            return Outcome.refused(refusal);
        }
        return unitOf(statement.unit(), period, target)
                .map(u -> new Cell(
                        u.id(),
                        statement.indicator(),
                        statement.breakdown(),
                        period,
                        target ? FigureKind.TARGET : FigureKind.VALUE));
    }

    /** The unit as of the period's end; who sets a target is the unit of its beginning. */
    Outcome<Unit> unitOf(String name, Period period, boolean target) {
        LocalDate day = target ? period.first() : period.last();
        Outcome<Unit> atDay = units.now().find(name, day);
        return atDay instanceof Outcome.Refused<Unit> && !target
                ? orElse(atDay, units.now().find(name, period.first()))
                : atDay;
    }

    private static Outcome<Unit> orElse(Outcome<Unit> first, Outcome<Unit> second) {
        return second instanceof Outcome.Done<Unit> ? second : first;
    }
}
