package org.assay.grading;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.assay.intake.JudgeJob;
import org.assay.intake.QueuedWork;
import org.assay.judging.JudgeFailedException;
import org.assay.judging.JudgeFailure;
import org.jboss.logging.Logger;

/** The work of judging answers: tried again while that may help, then given up. */
@ApplicationScoped
public class JudgeAnswers implements QueuedWork {
    private static final Logger LOG = Logger.getLogger(JudgeAnswers.class);

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
    public OneTimeTask<JudgeJob> task() {
        return Tasks.oneTime(JudgeJob.TASK)
                .onFailure(this::retryOrGiveUp)
                .onDeadExecutionRevive()
                .execute((instance, context) -> grading.grade(instance.getData()));
    }

    private void retryOrGiveUp(ExecutionComplete complete, ExecutionOperations<JudgeJob> operations) {
        JudgeJob job = (JudgeJob) complete.getExecution().taskInstance.getData();
        Throwable cause = complete.getCause().orElseThrow();
        int failures = complete.getExecution().consecutiveFailures + 1;
        if (isPermanent(cause) || failures > config.retries()) {
            LOG.errorf(cause, "The job %s is given up after %d failure(s).", job.id(), failures);
            failed.record(job, cause);
            operations.remove();
        } else {
            Instant next = clock.instant().plus(backoff(failures));
            // The whole story once: later failures are mostly the same one.
            LOG.warnf(
                    failures == 1 ? cause : null,
                    "The job %s failed (%s) and is tried again at %s.",
                    job.id(),
                    cause,
                    next);
            operations.reschedule(complete, next);
        }
    }

    private static boolean isPermanent(Throwable cause) {
        return cause instanceof JudgeFailedException judge
                && switch (judge.failure()) {
                    case JudgeFailure.Permanent permanent -> true;
                    case JudgeFailure.Temporary temporary -> false;
                    case JudgeFailure.Misconfigured misconfigured -> false;
                };
    }

    /** Doubles with each failure, up to the longest pause. */
    private Duration backoff(int failures) {
        Duration pause = config.firstRetry().multipliedBy(1L << Math.min(failures - 1, 20));
        return pause.compareTo(config.longestPause()) > 0 ? config.longestPause() : pause;
    }
}
