package org.assay.agreement;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Draws as many as were counted, each from the cells in proportion to their counts. */
final class Multinomial {
    private static final int AT_ONCE = Long.SIZE;

    private final SplittableRandom random;

    Multinomial(SplittableRandom random) {
        this.random = random;
    }

    long[][] draw(long[][] counts) {
        long open = Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
        long left = open;
        long[][] drawn = new long[counts.length][];
        for (int row = 0; row < counts.length; row++) {
            drawn[row] = new long[counts[row].length];
            for (int column = 0; column < counts[row].length; column++) {
                long count = counts[row][column];
                drawn[row][column] = count == 0 ? 0 : binomial(open, count / (double) left);
                open -= drawn[row][column];
                left -= count;
            }
        }
        return drawn;
    }

    /**
     * How many of so many uniform numbers are below a chance. All are compared with it bit by bit: at each bit about half of
     * those that were equal so far turn out to be below or above.
     */
    private long binomial(long numbers, double chance) {
        if (chance >= 1) {
            return numbers;
        }
        long below = 0;
        long equal = numbers;
        double rest = chance;
        while (equal > 0 && rest > 0) {
            rest *= 2;
            long ones = ones(equal);
            if (rest >= 1) {
                rest -= 1;
                below += equal - ones;
                equal = ones;
            } else {
                equal -= ones;
            }
        }
        return below;
    }

    /** How many of so many random bits are 1. */
    private long ones(long bits) {
        long ones = 0;
        for (long left = bits; left > 0; left -= AT_ONCE) {
            long word = random.nextLong();
            ones += Long.bitCount(left >= AT_ONCE ? word : word >>> (AT_ONCE - left));
        }
        return ones;
    }
}
