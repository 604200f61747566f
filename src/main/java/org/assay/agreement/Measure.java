package org.assay.agreement;

import java.util.OptionalDouble;

/** A figure, or why there is none. */
public sealed interface Measure {
    /** A figure that means something. */
    record Defined(double value) implements Measure {
        public Defined {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("no figure: " + value);
            }
        }
    }

    /** There is no such figure for these ratings. */
    record Undefined(String reason) implements Measure {}

    default OptionalDouble figure() {
        return this instanceof Defined(double value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
