package vn.bodua.analysis.web;

import org.jspecify.annotations.Nullable;

/** What a visitor asks of the table, as typed: unit and indicator by name or code. */
public record Question(String unit, String indicator, String breakdown, String period, String boundaries) {

    public Question(
            @Nullable String unit,
            @Nullable String indicator,
            @Nullable String breakdown,
            @Nullable String period,
            @Nullable String boundaries) {
        this.unit = typed(unit);
        this.indicator = typed(indicator);
        this.breakdown = typed(breakdown);
        this.period = typed(period);
        this.boundaries = typed(boundaries);
    }

    boolean isBlank() {
        return unit.isBlank() && indicator.isBlank() && period.isBlank();
    }

    Question orDefaults() {
        return new Question("Cả nước", "Tổng số hợp tác xã", "", "", "then");
    }

    private static String typed(@Nullable String value) {
        return value == null ? "" : value;
    }
}
