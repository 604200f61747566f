package org.assay.llm;

import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.ratelimiter.RequestNotPermitted;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.judging.JudgeFailure;

/** Tells what a failed call means, whatever client and provider it comes from. */
final class Faults {
    private static final int DEEPEST = 20;

    private Faults() {}

    /** What went wrong with a call. */
    sealed interface Fault {
        /** The provider would not answer this prompt; asking again does not help. */
        record Refused(String detail) implements Fault {}

        /** No answer came about. */
        record Failed(JudgeFailure failure) implements Fault {}

        /** The provider answered something that its client cannot read, such as nothing at all. */
        record Unreadable() implements Fault {}
    }

    static Fault of(String model, Throwable failure) {
        Optional<ProviderRefusal> refusal = cause(failure, ProviderRefusal.class);
        if (refusal.isPresent()) {
            return ofStatus(model, refusal.get());
        }
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .flatMap(cause -> known(model, cause).stream())
                .findFirst()
                .orElseGet(Fault.Unreadable::new);
    }

    private static Optional<Fault> known(String model, Throwable cause) {
        return Optional.ofNullable(
                switch (cause) {
                    case ContentFilteredException e -> new Fault.Refused(model + " refused the prompt");
                    case AuthenticationException e -> misconfigured(model + " does not accept the API key");
                    case ModelNotFoundException e -> misconfigured(model + " is not known to its provider");
                    case InvalidRequestException e -> permanent(model + " rejects the request");
                    case RateLimitException e -> temporary(model + " is asked too often", Optional.empty());
                    case TimeoutException e -> temporary(model + " did not answer in time", Optional.empty());
                    case UncheckedIOException e -> temporary(model + " cannot be reached", Optional.empty());
                    case CallNotPermittedException e ->
                        temporary(model + " is left alone after many faults", Optional.of(CallGuard.LEFT_ALONE));
                    case RequestNotPermitted e -> temporary(model + " is used as much as it may be", Optional.empty());
                    default -> null;
                });
    }

    private static Fault ofStatus(String model, ProviderRefusal refusal) {
        int status = refusal.statusCode();
        return switch (status) {
            case 401, 403 -> misconfigured(model + " does not accept the API key (HTTP " + status + ")");
            case 404 -> misconfigured(model + " is not known at its address (HTTP 404)");
            case 408, 409, 425, 429 ->
                temporary(model + " is asked too often (HTTP " + status + ")", refusal.retryAfter());
            default ->
                status >= 500
                        ? temporary(model + " failed inside (HTTP " + status + ")", refusal.retryAfter())
                        : permanent(model + " rejects the request (HTTP " + status + ")");
        };
    }

    private static Fault temporary(String detail, Optional<Duration> retryAfter) {
        return new Fault.Failed(new JudgeFailure.Temporary(detail, retryAfter));
    }

    private static Fault misconfigured(String detail) {
        return new Fault.Failed(new JudgeFailure.Misconfigured(detail));
    }

    private static Fault permanent(String detail) {
        return new Fault.Failed(new JudgeFailure.Permanent(detail));
    }

    static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
