package vn.bodua.narrative;

import java.util.Locale;

/** What a person decided on a statement before it is entered; the last decision counts. */
public enum Decision {
    KEEP,
    CORRECT,
    DROP;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Decision ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
