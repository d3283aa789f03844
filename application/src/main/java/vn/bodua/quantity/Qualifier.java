package vn.bodua.quantity;

import java.util.Locale;

/** How sure or how open a printed number is: "trên 2.473 tỷ đồng" is {@link #OVER}. */
public enum Qualifier {
    EXACT,
    OVER,
    AT_LEAST,
    UNDER,
    AT_MOST,
    ABOUT,
    ESTIMATE,
    RANGE;

    /** The code in files and on the wire, e.g. {@code at_least}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Qualifier ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
