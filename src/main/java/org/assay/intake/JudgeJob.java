package org.assay.intake;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.util.UUID;

/**
 * The job of judging one answer.
 *
 * @param attempt counts from 1 how often this answer was asked to be judged; retries of one job are not counted
 */
public record JudgeJob(UUID submission, String question, int attempt) {
    public static final TaskDescriptor<JudgeJob> TASK = TaskDescriptor.of("judge-answer", JudgeJob.class);

    /** Unique: one grading at most comes of it. */
    public String id() {
        return submission + "/" + question + "/" + attempt;
    }

    public TaskInstance<JudgeJob> instance() {
        return TASK.instance(id()).data(this).build();
    }
}
