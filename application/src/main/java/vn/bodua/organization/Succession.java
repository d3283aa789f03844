package vn.bodua.organization;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What went from one unit to another on a day, by a legal decision: all of it where units merge, a part where a unit is
 * split or a part separated from it.
 */
public record Succession(UnitId predecessor, UnitId successor, LocalDate effective, String decision, Extent extent) {

    /** How much went. */
    public sealed interface Extent {}

    /** All. */
    public record Whole() implements Extent {}

    /** A part of which nobody has said how much it is of the figures: what was reported before cannot be divided. */
    public record Unstated() implements Extent {}

    /**
     * A part that stands for this share of figures reported before.
     *
     * @param of between 0 and 1, both excluded
     */
    public record Share(BigDecimal of) implements Extent {
        public Share {
            if (of.signum() <= 0 || of.compareTo(BigDecimal.ONE) >= 0) {
                throw new IllegalArgumentException("a share lies between 0 and 1: " + of);
            }
            of = of.stripTrailingZeros();
        }
    }

    public static Succession whole(UnitId predecessor, UnitId successor, LocalDate effective, String decision) {
        return new Succession(predecessor, successor, effective, decision, new Whole());
    }

    public boolean isWhole() {
        return extent instanceof Whole;
    }

    public Optional<BigDecimal> share() {
        return switch (extent) {
            case Whole() -> Optional.of(BigDecimal.ONE);
            case Share(BigDecimal of) -> Optional.of(of);
            case Unstated() -> Optional.empty();
        };
    }
}
