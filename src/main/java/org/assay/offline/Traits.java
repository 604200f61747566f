package org.assay.offline;

import java.util.Optional;

/**
 * What is weighed to tell how likely a passage earns a criterion.
 *
 * @param nearness {@link Fit#strength}
 * @param wording {@link Contrast#wording} of the passage
 * @param lean of the answer as a whole; empty where the criterion has no rejected wording, so that nothing is known to be wrong
 */
record Traits(double nearness, double wording, Optional<Lean> lean) {
    static final int COUNT = 4;

    double[] values() {
        return new double[] {
            nearness,
            wording,
            lean.map(Lean::wording).orElse(0.0),
            lean.map(Lean::gap).orElse(0.0)
        };
    }
}
