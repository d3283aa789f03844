package vn.bodua.api.shown;

import java.util.Arrays;
import java.util.Optional;
import vn.bodua.indicator.Breakdown;
import vn.bodua.indicator.Dictionary;
import vn.bodua.ledger.Cell;
import vn.bodua.ledger.FigureKind;
import vn.bodua.organization.Units;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.Period;

/** A cell as a program or a person at the terminal names it: the unit by identifier, name or code, the rest by code. */
public record NamedCell(String unit, String indicator, String breakdown, String period, String kind) {

    /**
     * The cell that is meant.
     *
     * <p>Refusals: {@code PERIOD_UNKNOWN}, {@code INDICATOR_UNKNOWN}, {@code BREAKDOWN_UNKNOWN}, {@code VALUE_UNREADABLE},
     * {@code UNIT_NOT_AT_DATE}, {@code UNIT_AMBIGUOUS}.
     */
    public Outcome<Cell> in(Units units, Dictionary dictionary) {
        Optional<Period> when = Period.parse(period.strip());
        if (when.isEmpty()) {
            return Outcome.refused(Refusal.of(RefusalCode.PERIOD_UNKNOWN, "period", period));
        }
        Optional<FigureKind> what = Arrays.stream(FigureKind.values())
                .filter(k -> k.code().equals(kind))
                .findFirst();
        if (what.isEmpty()) {
            return Outcome.refused(Refusal.unreadable("kind", "value / target"));
        }
        Breakdown part = Breakdown.ofCode(breakdown.strip());
        return dictionary
                .check(indicator.strip(), part)
                .then(known -> units.named(unit, when.get().last())
                        .map(whose -> new Cell(whose, known.code(), part, when.get(), what.get())));
    }
}
