package org.assay.judging;

import java.time.Duration;
import java.util.Optional;

/** Why a judge gave no sheet, and so what may be done about it. */
public sealed interface JudgeFailure {
    String detail();

    /** It may work later: after the time that the provider named, or after a backoff. */
    record Temporary(String detail, Optional<Duration> retryAfter) implements JudgeFailure {}

    /** What it may cost is used up; it goes on after that time, or when somebody allows more. */
    record OutOfBudget(String detail, Duration retryAfter) implements JudgeFailure {}

    /** The judge is set up wrongly; nothing works until somebody mends that. */
    record Misconfigured(String detail) implements JudgeFailure {}

    /** This answer cannot be judged by it. */
    record Permanent(String detail) implements JudgeFailure {}
}
