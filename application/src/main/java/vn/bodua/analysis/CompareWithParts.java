package vn.bodua.analysis;

import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.access.Subject;
import vn.bodua.indicator.Breakdown;
import vn.bodua.indicator.Dictionary;
import vn.bodua.ledger.Belief;
import vn.bodua.ledger.Figures;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.UnitId;
import vn.bodua.refusal.Outcome;
import vn.bodua.time.Period;

/**
 * Sets the figure claimed for a whole beside what its parts claim: the sum of the parts, how many have reported, the
 * difference. Parts are those of the period's last day; they are shown as they were or in the boundaries of another day,
 * which never changes the total. Averages and ratios are recomputed from numerator and denominator, never added.
 *
 * <p>Refusals: {@code INDICATOR_UNKNOWN}, {@code BREAKDOWN_UNKNOWN}, {@code UNIT_UNKNOWN}, {@code UNIT_NOT_AT_DATE}.
 */
@Component
public class CompareWithParts {

    private final Figures figures;
    private final KnownUnits units;
    private final Dictionary dictionary;

    CompareWithParts(Figures figures, KnownUnits units, Dictionary dictionary) {
        this.figures = figures;
        this.units = units;
        this.dictionary = dictionary;
    }

    @Permitted(Permission.SEE_FIGURES)
    public Outcome<PartsTable> compare(
            Actor actor,
            @Subject UnitId whole,
            String indicator,
            Breakdown breakdown,
            Period period,
            Boundaries boundaries,
            Belief belief) {
        return new Comparison(AcceptedFigures.asBelieved(figures, belief), units.now(), dictionary)
                .of(whole, indicator, breakdown, period, boundaries);
    }
}
