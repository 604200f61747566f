package org.assay.statistics;

import static org.assay.testing.RubricBuilder.criterion;
import static org.assay.testing.RubricBuilder.unpriced;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.assay.rubric.Criterion;
import org.junit.jupiter.api.Test;

class RaterFiguresTest {
    /** Levels met (2 points), partial (1) and not-met (0). */
    private static final Criterion COST = (Criterion) criterion("cost", "2").build();

    private static final Criterion EITHER_OR =
            (Criterion) criterion("either-or", "3").noPartial().build();
    private static final Criterion STEP = (Criterion) unpriced("step").build();

    private static Compared pair(Criterion criterion, String gold, String given, long count) {
        return new Compared(criterion, gold, Optional.ofNullable(given), count);
    }

    /** Of ten pairs seven are equal, two are a level apart and one is two levels apart. */
    private static final List<Compared> TEN = List.of(
            pair(COST, "met", "met", 4),
            pair(COST, "met", "not-met", 1),
            pair(COST, "partial", "met", 1),
            pair(COST, "not-met", "not-met", 3),
            pair(COST, "not-met", "partial", 1));

    @Test
    void isWhatCanBeHadByHand() {
        RaterFigures figures = RaterFigures.of(TEN);
        assertThat(figures.n()).isEqualTo(10);
        assertThat(figures.exact().value()).isEqualTo(0.7);
        assertThat(figures.exact().low()).isCloseTo(0.3968, within(0.00005));
        assertThat(figures.exact().high()).isCloseTo(0.8922, within(0.00005));
        // By rank gold is 5, 1, 4 times met, partial, not-met and given 5, 1, 4 times too:
        // expected (5*1 + 5*4*4 + 1*5 + 1*4 + 4*5*4 + 4*1) / 10 = 17.8, found 4 + 1 + 1 = 6.
        assertThat(figures.quadraticKappa().value()).isCloseTo(1 - 6 / 17.8, within(1e-12));
        assertThat(figures.bias().value()).isEqualTo(0);
    }

    @Test
    void oneOtherLevelChangesEveryFigure() {
        RaterFigures figures =
                RaterFigures.of(List.of(TEN.get(0), pair(COST, "met", "met", 1), TEN.get(2), TEN.get(3), TEN.get(4)));
        assertThat(figures.exact().value()).isEqualTo(0.8);
        assertThat(figures.bias().value()).isCloseTo(0.2, within(1e-12));
        assertThat(figures.quadraticKappa().value())
                .isGreaterThan(RaterFigures.of(TEN).quadraticKappa().value());
    }

    @Test
    void abstentionsAreCountedApart() {
        RaterFigures figures = RaterFigures.of(List.of(pair(COST, "met", "met", 3), pair(COST, "partial", null, 2)));
        assertThat(figures.n()).isEqualTo(3);
        assertThat(figures.abstained()).isEqualTo(2);
        assertThat(figures.exact().value()).isEqualTo(1);
        assertThat(RaterFigures.of(List.of(pair(COST, "met", null, 2))).exact().undefined())
                .isEqualTo("there are no ratings");
    }

    @Test
    void kappaHasAnIntervalFromThirtyPairsOn() {
        assertThat(RaterFigures.of(TEN).quadraticKappa().low()).isNull();
        RaterFigures thirty = RaterFigures.of(TEN.stream()
                .map(pair -> pair(COST, pair.gold(), pair.given().orElseThrow(), 3 * pair.count()))
                .toList());
        assertThat(thirty.quadraticKappa().low())
                .isLessThan(thirty.quadraticKappa().value());
        assertThat(thirty.quadraticKappa().high())
                .isGreaterThan(thirty.quadraticKappa().value());
    }

    @Test
    void whereNothingVariesThereIsNoInterval() {
        RaterFigures equal =
                RaterFigures.of(List.of(pair(COST, "met", "met", 20), pair(COST, "not-met", "not-met", 20)));
        assertThat(equal.quadraticKappa().value()).isEqualTo(1);
        assertThat(equal.quadraticKappa().low()).isNull();
        RaterFigures always = RaterFigures.of(List.of(pair(COST, "met", "met", 30), pair(COST, "not-met", "met", 10)));
        assertThat(always.quadraticKappa().value()).isEqualTo(0);
        assertThat(always.quadraticKappa().low()).isNull();
    }

    /** The last levels of both are alike, and so are the first ones: as ten and nought tenths. */
    @Test
    void criteriaOfSeveralScalesArePooledByTheWayToTheirFirstLevel() {
        RaterFigures pooled = RaterFigures.of(List.of(
                pair(COST, "met", "met", 2),
                pair(EITHER_OR, "not-met", "not-met", 1),
                pair(COST, "partial", "met", 1)));
        // Gold is twice 10, once 5, once 0; given three times 10, once 0: found 25 over
        // (2*1*100 + 1*3*25 + 1*1*25 + 1*3*100) / 4 = 150.
        assertThat(pooled.quadraticKappa().value()).isCloseTo(1 - 25 / 150.0, within(1e-12));
        assertThat(pooled.bias().value()).isEqualTo(0.25);
    }

    @Test
    void whatHasNoPointsOfItsOwnHasNoBias() {
        assertThat(RaterFigures.of(List.of(pair(STEP, "met", "not-met", 1)))
                        .bias()
                        .undefined())
                .isEqualTo("no criterion has points of its own");
        assertThat(RaterFigures.of(List.of(pair(STEP, "met", "not-met", 5), pair(COST, "met", "partial", 1)))
                        .bias()
                        .value())
                .isEqualTo(-1);
    }
}
