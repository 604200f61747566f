package org.assay.agreement;

/** Where a figure lies with so much confidence. */
public sealed interface Interval {
    /**
     * @param low its lower end
     * @param high its upper end
     * @param replicates how many resamples it rests on; 0 where it follows from a formula
     */
    record Between(double low, double high, int replicates) implements Interval {}

    /** No interval can be given. */
    record Unknown(String reason) implements Interval {}
}
