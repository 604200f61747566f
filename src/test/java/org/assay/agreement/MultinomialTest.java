package org.assay.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.assay.testing.Cases;
import org.junit.jupiter.api.Test;

class MultinomialTest {
    private static final int DRAWS = 20_000;
    private static final long[][] COUNTS = {{50, 3, 0}, {7, 100, 1}, {0, 0, 39}};
    private static final double TOTAL = 200;

    @Test
    void asManyAreDrawnAsWereCountedAndNoneFromAnEmptyCell() {
        Cases.each(200, random -> {
            long[][] drawn = new Multinomial(new SplittableRandom(random.nextLong())).draw(COUNTS);
            assertThat(Arrays.stream(drawn).flatMapToLong(Arrays::stream).sum()).isEqualTo(200);
            assertThat(drawn[0][2] + drawn[2][0] + drawn[2][1]).isZero();
        });
    }

    /** Of every cell the mean n p and the variance n p (1 - p); five standard errors are allowed. */
    @Test
    void cellsHaveTheMeanAndTheVarianceOfTheory() {
        Multinomial multinomial = new Multinomial(new SplittableRandom(11));
        double[][] sum = new double[3][3];
        double[][] squares = new double[3][3];
        for (int draw = 0; draw < DRAWS; draw++) {
            long[][] drawn = multinomial.draw(COUNTS);
            for (int i = 0; i < 9; i++) {
                sum[i / 3][i % 3] += drawn[i / 3][i % 3];
                squares[i / 3][i % 3] += drawn[i / 3][i % 3] * drawn[i / 3][i % 3];
            }
        }
        for (int i = 0; i < 9; i++) {
            double count = COUNTS[i / 3][i % 3];
            double variance = count * (1 - count / TOTAL);
            double mean = sum[i / 3][i % 3] / DRAWS;
            assertThat(mean).isCloseTo(count, within(5 * Math.sqrt(variance / DRAWS)));
            assertThat(squares[i / 3][i % 3] / DRAWS - mean * mean)
                    .isCloseTo(variance, within(1e-9 + variance * 5 * Math.sqrt(3.0 / DRAWS)));
        }
    }
}
