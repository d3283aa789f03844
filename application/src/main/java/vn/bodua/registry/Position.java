package vn.bodua.registry;

import java.util.Locale;

/** What somebody is there; with the codes of the breakdown {@code position}. */
public enum Position {
    CHAIR,
    DIRECTOR,
    CONTROL,
    ACCOUNTANT,
    ASSISTANT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Position ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
