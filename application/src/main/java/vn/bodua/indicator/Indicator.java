package vn.bodua.indicator;

import java.util.List;
import java.util.Optional;

/**
 * One thing that is counted or measured.
 *
 * @param measure base unit of measure: HTX, người, VND, VND/HTX, % …
 * @param numerator for a ratio, what is summed above the line
 * @param denominator for a ratio, what is summed below the line
 * @param dimensions the dimensions it may be broken down by
 * @param synonyms wordings in reports; "…" stands for what may lie between
 */
public record Indicator(
        String code,
        String nameVi,
        String nameEn,
        String measure,
        Kind kind,
        AcrossUnits acrossUnits,
        OverTime overTime,
        Optional<Formula> numerator,
        Optional<Formula> denominator,
        List<String> dimensions,
        List<String> synonyms) {

    /** A stock is counted on a day, a flow over a period, a ratio is made of two others. */
    public enum Kind {
        STOCK,
        FLOW,
        RATIO
    }

    /** How the values of several units make the value of their whole. */
    public enum AcrossUnits {
        SUM,
        /** Never added or averaged: numerator and denominator are summed, then divided. */
        RATIO,
        /** Neither: a norm or a score belongs to one unit only. */
        NONE
    }

    /** How the values of several periods make the value of the longer one. */
    public enum OverTime {
        /** The last one counts: stocks, and flows reported as a running total. */
        LAST,
        SUM,
        RATIO
    }

    public boolean isMoney() {
        return measure.startsWith("VND");
    }

    public boolean isShare() {
        return measure.equals("%");
    }

    public boolean isAverage() {
        return kind == Kind.RATIO && !isShare();
    }
}
