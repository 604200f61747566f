package org.assay.intake;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

/** Stages jobs in the transaction of the data that they are about: both are stored, or neither. */
@ApplicationScoped
public class JobQueue {
    /** How the data of jobs is written, for whoever runs them. */
    public static final Serializer SERIALIZER = new JacksonSerializer();

    private static final String END = "delete from scheduled_tasks where task_name = ? and task_instance = any(?)";

    private final AgroalDataSource database;
    private final SchedulerClient client;
    private final Event<JobsStaged> staged;
    private final Clock clock;

    JobQueue(AgroalDataSource database, Event<JobsStaged> staged, Clock clock) {
        this.client =
                SchedulerClient.Builder.create(database).serializer(SERIALIZER).build();
        this.database = database;
        this.staged = staged;
        this.clock = clock;
    }

    public void stage(List<TaskInstance<?>> jobs) {
        client.scheduleBatch(jobs, clock.instant());
        staged.fire(new JobsStaged(jobs.size()));
    }

    /** Takes jobs off the queue in the transaction that records what they brought; whoever runs them need not. */
    public void end(List<JudgeJob> jobs) {
        try (Connection connection = database.getConnection();
                PreparedStatement end = connection.prepareStatement(END)) {
            end.setString(1, JudgeJob.TASK.getTaskName());
            end.setArray(
                    2,
                    connection.createArrayOf(
                            "text", jobs.stream().map(JudgeJob::id).toArray()));
            end.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
