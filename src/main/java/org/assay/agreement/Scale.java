package org.assay.agreement;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** Puts values into ordered categories, numbered from 0. */
public interface Scale {
    int category(double value);

    /** A name of a category, as a report prints it. */
    String name(int category);

    /** Shares of 1 rounded half up to tenths: 0 to 10, and more where a bonus lifts a share above 1. */
    static Scale tenths() {
        return new Scale() {
            @Override
            public int category(double share) {
                return (int) Math.max(0, Math.floor(share * 10 + 0.5 + 1e-9));
            }

            @Override
            public String name(int category) {
                return BigDecimal.valueOf(category, 1).toPlainString();
            }
        };
    }

    /** The nearest of these values; of two equally near the lower. */
    static Scale steps(List<Double> values) {
        double[] steps = values.stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .distinct()
                .toArray();
        if (steps.length == 0) {
            throw new IllegalArgumentException("a scale needs a step");
        }
        return new Scale() {
            @Override
            public int category(double value) {
                int nearest = 0;
                for (int i = 1; i < steps.length; i++) {
                    if (Math.abs(steps[i] - value) < Math.abs(steps[nearest] - value) - 1e-9) {
                        nearest = i;
                    }
                }
                return nearest;
            }

            @Override
            public String name(int category) {
                return category < steps.length
                        ? Double.toString(steps[category]).replaceFirst("\\.0$", "")
                        : "?";
            }

            @Override
            public String toString() {
                return Arrays.toString(steps);
            }
        };
    }
}
