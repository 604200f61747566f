package org.assay.intake;

import com.github.kagkarlsson.scheduler.task.Task;

/** A kind of work that waits in the queue; the worker runs every kind that it finds. */
public interface QueuedWork {
    Task<?> task();
}
