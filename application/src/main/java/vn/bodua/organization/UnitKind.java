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

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static UnitKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
