package vn.bodua.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.bodua.indicator.Breakdown;
import vn.bodua.indicator.Indicator;
import vn.bodua.ledger.Figure;
import vn.bodua.organization.Portion;
import vn.bodua.organization.Unit;
import vn.bodua.quantity.Qualifier;
import vn.bodua.time.Period;

/**
 * One indicator of a whole and of its parts in one period.
 *
 * @param claimed the figure accepted for the whole itself
 * @param computed what the reporting parts give together: their sum, or for a ratio the recomputed ratio; empty when
 *     nothing was reported or the indicator cannot be put together
 * @param reported how many parts have a figure, or for a ratio what it is made of
 * @param expected how many parts there were in the period
 */
public record PartsTable(
        Unit whole,
        Indicator indicator,
        Breakdown breakdown,
        Period period,
        Boundaries boundaries,
        Optional<Figure> claimed,
        List<Row> rows,
        Optional<BigDecimal> computed,
        Addition addition,
        int reported,
        int expected) {

    /** How the parts make the whole. */
    public enum Addition {
        /** Added up. */
        SUM,
        /** Numerators and denominators are added, then divided. */
        RATIO,
        /** Not at all: the indicator belongs to one unit only. */
        NONE
    }

    /** The claimed figure less what the parts give; empty unless both are there. */
    public Optional<BigDecimal> difference() {
        return claimed.flatMap(c -> computed.map(s -> c.quantity().value().subtract(s)));
    }

    public boolean isComplete() {
        return reported == expected;
    }

    /**
     * One line: a unit in the boundaries shown, made of units as they were in the period.
     *
     * @param value the sum of its constituents; empty when none has a figure
     * @param partial the unit shown also covers territory that is no part of the whole (today's Cần Thơ in a cluster
     *     that Cần Thơ did not belong to)
     * @param inseparable units of the day shown into which this one cannot be divided without a rule
     */
    public record Row(
            Unit unit,
            List<Constituent> constituents,
            Optional<BigDecimal> value,
            boolean partial,
            List<Unit> inseparable) {

        public boolean isComplete() {
            return constituents.stream().allMatch(c -> c.figure().isPresent());
        }

        public boolean isApportioned() {
            return constituents.stream().anyMatch(Constituent::isApportioned);
        }
    }

    /**
     * A unit of the period with the figure accepted for it.
     *
     * @param share of the figure that belongs to the row; 1 but where a unit was split by stated shares
     * @param apportionedBy the decisions that state the shares; empty where the whole figure belongs to the row
     * @param amount what it brings to the row; empty where there is no figure that can be added
     */
    public record Constituent(
            Unit unit,
            Optional<Figure> figure,
            BigDecimal share,
            List<String> apportionedBy,
            Optional<BigDecimal> amount) {

        static Constituent all(Unit unit, Optional<Figure> figure) {
            return new Constituent(
                    unit,
                    figure,
                    BigDecimal.ONE,
                    List.of(),
                    figure.filter(Constituent::canBeAdded).map(f -> f.quantity().value()));
        }

        static boolean canBeAdded(Figure figure) {
            return figure.quantity().qualifier() != Qualifier.RANGE;
        }

        public boolean isApportioned() {
            return !apportionedBy.isEmpty();
        }

        /** The same, divided as the portions say; the amounts add up to the one that is divided. */
        List<Constituent> apportioned(List<Portion> portions) {
            if (portions.size() == 1) {
                return List.of(this);
            }
            List<BigDecimal> shares = portions.stream().map(Portion::share).toList();
            Optional<List<BigDecimal>> amounts = amount.map(a -> Apportionment.of(a, shares));
            return IntStream.range(0, portions.size())
                    .mapToObj(i -> new Constituent(
                            unit, figure, shares.get(i), portions.get(i).apportionedBy(), amounts.map(a -> a.get(i))))
                    .toList();
        }
    }
}
