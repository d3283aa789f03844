package vn.bodua.organization;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a unit of one day comes to on another: a unit and the share of the figures that it stands for.
 *
 * @param share 1 where nothing was divided
 * @param apportionedBy the decisions whose stated shares led here, in their order; empty where nothing was divided
 */
public record Portion(Unit unit, BigDecimal share, List<String> apportionedBy) {

    public Portion {
        apportionedBy = List.copyOf(apportionedBy);
    }

    public static Portion all(Unit unit) {
        return new Portion(unit, BigDecimal.ONE, List.of());
    }

    public boolean isAll() {
        return apportionedBy.isEmpty();
    }
}
