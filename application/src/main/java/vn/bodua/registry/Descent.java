package vn.bodua.registry;

import java.util.Locale;

/** How one came of others. */
public enum Descent {
    /** Sáp nhập: into one that lives on. */
    MERGER,
    /** Hợp nhất: into one that begins. */
    AMALGAMATION,
    /** Chia: of one that ends. */
    SPLIT,
    /** Tách: of one that lives on. */
    SEPARATION,
    /** A group that became a cooperative. */
    GROWTH;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Descent ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
