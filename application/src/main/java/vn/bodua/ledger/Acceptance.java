package vn.bodua.ledger;

import java.time.Instant;
import java.util.Locale;

/**
 * The decision that one claim counts for its cell, until a later decision.
 *
 * @param reason a person's reason; empty for a rule
 */
public record Acceptance(long position, long figure, Rule rule, String reason, Instant decidedAt, String decidedBy) {

    /** Why a claim was accepted. */
    public enum Rule {
        /** Nothing else was claimed for the cell. */
        FIRST_CLAIM,
        /** What a report states comes before what was only derived. */
        STATED_OVER_DERIVED,
        /** The same document says it again, corrected. */
        SAME_SOURCE_NEWER,
        /** The registry was counted again, with what was recorded since. */
        COUNTED_AGAIN,
        /** What a report states comes before what the registry holds; both stand side by side. */
        REPORTED_OVER_COUNTED,
        /** A person decided, and said why. */
        PERSON;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Rule ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
