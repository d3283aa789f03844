package vn.bodua.organization;

import java.util.Locale;

/** The trees that units stand in. */
public enum Tree {
    /** The nation and its provinces. */
    TERRITORY,
    /** The six socio-economic regions of the list of 63. */
    REGION,
    /** The central alliance, its departments and the provincial alliances. */
    ALLIANCE,
    /** Clusters of provincial alliances for emulation (cụm thi đua). */
    EMULATION;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Tree ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
