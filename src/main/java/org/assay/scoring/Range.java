package org.assay.scoring;

import org.assay.rubric.Points;

/** The least and the most that a node is worth while some criteria have no level; one number once both are equal. */
public record Range(Points low, Points high) {
    public static final Range ZERO = of(Points.ZERO);

    public static Range of(Points value) {
        return new Range(value, value);
    }

    public boolean isDecided() {
        return low.equals(high);
    }

    public Range plus(Range other) {
        return new Range(low.plus(other.low), high.plus(other.high));
    }

    public Range atMost(Points ceiling) {
        return new Range(low.atMost(ceiling), high.atMost(ceiling));
    }

    public Range atLeast(Points floor) {
        return new Range(low.atLeast(floor), high.atLeast(floor));
    }

    @Override
    public String toString() {
        return isDecided() ? low.toString() : low + ".." + high;
    }
}
