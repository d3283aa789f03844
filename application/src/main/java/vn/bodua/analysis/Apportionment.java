package vn.bodua.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Divides an amount by shares that add up to 1, in steps of the amount's own last digit, so that the pieces add up to it
 * exactly: what rounding leaves over goes to the largest remainders (Hare's method), the earlier of equals first.
 */
final class Apportionment {

    private Apportionment() {}

    static List<BigDecimal> of(BigDecimal amount, List<BigDecimal> shares) {
        int scale = Math.max(amount.scale(), 0);
        BigDecimal step = BigDecimal.ONE.movePointLeft(scale);
        List<BigDecimal> exact = shares.stream().map(amount::multiply).toList();
        List<BigDecimal> pieces = new ArrayList<>(
                exact.stream().map(e -> e.setScale(scale, RoundingMode.FLOOR)).toList());
        BigDecimal left = amount.subtract(pieces.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        List<Integer> byRemainder = IntStream.range(0, pieces.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> exact.get(i).subtract(pieces.get(i)))
                        .reversed())
                .toList();
        for (int i : byRemainder) {
            if (left.signum() <= 0) {
                break;
            }
            pieces.set(i, pieces.get(i).add(step));
            left = left.subtract(step);
        }
        return List.copyOf(pieces);
    }
}
