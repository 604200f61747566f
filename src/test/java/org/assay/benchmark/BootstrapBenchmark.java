package org.assay.benchmark;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.assay.agreement.Bootstrap;
import org.assay.agreement.Bootstrap.Unit;
import org.assay.agreement.Interval;
import org.assay.agreement.Metric;
import org.assay.agreement.Rating;
import org.assay.agreement.Scale;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A thousand resamples of every metric over ten thousand answers to a hundred questions. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1, time = 1)
@Measurement(iterations = 3, time = 1)
public class BootstrapBenchmark {
    private final List<Rating> ratings = ratings();

    @Benchmark
    public Map<Metric, Interval> everyMetricByAnswer() {
        return new Bootstrap(1_000, 1, Unit.RATING, 0.95).intervals(ratings, Scale.tenths());
    }

    @Benchmark
    public Map<Metric, Interval> everyMetricByQuestion() {
        return new Bootstrap(1_000, 1, Unit.CLUSTER, 0.95).intervals(ratings, Scale.tenths());
    }

    private static List<Rating> ratings() {
        Random random = new Random(9);
        return IntStream.range(0, 10_000)
                .mapToObj(i -> {
                    double gold = random.nextInt(41) / 40.0;
                    return new Rating("q" + i % 100, gold, Math.clamp(gold + random.nextGaussian() / 8, 0.0, 1.0));
                })
                .toList();
    }
}
