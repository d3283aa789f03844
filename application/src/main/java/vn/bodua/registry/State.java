package vn.bodua.registry;

import java.util.Locale;

/** How one stands. */
public enum State {
    /** Nothing is on record that began it. */
    UNFOUNDED,
    OPERATING,
    SUSPENDED,
    DISSOLVED,
    /** Became an enterprise. */
    CONVERTED,
    /** Went into another. */
    MERGED,
    /** Fell into others. */
    SPLIT,
    /** A group that became a cooperative. */
    GROWN;

    /** Whether it is there, at work or not. */
    public boolean living() {
        return this == OPERATING || this == SUSPENDED;
    }

    public boolean ended() {
        return !living() && this != UNFOUNDED;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static State ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
