package org.assay.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assay.agreement.Bootstrap.Unit;
import org.assay.agreement.Interval.Between;
import org.assay.testing.Cases;
import org.junit.jupiter.api.Test;

class BootstrapTest {
    private static final Scale TENTHS = Scale.tenths();
    private static final Bootstrap BY_RATING = new Bootstrap(1_000, 7, Unit.RATING, 0.95);
    private static final Bootstrap BY_CLUSTER = new Bootstrap(1_000, 7, Unit.CLUSTER, 0.95);

    /** Thirty clusters of five; within a cluster the rater errs alike. */
    private static List<Rating> clustered() {
        Random random = new Random(3);
        List<Rating> ratings = new ArrayList<>();
        for (int cluster = 0; cluster < 30; cluster++) {
            double error = random.nextGaussian() * 0.2;
            for (int i = 0; i < 5; i++) {
                double gold = random.nextDouble();
                ratings.add(new Rating("q" + cluster, gold, gold + error));
            }
        }
        return ratings;
    }

    @Test
    void sameSeedSameInterval() {
        assertThat(BY_RATING.intervals(clustered(), TENTHS)).isEqualTo(BY_RATING.intervals(clustered(), TENTHS));
    }

    @Test
    void theIntervalOfAMeanIsThatOfTheory() {
        Random random = new Random(5);
        List<Rating> ratings = IntStream.range(0, 400)
                .mapToObj(i -> new Rating("q" + i, 0, random.nextGaussian()))
                .toList();
        double mean = ratings.stream().mapToDouble(Rating::given).average().orElseThrow();
        Between interval = between(BY_RATING, ratings, Metric.BIAS);
        assertThat(interval.low()).isCloseTo(mean - 1.96 / 20, within(0.02));
        assertThat(interval.high()).isCloseTo(mean + 1.96 / 20, within(0.02));
    }

    @Test
    void whatClustersShareWidensTheInterval() {
        assertThat(width(between(BY_CLUSTER, clustered(), Metric.BIAS)))
                .isGreaterThan(1.5 * width(between(BY_RATING, clustered(), Metric.BIAS)));
    }

    @Test
    void aWeightedTallyIsTheTallyOfTheRepeatedRatings() {
        Cases.each(200, random -> {
            List<Rating> ratings = IntStream.range(0, 10)
                    .mapToObj(i -> new Rating("q", random.nextInt(5) / 4.0, random.nextInt(5) / 4.0))
                    .toList();
            int[] counts = IntStream.range(0, 10).map(i -> random.nextInt(4)).toArray();
            List<Rating> repeated = IntStream.range(0, 10)
                    .boxed()
                    .flatMap(i -> IntStream.range(0, counts[i]).mapToObj(n -> ratings.get(i)))
                    .toList();
            Tally weighted = new Tally(new Sample(ratings, TENTHS), counts);
            for (Metric metric : Metric.values()) {
                assertThat(weighted.measure(metric).figure().orElse(99))
                        .as(metric.name())
                        .isCloseTo(
                                Agreement.of(repeated, TENTHS)
                                        .measure(metric)
                                        .figure()
                                        .orElse(99),
                                within(1e-9));
            }
        });
    }

    @Test
    void theDifferenceOfTwoRatersIsFarFromNoughtWhereOneGuesses() {
        List<Rating> good = clustered();
        SplittableRandom random = new SplittableRandom(1);
        List<Rating> guessed = good.stream()
                .map(rating -> new Rating(rating.cluster(), rating.gold(), random.nextDouble()))
                .toList();
        Between difference = (Between) BY_CLUSTER.ofDifference(Metric.QUADRATIC_KAPPA, good, guessed, TENTHS);
        assertThat(difference.low()).isPositive();
        Between same = (Between) BY_CLUSTER.ofDifference(Metric.QUADRATIC_KAPPA, good, good, TENTHS);
        assertThat(width(same)).isZero();
    }

    @Test
    void ratersOfDifferentThingsAreNotCompared() {
        List<Rating> ratings = clustered();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BY_RATING.ofDifference(Metric.MAE, ratings, ratings.reversed(), TENTHS));
    }

    @Test
    void whatIsMostlyUndefinedHasNoInterval() {
        List<Rating> flat = IntStream.range(0, 9)
                .mapToObj(i -> new Rating("q" + i, 0.5, 0.5))
                .toList();
        assertThat(BY_RATING.intervals(flat, TENTHS).get(Metric.PEARSON))
                .isEqualTo(new Interval.Unknown("undefined in 1000 of 1000 resamples"));
    }

    /** Whether ratings are drawn one by one or from their counts, 1,000 resamples give the same interval but for chance. */
    @Test
    void countsGiveTheIntervalOfTheirRatings() {
        Random random = new Random(9);
        List<Rating> ratings = IntStream.range(0, 300)
                .mapToObj(i -> {
                    int gold = random.nextInt(3);
                    return new Rating("q" + i, gold, random.nextInt(4) == 0 ? random.nextInt(3) : gold);
                })
                .toList();
        Scale three = Scale.steps(List.of(0.0, 1.0, 2.0));
        Between one = (Between) BY_RATING.intervals(ratings, three).get(Metric.QUADRATIC_KAPPA);
        Between other =
                (Between) BY_RATING.ofCounts(Agreement.of(ratings, three).confusion(), Confusion::quadraticKappa);
        assertThat(other.low()).isCloseTo(one.low(), within(0.015));
        assertThat(other.high()).isCloseTo(one.high(), within(0.015));
        assertThat(other.replicates()).isEqualTo(1_000);
    }

    private static Between between(Bootstrap bootstrap, List<Rating> ratings, Metric metric) {
        return (Between) bootstrap.intervals(ratings, TENTHS).get(metric);
    }

    private static double width(Between interval) {
        return interval.high() - interval.low();
    }
}
