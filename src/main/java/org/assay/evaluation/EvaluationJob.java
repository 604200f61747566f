package org.assay.evaluation;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.util.UUID;

/** The job of one measurement. */
public record EvaluationJob(UUID evaluation) {
    static final TaskDescriptor<EvaluationJob> TASK = TaskDescriptor.of("evaluate", EvaluationJob.class);

    TaskInstance<EvaluationJob> instance() {
        return TASK.instance(evaluation.toString()).data(this).build();
    }
}
