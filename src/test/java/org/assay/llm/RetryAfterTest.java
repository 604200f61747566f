package org.assay.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    @Test
    void isSecondsOrADate() {
        assertThat(RetryAfter.read(Optional.of("7"))).contains(Duration.ofSeconds(7));
        String soon = ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(100).format(DateTimeFormatter.RFC_1123_DATE_TIME);
        assertThat(RetryAfter.read(Optional.of(soon)).orElseThrow())
                .isBetween(Duration.ofSeconds(95), Duration.ofSeconds(100));
    }

    @Test
    void isNeverNegativeAndAtMostADay() {
        assertThat(RetryAfter.read(Optional.of("Wed, 21 Oct 2015 07:28:00 GMT")))
                .contains(Duration.ZERO);
        assertThat(RetryAfter.read(Optional.of("999999999"))).contains(Duration.ofHours(24));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "1.5", "99999999999"})
    void isNothingWhereItCannotBeRead(String header) {
        assertThat(RetryAfter.read(Optional.of(header))).isEmpty();
    }
}
