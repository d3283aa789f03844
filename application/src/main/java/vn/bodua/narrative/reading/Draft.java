package vn.bodua.narrative.reading;

import java.math.BigDecimal;
import java.util.Optional;
import vn.bodua.indicator.Breakdown;
import vn.bodua.indicator.Indicator;
import vn.bodua.narrative.Statement;
import vn.bodua.quantity.Qualifier;
import vn.bodua.quantity.Quantity;
import vn.bodua.time.Period;

/** A statement in the making: an amount with what has been found out about it so far. */
final class Draft {
    final Amount amount;
    final Sentence sentence;
    Statement.Kind kind = Statement.Kind.VALUE;
    Indicator indicator;
    Breakdown breakdown = Breakdown.NONE;
    String unit = "";
    UnitMention.Level level = UnitMention.Level.PROVINCE;
    String unitWords = "";
    Optional<Period> period = Optional.empty();
    String periodWords = "";
    Optional<Period> base = Optional.empty();
    String indicatorWords = "";
    Qualifier qualifier;
    BigDecimal value;
    Optional<BigDecimal> upper;
    String perTime = "";
    boolean negative;
    /** A figure told in passing, as "(cùng kỳ: 14 HTX)": what follows does not belong to it. */
    boolean aside;
    /** The value that a percent or a change belongs to. */
    Optional<Draft> of = Optional.empty();

    /** The total that this figure is a part of: the next part of the same list splits it too. */
    Optional<Draft> partOf = Optional.empty();

    int quoteFrom;
    int quoteTo;

    Draft(Amount amount, Sentence sentence, Indicator indicator) {
        this.amount = amount;
        this.sentence = sentence;
        this.indicator = indicator;
        this.qualifier = amount.qualifier();
        this.value = amount.value();
        this.upper = amount.upper();
        this.quoteFrom = amount.from();
        this.quoteTo = amount.to();
    }

    boolean isLevel() {
        return kind == Statement.Kind.VALUE || kind == Statement.Kind.TARGET;
    }

    boolean isPercent() {
        return kind == Statement.Kind.CHANGE_PERCENT
                || kind == Statement.Kind.PLAN_PERCENT
                || kind == Statement.Kind.SHARE;
    }

    String measure() {
        String unitOfMeasure = isPercent() ? "%" : indicator.measure();
        return unitOfMeasure + perTime;
    }

    Quantity quantity() {
        BigDecimal signed = negative ? value.negate() : value;
        if (upper.isPresent()) {
            return Quantity.range(signed, negative ? upper.get().negate() : upper.get(), measure());
        }
        return Quantity.of(signed, measure(), qualifier == Qualifier.RANGE ? Qualifier.EXACT : qualifier);
    }

    /** Everything that a share, a change or a part takes over from the figure that it follows. */
    void inherit(Draft other) {
        indicator = other.indicator;
        breakdown = other.breakdown;
        unit = other.unit;
        level = other.level;
        unitWords = other.unitWords;
        period = other.period;
        periodWords = other.periodWords;
        indicatorWords = other.indicatorWords;
    }
}
