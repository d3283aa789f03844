package vn.bodua.registry.assessment;

import java.util.Locale;

/** How one is rated, the best first. */
public enum Grade {
    GOOD,
    FAIR,
    AVERAGE,
    WEAK;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
