package vn.bodua.organization;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reckons what a reorganization would do to the figures; whoever adds figures up gives it. */
public interface Reckoning {

    Reckoned of(Units before, Units after, Reorganization change);

    /**
     * What was reckoned.
     *
     * @param totals how many national totals were compared
     * @param changed the first that would not be the same, if any
     * @param rows units that look different in the boundaries of the day on which the change takes effect
     */
    record Reckoned(int totals, Optional<ChangedTotal> changed, List<ChangedRow> rows) {
        public Reckoned {
            rows = List.copyOf(rows);
        }
    }

    /** A total that would change, which no reorganization may do. */
    record ChangedTotal(String indicator, String period, BigDecimal before, BigDecimal after) {}

    /**
     * A figure of a unit as a table would show it before and after; empty where it shows none.
     *
     * @param apportioned whether the figure after it is a stated share of another unit's
     */
    record ChangedRow(
            String indicator,
            String breakdown,
            String period,
            Unit unit,
            Optional<BigDecimal> before,
            Optional<BigDecimal> after,
            boolean apportioned) {}
}
