package vn.bodua.narrative;

import java.util.List;
import java.util.Locale;

/**
 * One piece of arithmetic between statements of a text. A failed check is a warning, never a reason to drop a statement:
 * printed reports do contain wrong sums.
 *
 * @param explanation the arithmetic written out in Vietnamese numbers, e.g. {@code 16.012 + 8.087 + 1.183 = 25.282}
 * @param statements positions of the statements taking part, in the reading's order
 */
public record Check(Rule rule, Verdict verdict, String explanation, List<Integer> statements) {

    /** Which relation is checked. */
    public enum Rule {
        /** Parts against their whole. */
        SUM,
        /** A change in numbers against a change in percent, or against the earlier value. */
        CHANGE,
        /** Percent of plan against the target, stated or implied. */
        PLAN,
        /** A share against part and whole. */
        SHARE,
        /** A list of places against its total. */
        LIST,
        /** The stock at the end from the stock before, new, dissolved. */
        ROLL_FORWARD,
        /** An average against total and count. */
        AVERAGE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public enum Verdict {
        HOLDS,
        FAILS,
        UNDECIDED
    }

    public Check {
        statements = List.copyOf(statements);
    }
}
