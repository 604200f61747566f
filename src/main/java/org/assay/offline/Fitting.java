package org.assay.offline;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Fits the calibration to graded answers, by gradient descent on traits of one scale, with a little ridge. */
final class Fitting {
    private static final int STEPS = 3_000;
    private static final double RATE = 2;
    /** Keeps a trait that tells nothing near 0. */
    private static final double RIDGE = 1e-3;

    private final double[][] values;
    private final List<Example> examples;
    private final double[] mean = new double[Traits.COUNT];
    private final double[] spread = new double[Traits.COUNT];

    /**
     * One criterion of one graded answer.
     *
     * @param credit the share that it earned, 0 to 1
     * @param weight how much it counts beside the others
     */
    record Example(Traits traits, double credit, double weight) {}

    private Fitting(List<Example> examples) {
        this.examples = examples;
        this.values =
                examples.stream().map(example -> example.traits().values()).toArray(double[][]::new);
        for (int i = 0; i < Traits.COUNT; i++) {
            int trait = i;
            mean[i] = average(IntStream.range(0, values.length)
                    .mapToDouble(row -> values[row][trait])
                    .toArray());
            spread[i] = Math.sqrt(average(Arrays.stream(values)
                    .mapToDouble(row -> Math.pow(row[trait] - mean[trait], 2))
                    .toArray()));
        }
    }

    static Calibration to(List<Example> examples) {
        return new Fitting(examples).fit();
    }

    private Calibration fit() {
        double total = examples.stream().mapToDouble(Example::weight).sum();
        double[] weights = new double[Traits.COUNT + 1];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = gradient(weights, total);
            for (int i = 0; i < weights.length; i++) {
                weights[i] -= RATE * gradient[i];
            }
        }
        return inOwnUnits(weights);
    }

    private double[] gradient(double[] weights, double total) {
        double[] gradient = new double[weights.length];
        for (int row = 0; row < values.length; row++) {
            double sum = weights[Traits.COUNT];
            for (int i = 0; i < Traits.COUNT; i++) {
                sum += weights[i] * scaled(row, i);
            }
            double error = examples.get(row).weight()
                    / total
                    * (1 / (1 + Math.exp(-sum)) - examples.get(row).credit());
            for (int i = 0; i < Traits.COUNT; i++) {
                gradient[i] += error * scaled(row, i);
            }
            gradient[Traits.COUNT] += error;
        }
        for (int i = 0; i < Traits.COUNT; i++) {
            gradient[i] += RIDGE * weights[i];
        }
        return gradient;
    }

    private double scaled(int row, int trait) {
        return spread[trait] == 0 ? 0 : (values[row][trait] - mean[trait]) / spread[trait];
    }

    private Calibration inOwnUnits(double[] weights) {
        double intercept = weights[Traits.COUNT];
        Double[] own = new Double[Traits.COUNT];
        for (int i = 0; i < Traits.COUNT; i++) {
            own[i] = spread[i] == 0 ? 0 : weights[i] / spread[i];
            intercept -= own[i] * mean[i];
        }
        return new Calibration(intercept, List.of(own));
    }

    private static double average(double[] numbers) {
        return Arrays.stream(numbers).average().orElse(0);
    }
}
