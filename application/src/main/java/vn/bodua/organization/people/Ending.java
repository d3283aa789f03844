package vn.bodua.organization.people;

import java.time.LocalDate;
import java.util.Locale;

/**
 * The end of a post before its term is over.
 *
 * @param day the first on which it is held no more
 * @param decision number of the decision; empty where there is none
 */
public record Ending(LocalDate day, Reason reason, String decision) {

    /** Why. */
    public enum Reason {
        TERM_OVER,
        RETIRED,
        MOVED,
        DISMISSED,
        DIED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Reason ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
