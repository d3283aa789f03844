package vn.bodua.narrative.reading;

import java.math.BigDecimal;
import java.util.Optional;
import vn.bodua.quantity.Qualifier;

/**
 * A number of the text with everything that belongs to it: multiplier, noun, qualifier, second end of a range.
 *
 * @param value in the base unit; of a range the lower end
 * @param upper of a range the upper end
 * @param whole of a fraction "9/12 HTX" the 12
 * @param resolution the smallest step that the printed digits can show, in the base unit
 * @param rate "/năm" or "/tháng" when printed after the noun
 * @param perUnit whether "/HTX", "một HTX" follows: an average
 * @param from first lexeme with its qualifier words, {@code number} the number itself, {@code nounFrom} the noun,
 *     {@code to} the lexeme after it
 */
record Amount(
        BigDecimal value,
        Optional<BigDecimal> upper,
        Optional<BigDecimal> whole,
        BigDecimal resolution,
        Noun noun,
        Qualifier qualifier,
        String rate,
        boolean perUnit,
        int from,
        int number,
        int nounFrom,
        int to) {

    Amount qualified(Qualifier another) {
        return new Amount(value, upper, whole, resolution, noun, another, rate, perUnit, from, number, nounFrom, to);
    }
}
