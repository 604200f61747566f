package org.assay.offline;

import java.util.Arrays;

/** Small arithmetic on shares of 1. */
final class Scale {
    private Scale() {}

    /** The middle value, the upper one of two; 0 of none. */
    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    static double clamp(double value, double least, double most) {
        return Math.min(most, Math.max(least, value));
    }

    /** Where a value lies between two others: 0 at or below the first, 1 at or above the second. */
    static double between(double value, double from, double to) {
        return to <= from ? (value >= to ? 1 : 0) : clamp((value - from) / (to - from), 0, 1);
    }
}
