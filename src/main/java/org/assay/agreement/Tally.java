package org.assay.agreement;

import java.util.function.DoubleUnaryOperator;
import java.util.function.IntBinaryOperator;

/** Everything that the metrics need of a sample in which each rating counts a whole number of times. */
final class Tally {
    private final Sample sample;
    private final int[] counts;
    private final Confusion confusion;
    private final long total;

    Tally(Sample sample, int[] counts) {
        this.sample = sample;
        this.counts = counts;
        long[][] matrix = new long[sample.categories][sample.categories];
        for (int i = 0; i < counts.length; i++) {
            matrix[sample.goldCategory[i]][sample.givenCategory[i]] += counts[i];
        }
        this.confusion = new Confusion(matrix);
        this.total = confusion.total();
    }

    Measure measure(Metric metric) {
        if (total == 0) {
            return new Measure.Undefined("there are no ratings");
        }
        return switch (metric) {
            case EXACT -> share((gold, given) -> gold == given ? 1 : 0);
            case ADJACENT -> share((gold, given) -> Math.abs(gold - given) <= 1 ? 1 : 0);
            case KAPPA -> confusion.kappa((gold, given) -> gold == given ? 0 : 1);
            case LINEAR_KAPPA -> confusion.kappa((gold, given) -> Math.abs(gold - given));
            case QUADRATIC_KAPPA -> confusion.quadraticKappa();
            case MACRO_F1 -> macroF1();
            case MAE -> new Measure.Defined(meanError(Math::abs));
            case RMSE -> new Measure.Defined(Math.sqrt(meanError(error -> error * error)));
            case BIAS -> new Measure.Defined(meanError(error -> error));
            case PEARSON -> correlation(sample.gold, sample.given);
            case SPEARMAN -> correlation(ranks(sample.gold, sample.byGold), ranks(sample.given, sample.byGiven));
        };
    }

    Confusion confusion() {
        return confusion;
    }

    private Measure share(IntBinaryOperator agrees) {
        return new Measure.Defined(
                confusion.sum((gold, given, count) -> count * agrees.applyAsInt(gold, given)) / total);
    }

    private Measure macroF1() {
        return new Measure.Defined(confusion.levels().stream()
                .flatMapToDouble(level -> level.f1().figure().stream())
                .average()
                .orElseThrow());
    }

    private double meanError(DoubleUnaryOperator of) {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += counts[i] * of.applyAsDouble(sample.given[i] - sample.gold[i]);
        }
        return sum / total;
    }

    private Measure correlation(double[] gold, double[] given) {
        double goldMean = mean(gold);
        double givenMean = mean(given);
        double together = 0;
        double ofGold = 0;
        double ofGiven = 0;
        for (int i = 0; i < counts.length; i++) {
            double x = gold[i] - goldMean;
            double y = given[i] - givenMean;
            together += counts[i] * x * y;
            ofGold += counts[i] * x * x;
            ofGiven += counts[i] * y * y;
        }
        if (isNothing(ofGold, goldMean) || isNothing(ofGiven, givenMean)) {
            return new Measure.Undefined(
                    isNothing(ofGold, goldMean) ? "gold does not vary" : "what was given does not vary");
        }
        return new Measure.Defined(Math.clamp(together / Math.sqrt(ofGold * ofGiven), -1.0, 1.0));
    }

    /** Whether a sum of squares is only what rounding leaves of equal values. */
    private boolean isNothing(double squares, double mean) {
        return squares <= 1e-20 * total * Math.max(1, mean * mean);
    }

    private double mean(double[] values) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += counts[i] * values[i];
        }
        return sum / total;
    }

    private double[] ranks(double[] values, int[] order) {
        double[] ranks = new double[values.length];
        double before = 0;
        for (int start = 0; start < order.length; ) {
            int end = start;
            long tied = 0;
            while (end < order.length && values[order[end]] == values[order[start]]) {
                tied += counts[order[end++]];
            }
            for (int i = start; i < end; i++) {
                ranks[order[i]] = before + (tied + 1) / 2.0;
            }
            before += tied;
            start = end;
        }
        return ranks;
    }
}
