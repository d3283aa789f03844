package vn.bodua.registry.importing;

import java.util.Locale;
import java.util.Map;

/** Something in a row that does not stand against it but should be known: what is not taken over, or was read with less certainty. */
public record Notice(int row, String cell, Kind kind, Map<String, String> details) {

    /** What it is; its words are in the message bundles under {@code registry.import.notice}. */
    public enum Kind {
        /** The registry has another day of founding, which an import does not change: {here}, {there}. */
        FOUNDED_OTHERWISE,
        /** Only the year or the month was given: {read}. */
        DAY_INCOMPLETE,
        /** The number of a certificate has no day, without which it is not kept: {written}. */
        CERTIFICATE_WITHOUT_DAY,
        /** The lines are in words, not codes: {written}. */
        LINES_IN_WORDS,
        /** One of the same name in the same commune has another number: {name}, {number}. */
        PERHAPS_THE_SAME;

        /** The key of its words. */
        public String key() {
            return "registry.import.notice." + name().toLowerCase(Locale.ROOT);
        }
    }

    public Notice {
        details = Map.copyOf(details);
    }
}
