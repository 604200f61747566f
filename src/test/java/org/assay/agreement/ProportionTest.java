package org.assay.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.assay.agreement.Interval.Between;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {
    /** R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3. */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.2553, 0.3662",
        "15, 148, 0.0624, 0.1605",
        "0, 20, 0.0000, 0.1611",
        "1, 29, 0.0061, 0.1718",
    })
    void wilsonsIntervalIsTheOneInPrint(long hits, long trials, double low, double high) {
        Between interval = (Between) new Proportion(hits, trials).wilson();
        assertThat(interval.low()).isCloseTo(low, within(0.00005));
        assertThat(interval.high()).isCloseTo(high, within(0.00005));
    }

    @Test
    void hitsAndMissesMirrorEachOther() {
        Between hits = (Between) new Proportion(7, 9).wilson();
        Between misses = (Between) new Proportion(2, 9).wilson();
        assertThat(hits.low()).isCloseTo(1 - misses.high(), within(1e-12));
        assertThat(hits.high()).isCloseTo(1 - misses.low(), within(1e-12));
    }

    @Test
    void allHitsEndAtOne() {
        assertThat(((Between) new Proportion(12, 12).wilson()).high()).isEqualTo(1);
        assertThat(new Proportion(12, 12).share()).isEqualTo(new Measure.Defined(1));
    }

    @Test
    void ofNothingNothingIsKnown() {
        assertThat(new Proportion(0, 0).share()).isEqualTo(new Measure.Undefined("there are no ratings"));
        assertThat(new Proportion(0, 0).wilson()).isEqualTo(new Interval.Unknown("there are no ratings"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(3, 2));
    }
}
