package org.assay.agreement;

/** A share of so many trials, such as ratings that are equal. */
public record Proportion(long hits, long trials) {
    private static final double Z95 = 1.959963984540054;

    public Proportion {
        if (hits < 0 || hits > trials) {
            throw new IllegalArgumentException(hits + " hits of " + trials);
        }
    }

    /** 0 to 1. */
    public Measure share() {
        return trials == 0
                ? new Measure.Undefined("there are no ratings")
                : new Measure.Defined(hits / (double) trials);
    }

    /** Wilson's score interval of 95 % (1927), which holds for few trials and for shares near 0 and 1 too. */
    public Interval wilson() {
        if (trials == 0) {
            return new Interval.Unknown("there are no ratings");
        }
        double n = trials;
        double share = hits / n;
        double square = Z95 * Z95;
        double centre = (share + square / (2 * n)) / (1 + square / n);
        double half = Z95 / (1 + square / n) * Math.sqrt(share * (1 - share) / n + square / (4 * n * n));
        return new Interval.Between(
                hits == 0 ? 0 : Math.max(0, centre - half), hits == trials ? 1 : Math.min(1, centre + half), 0);
    }
}
