package vn.bodua.web;

/**
 * An amount as a page shows it.
 *
 * @param sign words of its qualifier before the number ("trên "), empty for an exact one
 * @param number digits, short where money is large
 * @param measure unit of measure in words
 * @param exact all digits with the unit of measure
 */
public record ShownQuantity(String sign, String number, String measure, String exact) {

    /** Qualifier, number and unit of measure in one line. */
    public String line() {
        return sign + number + (measure.isEmpty() ? "" : " " + measure);
    }
}
