package org.assay.grading;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.assay.intake.JudgeJob;
import org.assay.intake.QueuedWork;
import org.assay.judging.JudgeFailedException;
import org.assay.judging.JudgeFailure;
import org.jboss.logging.Logger;

/** The work of judging answers: tried again while that may help, then given up. */
@ApplicationScoped
public class JudgeAnswers implements QueuedWork {
    private static final Logger LOG = Logger.getLogger(JudgeAnswers.class);
    private static final Duration UNTIL_MENDED = Duration.ofMinutes(1);

    private final GradeAnswer grading;
    private final FailedJob failed;
    private final WorkerConfig config;
    private final Clock clock;

    JudgeAnswers(GradeAnswer grading, FailedJob failed, WorkerConfig config, Clock clock) {
        this.grading = grading;
        this.failed = failed;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Task<JudgeJob> task() {
        return Tasks.custom(JudgeJob.TASK)
                .onFailure(this::retryOrGiveUp)
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    grading.grade(instance.getData());
                    return JudgeAnswers::isEnded;
                });
    }

    /** By whoever recorded it. */
    private static void isEnded(ExecutionComplete complete, ExecutionOperations<JudgeJob> operations) {}

    private void retryOrGiveUp(ExecutionComplete complete, ExecutionOperations<JudgeJob> operations) {
        Instant now = clock.instant();
        Throwable cause = complete.getCause().orElseThrow();
        Optional<JudgeFailure> failure = failure(cause);
        JudgeJob job = (JudgeJob) complete.getExecution().taskInstance.getData();
        JudgeJob next = failure.filter(JudgeAnswers::isHeldUp).isPresent() ? job.waiting() : job.failing(now);
        int failures = complete.getExecution().consecutiveFailures + 1;
        if (failure.filter(JudgeFailure.Permanent.class::isInstance).isPresent()
                || next.hasFailedFor(config.giveUpAfter(), now)) {
            LOG.errorf(cause, "The job %s is given up after %d failure(s).", job.id(), failures);
            failed.record(job, cause);
        } else {
            Instant time = now.plus(pause(failures, failure));
            // The whole story once: later failures are mostly the same one.
            LOG.warnf(
                    failures == 1 ? cause : null,
                    "The job %s failed (%s) and is tried again at %s.",
                    job.id(),
                    cause,
                    time);
            operations.reschedule(complete, time, next);
        }
    }

    private static Optional<JudgeFailure> failure(Throwable cause) {
        return cause instanceof JudgeFailedException judge ? Optional.of(judge.failure()) : Optional.empty();
    }

    /** Whether the job waits for the operator, however long that takes. */
    private static boolean isHeldUp(JudgeFailure failure) {
        return switch (failure) {
            case JudgeFailure.Misconfigured misconfigured -> true;
            case JudgeFailure.OutOfBudget spent -> true;
            case JudgeFailure.Temporary temporary -> false;
            case JudgeFailure.Permanent permanent -> false;
        };
    }

    /** Until a job is tried again: what holds it up is looked at steadily, what fails less and less often. */
    private Duration pause(int failures, Optional<JudgeFailure> failure) {
        Duration backoff = backoff(failures);
        return failure.map(why -> switch (why) {
                    case JudgeFailure.OutOfBudget spent -> spent.retryAfter();
                    case JudgeFailure.Misconfigured misconfigured -> UNTIL_MENDED;
                    case JudgeFailure.Temporary temporary -> longer(backoff, temporary.retryAfter());
                    case JudgeFailure.Permanent permanent -> backoff;
                })
                .orElse(backoff);
    }

    /** Doubles with each failure, up to the longest pause. */
    private Duration backoff(int failures) {
        Duration pause = config.firstRetry().multipliedBy(1L << Math.min(failures - 1, 20));
        return pause.compareTo(config.longestPause()) > 0 ? config.longestPause() : pause;
    }

    private static Duration longer(Duration own, Optional<Duration> asked) {
        return asked.filter(time -> time.compareTo(own) > 0).orElse(own);
    }
}
