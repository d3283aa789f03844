package vn.bodua.web;

import java.util.Locale;

/** How something stands, as every page shows it: a colour that is always doubled by a sign and a word. */
public enum State {
    WELL("✓"),
    LOOK("!"),
    WRONG("✗"),
    DERIVED("≈"),
    PLAIN("");

    private final String sign;

    State(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    public String tagClass() {
        return "tag-" + code();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of two that needs a person more. */
    public State worse(State other) {
        return weight() >= other.weight() ? this : other;
    }

    private int weight() {
        return switch (this) {
            case WRONG -> 4;
            case LOOK -> 3;
            case DERIVED -> 2;
            case WELL -> 1;
            case PLAIN -> 0;
        };
    }
}
