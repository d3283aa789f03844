package vn.bodua.organization;

/** Names one unit for ever, e.g. {@code an-giang} (until 2025-06-30) and {@code an-giang-2025} (since). */
public record UnitId(String value) {

    public static final UnitId NATION = new UnitId("ca-nuoc");

    @Override
    public String toString() {
        return value;
    }
}
