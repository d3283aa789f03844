package vn.bodua.narrative.checking;

import java.math.BigDecimal;
import java.util.Optional;
import vn.bodua.indicator.Breakdown;
import vn.bodua.narrative.Statement;
import vn.bodua.quantity.Qualifier;
import vn.bodua.quantity.VietnameseNumber;
import vn.bodua.time.Period;

/**
 * A statement as a check sees it.
 *
 * @param index its position in the reading
 * @param resolution the smallest step that its printed digits can show
 * @param of position of the statement that it belongs to; -1 for none
 */
record Figure(int index, Statement statement, BigDecimal resolution, int of) {

    BigDecimal value() {
        return statement.quantity().value();
    }

    boolean isLevel() {
        return (statement.kind() == Statement.Kind.VALUE || statement.kind() == Statement.Kind.TARGET)
                && statement.quantity().upper().isEmpty();
    }

    boolean isValue() {
        return statement.kind() == Statement.Kind.VALUE
                && statement.quantity().upper().isEmpty();
    }

    boolean isKind(Statement.Kind kind) {
        return statement.kind() == kind;
    }

    boolean is(String indicator) {
        return statement.indicator().equals(indicator);
    }

    Breakdown breakdown() {
        return statement.breakdown();
    }

    Optional<Period> period() {
        return statement.period();
    }

    Qualifier qualifier() {
        return statement.quantity().qualifier();
    }

    boolean isLoose() {
        return qualifier() != Qualifier.EXACT && qualifier() != Qualifier.ESTIMATE;
    }

    boolean samePlaceAndTime(Figure other) {
        return statement.unit().equals(other.statement.unit())
                && statement.period().equals(other.statement.period());
    }

    /** Same unit, period, indicator and breakdown. */
    boolean sameCell(Figure other) {
        return samePlaceAndTime(other)
                && statement.indicator().equals(other.statement.indicator())
                && breakdown().equals(other.breakdown());
    }

    /** As a reader would write it: money in tỷ or triệu đồng. */
    String written() {
        return written(value());
    }

    /** An amount of the same measure. */
    String written(BigDecimal amount) {
        if (statement.quantity().measure().startsWith("VND")) {
            for (int zeros : new int[] {9, 6}) {
                if (amount.abs().compareTo(BigDecimal.ONE.movePointRight(zeros)) >= 0) {
                    BigDecimal shown = amount.movePointLeft(zeros)
                            .setScale(3, java.math.RoundingMode.HALF_UP)
                            .stripTrailingZeros();
                    return VietnameseNumber.write(shown.scale() < 0 ? shown.setScale(0) : shown)
                            + (zeros == 9 ? " tỷ" : " triệu");
                }
            }
        }
        return VietnameseNumber.write(amount);
    }

    String percent() {
        return VietnameseNumber.write(value().abs()) + "%";
    }
}
