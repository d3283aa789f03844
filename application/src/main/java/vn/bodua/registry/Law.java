package vn.bodua.registry;

import java.time.LocalDate;
import java.util.Locale;

/** The law on cooperatives that one is registered under. */
public enum Law {
    /** 18/2003/QH11. */
    LAW_2003(LocalDate.of(2004, 7, 1)),
    /** 23/2012/QH13. */
    LAW_2012(LocalDate.of(2013, 7, 1)),
    /** 17/2023/QH15. */
    LAW_2023(LocalDate.of(2024, 7, 1));

    private final LocalDate inForceSince;

    Law(LocalDate inForceSince) {
        this.inForceSince = inForceSince;
    }

    /** Until when one is registered under it is not a matter of its end: papers handed in before are still decided by it. */
    public LocalDate inForceSince() {
        return inForceSince;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Law ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
