package org.assay.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.assay.rubric.Points;
import org.assay.scoring.Range;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutoffsTest {
    private static final Cutoffs CUTOFFS =
            new Cutoffs(List.of(new BigDecimal("80"), new BigDecimal("60")), BigDecimal.ZERO);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            59 59 | 60 60 | 60: BELOW to REACHED
            60 60 | 59.999 60 | 60: REACHED to OPEN
            50 70 | 55 59 | 60: OPEN to BELOW
            50 50 | 90 90 | 60: BELOW to REACHED, 80: BELOW to REACHED
            61 61 | 79 79 | ''
            50 70 | 59 61 | ''
            """)
    void aTotalCrossesACutoffWhereItStandsOtherwiseToIt(String before, String after, String crossed) {
        assertThat(CUTOFFS.crossed(range(before), range(after)))
                .extracting(crossing -> crossing.cutoff() + ": " + crossing.before() + " to " + crossing.after())
                .isEqualTo(crossed.isEmpty() ? List.of() : List.of(crossed.split(", ")));
    }

    private static Range range(String ends) {
        String[] parts = ends.split(" ");
        return new Range(Points.of(parts[0]), Points.of(parts[1]));
    }
}
