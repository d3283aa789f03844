package vn.bodua.narrative.checking;

import java.math.BigDecimal;
import java.math.MathContext;
import vn.bodua.narrative.Check.Verdict;
import vn.bodua.quantity.Qualifier;

/** Compares a computed number with a printed one, respecting the printed digits and the qualifiers of all figures used. */
final class Judgement {

    static final MathContext EXACT_ENOUGH = MathContext.DECIMAL64;

    /** How far "khoảng" may be off, as a share of the value. */
    private static final BigDecimal ABOUT = new BigDecimal("0.01");

    /** How far "trên", "gần", "dưới" may be off. */
    private static final BigDecimal ONE_SIDED = new BigDecimal("0.10");

    private Judgement() {}

    /** Whether the computed number rounds to the printed one. */
    static boolean rounds(BigDecimal computed, BigDecimal printed, BigDecimal resolution) {
        return computed.subtract(printed).abs().multiply(BigDecimal.TWO).compareTo(resolution) <= 0;
    }

    /** Holds within the printed digits; undecided where a qualifier leaves room; else fails. */
    static Verdict of(BigDecimal computed, BigDecimal printed, BigDecimal resolution, Figure... used) {
        if (rounds(computed, printed, resolution)) {
            return Verdict.HOLDS;
        }
        BigDecimal room = BigDecimal.ZERO;
        for (Figure figure : used) {
            room = room.max(room(figure.qualifier()));
        }
        BigDecimal off = computed.subtract(printed).abs().subtract(resolution.divide(BigDecimal.TWO, EXACT_ENOUGH));
        return off.compareTo(room.multiply(printed.abs().max(resolution))) <= 0 ? Verdict.UNDECIDED : Verdict.FAILS;
    }

    private static BigDecimal room(Qualifier qualifier) {
        return switch (qualifier) {
            case EXACT, ESTIMATE -> BigDecimal.ZERO;
            case ABOUT -> ABOUT;
            case OVER, AT_LEAST, UNDER, AT_MOST, RANGE -> ONE_SIDED;
        };
    }
}
