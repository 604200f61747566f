package org.assay.intake;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;

/** Stages jobs in the transaction of the data that they are about: both are stored, or neither. */
@ApplicationScoped
public class JobQueue {
    /** How the data of jobs is written, for whoever runs them. */
    public static final Serializer SERIALIZER = new JacksonSerializer();

    private final SchedulerClient client;
    private final Event<JobsStaged> staged;
    private final Clock clock;

    JobQueue(AgroalDataSource dataSource, Event<JobsStaged> staged, Clock clock) {
        this.client = SchedulerClient.Builder.create(dataSource)
                .serializer(SERIALIZER)
                .build();
        this.staged = staged;
        this.clock = clock;
    }

    public void stage(List<TaskInstance<?>> jobs) {
        client.scheduleBatch(jobs, clock.instant());
        staged.fire(new JobsStaged(jobs.size()));
    }
}
