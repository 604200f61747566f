package org.assay.llm;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads the header Retry-After: seconds, or a date. */
final class RetryAfter {
    private static final Duration LONGEST = Duration.ofHours(24);

    private RetryAfter() {}

    /** Empty where it is missing or cannot be read. */
    static Optional<Duration> read(Optional<String> header) {
        return header.map(String::strip).flatMap(RetryAfter::read).map(RetryAfter::bounded);
    }

    private static Optional<Duration> read(String header) {
        try {
            return Optional.of(
                    header.matches("\\d{1,9}")
                            ? Duration.ofSeconds(Long.parseLong(header))
                            : Duration.between(
                                    Instant.now(), ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Duration bounded(Duration wait) {
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
