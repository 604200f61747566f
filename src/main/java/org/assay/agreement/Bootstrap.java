package org.assay.agreement;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * Percentile intervals from resampling; the same for the same seed.
 *
 * @param replicates how many resamples are drawn
 * @param confidence 0 to 1, such as 0.95
 */
public record Bootstrap(int replicates, long seed, Unit unit, double confidence) {
    public Bootstrap {
        if (replicates < 1 || confidence <= 0 || confidence >= 1) {
            throw new IllegalArgumentException("%d replicates, confidence %s".formatted(replicates, confidence));
        }
    }

    /** What is drawn. */
    public enum Unit {
        /** Single ratings. */
        RATING,
        /** Clusters with all their ratings: what the same question or the same person has in common is not counted twice. */
        CLUSTER
    }

    /** The interval of every metric, all from the same resamples. */
    public Map<Metric, Interval> intervals(List<Rating> ratings, Scale scale) {
        Sample sample = new Sample(ratings, scale);
        Map<Metric, double[]> values = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            values.put(metric, new double[replicates]);
        }
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < replicates; i++) {
            Tally tally = new Tally(sample, draw(sample, random));
            for (Metric metric : Metric.values()) {
                values.get(metric)[i] = value(tally, metric);
            }
        }
        Map<Metric, Interval> intervals = new EnumMap<>(Metric.class);
        values.forEach((metric, drawn) -> intervals.put(metric, interval(drawn)));
        return intervals;
    }

    /** The interval of how much better one rater agrees with gold than another, both on the same things in the same order. */
    public Interval ofDifference(Metric metric, List<Rating> one, List<Rating> other, Scale scale) {
        requirePaired(one, other);
        Sample first = new Sample(one, scale);
        Sample second = new Sample(other, scale);
        SplittableRandom random = new SplittableRandom(seed);
        double[] differences = new double[replicates];
        for (int i = 0; i < replicates; i++) {
            int[] counts = draw(first, random);
            differences[i] = value(new Tally(first, counts), metric) - value(new Tally(second, counts), metric);
        }
        return interval(differences);
    }

    /** The interval of a measure of counts alone, which single ratings are drawn from whatever the unit. */
    public Interval ofCounts(Confusion confusion, Function<Confusion, Measure> measure) {
        Multinomial multinomial = new Multinomial(new SplittableRandom(seed));
        long[][] counts = confusion.counts();
        double[] values = new double[replicates];
        for (int i = 0; i < replicates; i++) {
            values[i] = measure.apply(new Confusion(multinomial.draw(counts)))
                    .figure()
                    .orElse(Double.NaN);
        }
        return interval(values);
    }

    private static void requirePaired(List<Rating> one, List<Rating> other) {
        boolean paired = one.size() == other.size();
        for (int i = 0; paired && i < one.size(); i++) {
            paired = one.get(i).cluster().equals(other.get(i).cluster())
                    && one.get(i).gold() == other.get(i).gold();
        }
        if (!paired) {
            throw new IllegalArgumentException("the two raters have not rated the same things in the same order");
        }
    }

    /** How often each rating is drawn. */
    private int[] draw(Sample sample, SplittableRandom random) {
        int[] counts = new int[sample.size()];
        switch (unit) {
            case RATING -> {
                for (int i = 0; i < counts.length; i++) {
                    counts[random.nextInt(counts.length)]++;
                }
            }
            case CLUSTER -> {
                for (int i = 0; i < sample.clusters.length; i++) {
                    for (int rating : sample.clusters[random.nextInt(sample.clusters.length)]) {
                        counts[rating]++;
                    }
                }
            }
        }
        return counts;
    }

    private static double value(Tally tally, Metric metric) {
        return tally.measure(metric).figure().orElse(Double.NaN);
    }

    private Interval interval(double[] values) {
        double[] defined = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        if (defined.length * 2 < values.length) {
            return new Interval.Unknown(
                    "undefined in %d of %d resamples".formatted(values.length - defined.length, values.length));
        }
        double tail = (1 - confidence) / 2;
        return new Interval.Between(quantile(defined, tail), quantile(defined, 1 - tail), defined.length);
    }

    /** Between the two nearest of the sorted values, in proportion. */
    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return DoubleStream.of(sorted[below], sorted[above])
                .reduce((low, high) -> low + (place - below) * (high - low))
                .orElseThrow();
    }
}
