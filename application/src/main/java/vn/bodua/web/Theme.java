package vn.bodua.web;

import java.util.Locale;

/** Light, dark, or as the visitor's machine is set. */
public enum Theme {
    AUTO,
    LIGHT,
    DARK;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The theme of a code; as the machine is set for anything unknown. */
    public static Theme ofCode(String code) {
        return switch (code) {
            case "light" -> LIGHT;
            case "dark" -> DARK;
            default -> AUTO;
        };
    }

    /** What the switch changes to. */
    public Theme next() {
        return switch (this) {
            case AUTO -> LIGHT;
            case LIGHT -> DARK;
            case DARK -> AUTO;
        };
    }
}
