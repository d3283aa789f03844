package vn.bodua.ledger;

import java.util.Locale;

/** What happened, or what is to be reached. */
public enum FigureKind {
    VALUE,
    TARGET;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static FigureKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
