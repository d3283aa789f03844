package vn.bodua.narrative;

import java.util.Locale;
import java.util.Optional;
import vn.bodua.indicator.Breakdown;
import vn.bodua.quantity.Quantity;
import vn.bodua.time.Period;

/**
 * One figure that a text states.
 *
 * @param unit short name as of then, as {@code vocabulary/provinces.csv} writes it, or of a district or organisation
 * @param period empty when the text names no date at all
 * @param base the period compared with; for a plan percent the plan's period
 */
public record Statement(
        String unit,
        Optional<Period> period,
        String indicator,
        Breakdown breakdown,
        Kind kind,
        Quantity quantity,
        Optional<Period> base,
        Quote quote,
        Evidence evidence) {

    /** What the number says of the indicator. */
    public enum Kind {
        VALUE,
        CHANGE,
        CHANGE_PERCENT,
        PLAN_PERCENT,
        SHARE,
        TARGET;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** Shortest words that carry the figure; offsets in UTF-16 units into the normalised text, end not included. */
    public record Quote(String text, int start, int end) {}

    /** Which words gave the unit, the period and the indicator; empty words mean the report's default. */
    public record Evidence(String unitWords, String periodWords, String indicatorWords) {
        public static final Evidence NONE = new Evidence("", "", "");
    }
}
