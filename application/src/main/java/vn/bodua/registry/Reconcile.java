package vn.bodua.registry;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.access.Subject;
import vn.bodua.ledger.Cell;
import vn.bodua.ledger.Figure;
import vn.bodua.ledger.Figures;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.UnitId;
import vn.bodua.organization.UnitKind;
import vn.bodua.refusal.Outcome;
import vn.bodua.time.BusinessClock;
import vn.bodua.time.Period;

/**
 * Lays what a unit reported for a period beside what the registry counts, and names the files that explain a difference. For
 * the nation it names none: its provinces are looked at one by one. Nothing is refused.
 */
@Component
public class Reconcile {

    private final Figures figures;
    private final RegistryCounts counts;
    private final LifeTables lives;
    private final KnownUnits units;
    private final BusinessClock clock;

    Reconcile(Figures figures, RegistryCounts counts, LifeTables lives, KnownUnits units, BusinessClock clock) {
        this.figures = figures;
        this.counts = counts;
        this.lives = lives;
        this.units = units;
        this.clock = clock;
    }

    /** Why a registrant may have been reported and not counted, or counted and not reported. */
    public enum Reason {
        /** Counted, but entered or told only after the report: so the report cannot have known. */
        ENTERED_LATE,
        /** Counted when the report came and no more, or otherwise: withdrawn, moved or corrected since. */
        CHANGED_SINCE,
        /** Not of the period, but of the month before it. */
        JUST_BEFORE,
        /** Not of the period, but of the month after it. */
        JUST_AFTER,
        /** There at the end of the period, but nothing on record of what the indicator adds up. */
        NOT_TOLD;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Both figures of a cell.
     *
     * @param counted empty where the registry has nothing to count
     * @param explained who may explain the difference
     */
    public record Line(Figure reported, Optional<Figure> counted, Map<Reason, List<Named>> explained) {

        /** What the registry has more than the report; negative where it has less. */
        public BigDecimal difference() {
            return counted.map(c -> c.quantity().value())
                    .orElse(BigDecimal.ZERO)
                    .subtract(reported.quantity().value());
        }

        public boolean agrees() {
            return difference().signum() == 0;
        }
    }

    /**
     * What was laid side by side.
     *
     * @param periods those that the unit reported anything for and the registry counts, the latest first
     */
    public record Reconciliation(UnitId unit, Optional<Period> period, List<Period> periods, List<Line> lines) {}

    /** Of a unit for a period; where none is given, the last for which the unit reported. */
    @Permitted(Permission.SEE_REGISTRY)
    public Outcome<Reconciliation> of(Actor actor, @Subject UnitId unit, Optional<Period> asked) {
        List<Period> counted = counts.periods();
        List<Period> periods = figures.periodsReported(unit).reversed().stream()
                .filter(counted::contains)
                .toList();
        Optional<Period> period = asked.or(() -> periods.stream().findFirst());
        return Outcome.done(new Reconciliation(
                unit, period, periods, period.map(p -> lines(unit, p)).orElse(List.of())));
    }

    private List<Line> lines(UnitId unit, Period period) {
        List<Figure> reported = figures.reported(unit, period);
        Map<Cell, Figure> counted =
                figures.lastCounted(reported.stream().map(Figure::cell).toList());
        List<Line> lines = reported.stream()
                .filter(figure -> counts.countsFor(figure.cell()))
                .map(figure -> new Line(figure, Optional.ofNullable(counted.get(figure.cell())), Map.of()))
                .toList();
        if (units.now().get(unit).kind() != UnitKind.PROVINCE || lines.stream().allMatch(Line::agrees)) {
            return lines;
        }
        Explanations explanations = new Explanations(counts, lives, unit, period, clock.today());
        return lines.stream()
                .map(line -> line.agrees() ? line : new Line(line.reported(), line.counted(), explanations.of(line)))
                .toList();
    }
}
