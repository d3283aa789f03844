package vn.bodua.narrative;

import vn.bodua.indicator.Breakdown;
import vn.bodua.quantity.Quantity;
import vn.bodua.time.Period;

/**
 * A figure that follows from statements without being printed: "tăng 2.002 HTX so với cùng kỳ" gives the earlier count,
 * "đạt 30,08% kế hoạch" the target.
 *
 * @param kind VALUE or TARGET
 * @param formula written out, e.g. {@code 25.282 − 2.002 = 23.280}
 * @param statement position of the statement that it comes from (the change or the percent)
 */
public record Derived(
        String unit,
        Period period,
        String indicator,
        Breakdown breakdown,
        Statement.Kind kind,
        Quantity quantity,
        String formula,
        int statement) {}
