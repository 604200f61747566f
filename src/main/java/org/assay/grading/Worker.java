package org.assay.grading;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.concurrent.Executors;
import org.assay.intake.JobQueue;
import org.assay.intake.JobsStaged;
import org.assay.intake.QueuedWork;
import org.assay.judging.Judge;

/** Runs the jobs of the queue, which any number of replicas share. */
@ApplicationScoped
public class Worker {
    /** Of the number of threads: when to fetch, and how many jobs to hold. */
    private static final double FETCH_BELOW = 1;

    private static final double FETCH_UP_TO = 2;

    private final Scheduler scheduler;

    Worker(AgroalDataSource dataSource, @Any Instance<QueuedWork> work, Judge judge, WorkerConfig config) {
        List<Task<?>> tasks = work.stream().<Task<?>>map(QueuedWork::task).toList();
        this.scheduler = Scheduler.create(dataSource, tasks)
                .serializer(JobQueue.SERIALIZER)
                .threads(config.threads().orElseGet(judge::concurrency))
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .pollingInterval(config.pollingInterval())
                .pollUsingLockAndFetch(FETCH_BELOW, FETCH_UP_TO)
                .heartbeatInterval(config.heartbeat())
                .missedHeartbeatsLimit(config.missedHeartbeats())
                .shutdownMaxWait(config.shutdownWait())
                // What a failure means, and so how loud it is, is for each kind of work to say.
                .failureLogging(LogLevel.OFF, false)
                .build();
    }

    void start(@Observes @Priority(1000) StartupEvent start) {
        scheduler.start();
    }

    void stop(@Observes ShutdownEvent stop) {
        scheduler.stop();
    }

    /** New jobs start at once instead of with the next poll. */
    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobsStaged staged) {
        scheduler.triggerCheckForDueExecutions();
    }
}
