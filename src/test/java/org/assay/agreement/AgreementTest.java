package org.assay.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assay.agreement.Confusion.Level;
import org.assay.testing.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AgreementTest {
    private static final Scale FIVE = Scale.steps(List.of(0.0, 1.0, 2.0, 3.0, 4.0));
    private static final List<Rating> FIFTEEN = ratings(
            List.of(0, 1, 2, 3, 4, 4, 3, 2, 1, 0, 2, 2, 1, 3, 4), List.of(0, 2, 2, 3, 3, 4, 1, 2, 1, 0, 3, 2, 0, 3, 4));

    private static List<Rating> ratings(List<Integer> gold, List<Integer> given) {
        return IntStream.range(0, gold.size())
                .mapToObj(i -> new Rating("q", gold.get(i), given.get(i)))
                .toList();
    }

    /**
     * What scikit-learn 1.9.1 (cohen_kappa_score with weights None, "linear", "quadratic"; f1_score with average "macro";
     * mean_absolute_error; root of mean_squared_error) and SciPy (pearsonr, spearmanr) give for the same fifteen pairs.
     */
    @ParameterizedTest
    @CsvSource({
        "KAPPA, 0.5810055865921788",
        "LINEAR_KAPPA, 0.7305389221556886",
        "QUADRATIC_KAPPA, 0.8461538461538461",
        "MACRO_F1, 0.6642857142857143",
        "MAE, 0.4",
        "RMSE, 0.7302967433402214",
        "BIAS, -0.13333333333333333",
        "PEARSON, 0.850526763370352",
        "SPEARMAN, 0.8459416941025567",
        "EXACT, 0.6666666666666666",
        "ADJACENT, 0.9333333333333333"
    })
    void isWhatOtherLibrariesSay(Metric metric, double expected) {
        assertThat(value(FIFTEEN, metric)).isCloseTo(expected, within(1e-12));
    }

    /** precision_score, recall_score and f1_score of scikit-learn 1.9.1 with average=None, for category 1. */
    @Test
    void everyLevelHasPrecisionRecallAndF1() {
        Level level = Agreement.of(FIFTEEN, FIVE).confusion().levels().get(1);
        assertThat(level.precision()).isEqualTo(new Measure.Defined(0.5));
        assertThat(level.recall().figure().orElseThrow()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(level.f1().figure().orElseThrow()).isCloseTo(0.4, within(1e-12));
    }

    /** The two readers of fifty grant proposals: 20 times both yes, 15 both no, 5 and 10 divided; kappa 0.4 (Wikipedia, "Cohen's kappa"). */
    @Test
    void kappaOfTheGrantProposals() {
        List<Rating> proposals = new ArrayList<>();
        proposals.addAll(Collections.nCopies(20, new Rating("q", 1, 1)));
        proposals.addAll(Collections.nCopies(5, new Rating("q", 1, 0)));
        proposals.addAll(Collections.nCopies(10, new Rating("q", 0, 1)));
        proposals.addAll(Collections.nCopies(15, new Rating("q", 0, 0)));
        assertThat(value(proposals, Metric.KAPPA)).isCloseTo(0.4, within(1e-12));
    }

    /** Intelligence and hours of television of ten people: rho = -29/165 (Wikipedia, "Spearman's rank correlation coefficient"). */
    @Test
    void spearmanOfIntelligenceAndTelevision() {
        List<Rating> people = ratings(
                List.of(106, 100, 86, 101, 99, 103, 97, 113, 112, 110), List.of(7, 27, 2, 50, 28, 29, 20, 12, 6, 17));
        assertThat(value(people, Metric.SPEARMAN)).isCloseTo(-29 / 165.0, within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    void ofNothingNothingIsDefined(Metric metric) {
        assertThat(Agreement.of(List.of(), FIVE).measure(metric))
                .isEqualTo(new Measure.Undefined("there are no ratings"));
    }

    @Test
    void whatIsNotDefinedSaysWhy() {
        List<Rating> same = ratings(List.of(2, 2, 2), List.of(2, 2, 2));
        assertThat(Agreement.of(same, FIVE).measure(Metric.QUADRATIC_KAPPA))
                .isEqualTo(new Measure.Undefined("both raters use one and the same category only"));
        assertThat(Agreement.of(same, FIVE).measure(Metric.PEARSON))
                .isEqualTo(new Measure.Undefined("gold does not vary"));
        assertThat(Agreement.of(ratings(List.of(1, 2), List.of(3, 3)), FIVE).measure(Metric.SPEARMAN))
                .isEqualTo(new Measure.Undefined("what was given does not vary"));
        assertThat(Agreement.of(same, FIVE).confusion().levels().getFirst().recall())
                .isEqualTo(new Measure.Undefined("gold never has it"));
        assertThat(Agreement.of(same, FIVE).measure(Metric.EXACT)).isEqualTo(new Measure.Defined(1));
    }

    @Test
    void perfectAgreementIsOneAndChanceIsAboutNought() {
        Random random = new Random(1);
        List<Rating> chance = IntStream.range(0, 20_000)
                .mapToObj(i -> new Rating("q", random.nextInt(5), random.nextInt(5)))
                .toList();
        List<Rating> perfect = chance.stream()
                .map(rating -> new Rating("q", rating.gold(), rating.gold()))
                .toList();
        for (Metric metric : List.of(Metric.KAPPA, Metric.LINEAR_KAPPA, Metric.QUADRATIC_KAPPA, Metric.SPEARMAN)) {
            assertThat(value(perfect, metric)).isCloseTo(1, within(1e-9));
            assertThat(value(chance, metric)).isCloseTo(0, within(0.03));
        }
    }

    @Test
    void coefficientsDoNotCareWhoIsGoldNorForTheOrder() {
        Cases.each(200, random -> {
            List<Rating> ratings = IntStream.range(0, 12)
                    .mapToObj(i -> new Rating("q", random.nextInt(5), random.nextInt(5)))
                    .toList();
            List<Rating> turned = ratings.reversed().stream()
                    .map(rating -> new Rating("q", rating.given(), rating.gold()))
                    .toList();
            for (Metric metric : List.of(
                    Metric.KAPPA, Metric.LINEAR_KAPPA, Metric.QUADRATIC_KAPPA, Metric.MACRO_F1, Metric.SPEARMAN)) {
                assertThat(measureOf(turned, metric)).isCloseTo(measureOf(ratings, metric), within(1e-9));
            }
        });
    }

    @Test
    void sharesAreRoundedHalfUpToTenthsAndABonusGoesOn() {
        Scale tenths = Scale.tenths();
        assertThat(List.of(0.0, 0.049, 0.05, 0.15, 0.95, 1.0, 1.125))
                .extracting(tenths::category)
                .containsExactly(0, 0, 1, 2, 10, 10, 11);
        assertThat(tenths.name(3)).isEqualTo("0.3");
        assertThat(tenths.name(11)).isEqualTo("1.1");
    }

    @Test
    void aStepIsTheNearestOneAndOfTwoTheLower() {
        Scale steps = Scale.steps(List.of(0.0, 0.3, 0.6, 1.0));
        assertThat(List.of(0.1, 0.15, 0.16, 0.8, 2.0))
                .extracting(steps::category)
                .containsExactly(0, 0, 1, 2, 3);
        assertThat(steps.name(1)).isEqualTo("0.3");
    }

    private static double measureOf(List<Rating> ratings, Metric metric) {
        return Agreement.of(ratings, FIVE).measure(metric).figure().orElse(99);
    }

    private static double value(List<Rating> ratings, Metric metric) {
        return Agreement.of(ratings, FIVE).measure(metric).figure().orElseThrow();
    }
}
