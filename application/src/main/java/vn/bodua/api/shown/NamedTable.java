package vn.bodua.api.shown;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import vn.bodua.access.Actor;
import vn.bodua.analysis.Boundaries;
import vn.bodua.analysis.CompareWithParts;
import vn.bodua.analysis.PartsTable;
import vn.bodua.indicator.Breakdown;
import vn.bodua.ledger.Belief;
import vn.bodua.organization.Units;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.BusinessClock;
import vn.bodua.time.Period;

/**
 * A table as a program or a person at the terminal names it: the unit by identifier, name or code, the rest by code.
 *
 * @param boundaries {@code then}, {@code today} or a day
 */
public record NamedTable(
        String unit, String indicator, String breakdown, String period, String boundaries, Belief belief) {

    /**
     * The table that is meant.
     *
     * <p>Refusals: those of {@link CompareWithParts}, {@code PERIOD_UNKNOWN}, {@code VALUE_UNREADABLE}, {@code
     * UNIT_AMBIGUOUS}.
     */
    public Outcome<PartsTable> asked(Actor actor, CompareWithParts compare, Units units, BusinessClock clock) {
        Optional<Period> when = Period.parse(period.strip());
        if (when.isEmpty()) {
            return Outcome.refused(Refusal.of(RefusalCode.PERIOD_UNKNOWN, "period", period));
        }
        return shownIn(clock)
                .then(shown -> units.named(unit, when.get().last())
                        .then(whole -> compare.compare(
                                actor,
                                whole,
                                indicator.strip(),
                                Breakdown.ofCode(breakdown.strip()),
                                when.get(),
                                shown,
                                belief)));
    }

    private Outcome<Boundaries> shownIn(BusinessClock clock) {
        try {
            return Outcome.done(
                    switch (boundaries) {
                        case "then" -> new Boundaries.AsThen();
                        case "today" -> new Boundaries.AsOn(clock.today());
                        default -> new Boundaries.AsOn(LocalDate.parse(boundaries));
                    });
        } catch (DateTimeException notADay) {
            return Outcome.refused(Refusal.unreadable("boundaries", "then / today / 2020-06-30"));
        }
    }
}
