package org.assay.grading;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.assay.intake.JobQueue;
import org.assay.intake.JudgeJob;
import org.assay.intake.SubmissionAccepted;
import org.assay.judging.JudgeFailedException;
import org.assay.judging.JudgeFailure;
import org.jboss.logging.Logger;

/** Runs the jobs of the queue, which any number of replicas share. */
@ApplicationScoped
public class Worker {
    private static final Logger LOG = Logger.getLogger(Worker.class);

    /** Of the number of threads: when to fetch, and how many jobs to hold. */
    private static final double FETCH_BELOW = 0.5;

    private static final double FETCH_UP_TO = 4;

    private final GradeAnswer grading;
    private final FailedJob failed;
    private final WorkerConfig config;
    private final Clock clock;
    private final Scheduler scheduler;

    Worker(AgroalDataSource dataSource, GradeAnswer grading, FailedJob failed, WorkerConfig config, Clock clock) {
        this.grading = grading;
        this.failed = failed;
        this.config = config;
        this.clock = clock;
        this.scheduler = Scheduler.create(dataSource, judging())
                .serializer(JobQueue.SERIALIZER)
                .threads(config.threads())
                .pollingInterval(config.pollingInterval())
                .pollUsingLockAndFetch(FETCH_BELOW, FETCH_UP_TO)
                .heartbeatInterval(config.heartbeat())
                .missedHeartbeatsLimit(config.missedHeartbeats())
                .shutdownMaxWait(config.shutdownWait())
                .build();
    }

    private OneTimeTask<JudgeJob> judging() {
        return Tasks.oneTime(JudgeJob.TASK)
                .onFailure(this::retryOrGiveUp)
                .onDeadExecutionRevive()
                .execute((instance, context) -> grading.grade(instance.getData()));
    }

    void start(@Observes @Priority(1000) StartupEvent start) {
        scheduler.start();
    }

    void stop(@Observes ShutdownEvent stop) {
        scheduler.stop();
    }

    /** New jobs start at once instead of with the next poll. */
    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) SubmissionAccepted accepted) {
        scheduler.triggerCheckForDueExecutions();
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
