package vn.bodua.registry;

import java.util.Locale;

/** What somebody was trained to; with the codes of the breakdown {@code education}, and none. */
public enum Education {
    NONE,
    ELEMENTARY_INTERMEDIATE,
    DEGREE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Education ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
