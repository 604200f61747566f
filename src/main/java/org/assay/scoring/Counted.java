package org.assay.scoring;

/** Whether a part was paid for, in the fold to the least and in the fold to the most. */
public record Counted(boolean low, boolean high) {
    Counted and(Counted other) {
        return new Counted(low && other.low, high && other.high);
    }
}
