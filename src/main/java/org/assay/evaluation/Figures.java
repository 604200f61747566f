package org.assay.evaluation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.assay.agreement.Agreement;
import org.assay.agreement.Bootstrap;
import org.assay.agreement.Bootstrap.Unit;
import org.assay.agreement.Interval;
import org.assay.agreement.Measure;
import org.assay.agreement.Metric;
import org.assay.agreement.Rating;
import org.assay.agreement.Scale;

/** Makes figures of ratings; intervals resample whole questions. */
final class Figures {
    static final Scale TENTHS = Scale.tenths();
    private static final double CONFIDENCE = 0.95;

    private final Bootstrap bootstrap;

    Figures(Protocol protocol) {
        this.bootstrap = new Bootstrap(protocol.replicates(), protocol.seed(), Unit.CLUSTER, CONFIDENCE);
    }

    Map<Metric, Figure> withIntervals(List<Rating> ratings) {
        Agreement agreement = Agreement.of(ratings, TENTHS);
        Map<Metric, Interval> intervals = bootstrap.intervals(ratings, TENTHS);
        Map<Metric, Figure> figures = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            figures.put(metric, Figure.of(agreement.measure(metric), intervals.get(metric)));
        }
        return figures;
    }

    Report.Row row(String name, List<Rating> ratings) {
        return new Report.Row(name, ratings.size(), withIntervals(ratings));
    }

    /** QWK of the one less that of the other, on the same answers. */
    Figure gain(List<Rating> ratings, List<Rating> floor) {
        return difference(Metric.QUADRATIC_KAPPA, ratings, floor);
    }

    /** A metric of the one less that of the other, on the same answers in the same order. */
    Figure difference(Metric metric, List<Rating> one, List<Rating> other) {
        OptionalDouble first = figure(metric, one);
        OptionalDouble second = figure(metric, other);
        if (first.isEmpty() || second.isEmpty()) {
            return new Figure(null, null, null, "there are no two figures to compare");
        }
        Interval interval = bootstrap.ofDifference(metric, one, other, TENTHS);
        return Figure.of(new Measure.Defined(first.getAsDouble() - second.getAsDouble()), interval);
    }

    static OptionalDouble qwk(List<Rating> ratings) {
        return figure(Metric.QUADRATIC_KAPPA, ratings);
    }

    private static OptionalDouble figure(Metric metric, List<Rating> ratings) {
        return Agreement.of(ratings, TENTHS).measure(metric).figure();
    }

    static Map<Metric, Figure> plain(List<Rating> ratings, Scale scale) {
        Map<Metric, Figure> figures = new EnumMap<>(Metric.class);
        Agreement.of(ratings, scale).measures().forEach((metric, measure) -> figures.put(metric, Figure.of(measure)));
        return figures;
    }
}
