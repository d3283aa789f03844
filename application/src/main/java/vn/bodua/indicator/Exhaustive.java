package vn.bodua.indicator;

import java.util.List;

/**
 * A set of breakdown codes of one dimension that together make up a whole, for the indicators named (all that have the
 * dimension when none is named).
 *
 * @param whole the code that they make up, or the indicator undivided
 */
public record Exhaustive(String dimension, Breakdown whole, List<String> parts, List<String> indicators) {

    public boolean appliesTo(Indicator indicator) {
        return indicators.isEmpty()
                ? indicator.dimensions().contains(dimension)
                : indicators.contains(indicator.code());
    }
}
