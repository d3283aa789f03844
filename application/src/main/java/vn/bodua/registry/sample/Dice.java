package vn.bodua.registry.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;

/** Chance that comes out alike for the same seed. */
final class Dice {

    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean once(double in) {
        return random.nextDouble() < 1 / in;
    }

    <T> T of(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }

    /** A day of a stretch, both ends included. */
    LocalDate day(LocalDate from, LocalDate to) {
        return from.plusDays(random.nextLong(ChronoUnit.DAYS.between(from, to) + 1));
    }

    /** Around a middle, most of them near it, some several times as much; at least 1. */
    long around(double middle) {
        return Math.max(1, Math.round(middle * Math.exp(random.nextDouble(-1, 1) - 0.15)));
    }

    /** In an interval around 0. */
    double within(double most) {
        return random.nextDouble(-most, most);
    }

    /** Divides an amount into unlike pieces that add up to it exactly, none less than the least. */
    long[] shares(long amount, int pieces, long least) {
        double[] weights = new double[pieces];
        double all = 0;
        for (int i = 0; i < pieces; i++) {
            weights[i] = around(100);
            all += weights[i];
        }
        long over = Math.max(0, amount - least * pieces);
        long[] shares = new long[pieces];
        double until = 0;
        long given = 0;
        for (int i = 0; i < pieces; i++) {
            until += weights[i];
            long next = i == pieces - 1 ? over : Math.min(over, Math.round(over * until / all));
            shares[i] = least + next - given;
            given = next;
        }
        return shares;
    }
}
