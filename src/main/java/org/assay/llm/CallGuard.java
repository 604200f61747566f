package org.assay.llm;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.core.functions.Either;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.assay.judging.JudgeFailedException;
import org.assay.judging.JudgeFailure;
import org.jboss.logging.Logger;

/** Keeps calls of one model within its limits a minute, tries short faults again, and leaves a model alone that keeps failing. */
final class CallGuard {
    private static final int ATTEMPTS = 3;
    /** A provider that wants to be left alone for longer is asked again by the queue. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private static final Duration LONGEST_TURN = Duration.ofMinutes(5);
    private static final int WATCHED_CALLS = 50;
    /** Calls that try whether a model works again. */
    private static final int TRIED_CALLS = 10;

    static final Duration LEFT_ALONE = Duration.ofSeconds(15);
    /** Limits a minute are spread over parts of it, so that calls do not come in bursts. */
    private static final int PARTS_OF_A_MINUTE = 600;

    private static final Logger LOG = Logger.getLogger(CallGuard.class);

    private final Retry retry;
    private final CircuitBreaker circuit;
    private final Optional<RateLimiter> calls;
    private final Optional<RateLimiter> tokens;

    CallGuard(String name, LlmConfig.Model model) {
        IntervalFunction backoff = IntervalFunction.ofExponentialRandomBackoff(model.firstPause(), 2.0, 0.5);
        this.retry = Retry.of(
                name,
                RetryConfig.custom()
                        .maxAttempts(ATTEMPTS)
                        .retryOnException(CallGuard::passesSoon)
                        .intervalBiFunction((attempt, outcome) -> pause(backoff.apply(attempt), outcome))
                        .build());
        this.circuit = CircuitBreaker.of(
                name,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(WATCHED_CALLS)
                        .minimumNumberOfCalls(WATCHED_CALLS)
                        .permittedNumberOfCallsInHalfOpenState(TRIED_CALLS)
                        .waitDurationInOpenState(LEFT_ALONE)
                        .recordException(CallGuard::isOutage)
                        .build());
        this.circuit
                .getEventPublisher()
                .onStateTransition(change -> LOG.warnf(
                        "The model %s: %s; %d of its last %d calls failed.",
                        name,
                        words(change.getStateTransition().getToState()),
                        circuit.getMetrics().getNumberOfFailedCalls(),
                        circuit.getMetrics().getNumberOfBufferedCalls()));
        this.calls = model.callsPerMinute().stream()
                .mapToObj(limit -> limiter(name + "-calls", limit))
                .findFirst();
        this.tokens = model.tokensPerMinute().stream()
                .mapToObj(limit -> limiter(name + "-tokens", (int) Math.min(limit, Integer.MAX_VALUE)))
                .findFirst();
    }

    private static RateLimiter limiter(String name, int limit) {
        int each = Math.max(1, limit / PARTS_OF_A_MINUTE);
        return RateLimiter.of(
                name,
                RateLimiterConfig.custom()
                        .limitForPeriod(each)
                        .limitRefreshPeriod(
                                Duration.ofMinutes(1).multipliedBy(each).dividedBy(limit))
                        .timeoutDuration(LONGEST_TURN)
                        .build());
    }

    /**
     * Waits for its turn and calls.
     *
     * @param estimate tokens that the call is likely to take
     */
    <T> T call(LongSupplier estimate, Supplier<T> call) {
        Supplier<T> watched = CircuitBreaker.decorateSupplier(circuit, call);
        return Retry.decorateSupplier(retry, () -> {
                    calls.ifPresent(limiter -> RateLimiter.waitForPermission(limiter));
                    tokens.ifPresent(limiter -> RateLimiter.waitForPermission(
                            limiter, (int) Math.min(estimate.getAsLong(), Integer.MAX_VALUE)));
                    return watched.get();
                })
                .get();
    }

    private static String words(CircuitBreaker.State state) {
        return switch (state) {
            case OPEN, FORCED_OPEN -> "left alone for " + LEFT_ALONE.toSeconds() + " s";
            case HALF_OPEN -> "tried again";
            case CLOSED, DISABLED, METRICS_ONLY -> "in use again";
        };
    }

    private static boolean passesSoon(Throwable failure) {
        return failure instanceof JudgeFailedException judge
                && judge.failure() instanceof JudgeFailure.Temporary temporary
                && temporary.retryAfter().orElse(Duration.ZERO).compareTo(LONGEST_PAUSE) <= 0;
    }

    /** A model that is only asked too often is not broken. */
    private static boolean isOutage(Throwable failure) {
        return failure instanceof JudgeFailedException judge
                && judge.failure() instanceof JudgeFailure.Temporary
                && Faults.cause(failure, ProviderRefusal.class)
                        .map(refusal -> refusal.statusCode() >= 500)
                        .orElse(true);
    }

    /** In milliseconds; as long as the provider asks where that is longer. */
    private static <T> long pause(long backoff, Either<Throwable, T> outcome) {
        Optional<Duration> asked = outcome.isLeft()
                        && outcome.getLeft() instanceof JudgeFailedException judge
                        && judge.failure() instanceof JudgeFailure.Temporary temporary
                ? temporary.retryAfter()
                : Optional.empty();
        return asked.map(Duration::toMillis).filter(millis -> millis > backoff).orElse(backoff);
    }
}
