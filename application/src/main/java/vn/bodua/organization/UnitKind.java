package vn.bodua.organization;

import java.util.Locale;

/** What a unit is. */
public enum UnitKind {
    NATION,
    REGION,
    PROVINCE,
    DISTRICT,
    COMMUNE,
    CLUSTER,
    BLOCK,
    ORGANISATION;

    /**
     * Whether units of this kind lie below the provinces: thousands, so that lists hold them only where somebody looks for
     * them, and reports of a province are not about them one by one.
     */
    public boolean isBelowProvinces() {
        return this == DISTRICT || this == COMMUNE;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static UnitKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
