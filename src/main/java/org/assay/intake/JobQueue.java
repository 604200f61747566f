package org.assay.intake;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Stages jobs in the transaction of the data that they are about: both are stored, or neither. */
@ApplicationScoped
public class JobQueue {
    /** How the data of jobs is written, for whoever runs them. */
    public static final Serializer SERIALIZER = new JacksonSerializer();

    private final SchedulerClient client;
    private final Clock clock;

    JobQueue(AgroalDataSource dataSource, Clock clock) {
        this.client = SchedulerClient.Builder.create(dataSource)
                .serializer(SERIALIZER)
                .build();
        this.clock = clock;
    }

    public void stage(List<JudgeJob> jobs) {
        List<TaskInstance<?>> instances = new ArrayList<>();
        jobs.forEach(job -> instances.add(job.instance()));
        client.scheduleBatch(instances, clock.instant());
    }
}
