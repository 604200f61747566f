package org.assay.offline;

/**
 * What is weighed to tell how likely a passage earns a criterion.
 *
 * @param nearness {@link Fit#strength}
 * @param wording {@link Contrast#wording} of the passage
 * @param lean of the answer as a whole
 */
record Traits(double nearness, double wording, Lean lean) {
    static final int COUNT = 4;

    double[] values() {
        return new double[] {nearness, wording, lean.wording(), lean.gap()};
    }
}
