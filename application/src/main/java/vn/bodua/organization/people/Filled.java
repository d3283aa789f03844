package vn.bodua.organization.people;

import java.util.Locale;

/** How somebody came into a post. */
public enum Filled {
    ELECTED,
    /** Bầu bổ sung: by the committee itself, between two congresses. */
    CO_OPTED,
    APPOINTED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Filled ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
