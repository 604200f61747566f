package org.assay.llm;

import dev.langchain4j.exception.HttpException;
import java.time.Duration;
import java.util.Optional;

/** A status other than success, with the time after which the provider wants to be asked again. */
final class ProviderRefusal extends HttpException {
    private final transient Optional<Duration> retryAfter;

    ProviderRefusal(int status, String body, Optional<Duration> retryAfter) {
        super(status, body);
        this.retryAfter = retryAfter;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
