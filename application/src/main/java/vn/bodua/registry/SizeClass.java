package vn.bodua.registry;

import java.util.Locale;

/** How large one is; with the codes of the breakdown {@code size_members}. */
public enum SizeClass {
    MICRO,
    SMALL,
    MEDIUM,
    LARGE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static SizeClass ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
