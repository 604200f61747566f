package org.assay.intake;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * The job of judging one answer.
 *
 * @param attempt counts from 1 how often this answer was asked to be judged; retries of one job are not counted
 * @param onlyAbstained judgments that are there stay, and only the abstained criteria are filled in
 * @param escalated a stronger judge looks, after a first one
 * @param failingSince the first of the failures that it has had in a row; null without any
 */
public record JudgeJob(
        UUID submission, String question, int attempt, boolean onlyAbstained, boolean escalated, Instant failingSince) {
    public static final TaskDescriptor<JudgeJob> TASK = TaskDescriptor.of("judge-answer", JudgeJob.class);

    static JudgeJob first(UUID submission, String question) {
        return new JudgeJob(submission, question, 1, false, false, null);
    }

    public static JudgeJob again(UUID submission, String question, int attempt, boolean onlyAbstained) {
        return new JudgeJob(submission, question, attempt, onlyAbstained, false, null);
    }

    public static JudgeJob escalated(UUID submission, String question, int attempt) {
        return new JudgeJob(submission, question, attempt, false, true, null);
    }

    /** Unique: one grading at most comes of it. */
    public String id() {
        return submission + "/" + question + "/" + attempt;
    }

    public TaskInstance<JudgeJob> instance() {
        return TASK.instance(id()).data(this).build();
    }

    /** The same, which fails now, or goes on failing. */
    public JudgeJob failing(Instant now) {
        return new JudgeJob(
                submission, question, attempt, onlyAbstained, escalated, failingSince == null ? now : failingSince);
    }

    /** The same, held up by something that is no failure of its own. */
    public JudgeJob waiting() {
        return new JudgeJob(submission, question, attempt, onlyAbstained, escalated, null);
    }

    public boolean hasFailedFor(Duration longest, Instant now) {
        return failingSince != null && !failingSince.plus(longest).isAfter(now);
    }
}
