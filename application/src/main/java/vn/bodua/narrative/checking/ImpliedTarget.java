package vn.bodua.narrative.checking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.bodua.narrative.Check.Verdict;

/**
 * The target that a result and its percent of plan imply. Plans are made in round numbers: of the whole targets that
 * print as the given percent one that is round confirms the pair. A small whole target that is not round decides
 * nothing, a large one is no confirmation at all, because for large targets some whole number nearly always fits.
 */
record ImpliedTarget(Verdict verdict, BigDecimal target, BigDecimal computed) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal LARGE = BigDecimal.valueOf(200);

    static ImpliedTarget of(BigDecimal result, BigDecimal percent, BigDecimal resolution) {
        BigDecimal hundredfold = result.multiply(HUNDRED);
        BigDecimal half = resolution.divide(BigDecimal.TWO, Judgement.EXACT_ENOUGH);
        BigDecimal computed = hundredfold.divide(percent, Judgement.EXACT_ENOUGH);
        BigDecimal shownAs = computed.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        if (percent.compareTo(half) <= 0 || result.signum() <= 0) {
            return new ImpliedTarget(Verdict.UNDECIDED, computed, shownAs);
        }
        BigDecimal lowest = hundredfold.divide(percent.add(half), 0, RoundingMode.CEILING);
        BigDecimal highest = hundredfold.divide(percent.subtract(half), 0, RoundingMode.FLOOR);
        for (int step : new int[] {1000, 500, 100, 50, 10, 5}) {
            BigDecimal grid = BigDecimal.valueOf(step);
            BigDecimal round = lowest.divide(grid, 0, RoundingMode.CEILING).multiply(grid);
            if (round.compareTo(highest) <= 0 && round.signum() > 0 && isRound(round, step)) {
                return new ImpliedTarget(Verdict.HOLDS, round, shownAs);
            }
        }
        if (lowest.compareTo(highest) > 0 || lowest.compareTo(LARGE) >= 0) {
            return new ImpliedTarget(Verdict.FAILS, lowest, shownAs);
        }
        return new ImpliedTarget(
                lowest.compareTo(BigDecimal.TEN) <= 0 ? Verdict.HOLDS : Verdict.UNDECIDED, lowest, shownAs);
    }

    private static boolean isRound(BigDecimal target, int step) {
        int size = target.intValue();
        return step >= (size >= 1000 ? 50 : size >= 200 ? 10 : 5);
    }
}
