package org.assay.grading;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.assay.catalog.ExamSettings;
import org.assay.intake.JobQueue;
import org.assay.intake.JudgeJob;
import org.assay.intake.Submission;
import org.assay.judging.Judge;
import org.assay.judging.Judgment;
import org.assay.scoring.Range;

/** Has a stronger judge look where the first one was unsure, or where the total decides something. */
@ApplicationScoped
class Escalation {
    private final Judge judge;
    private final JobQueue queue;

    Escalation(Judge judge, JobQueue queue) {
        this.judge = judge;
        this.queue = queue;
    }

    /**
     * Stages the second jobs of a submission of which every answer is judged, each answer once.
     *
     * @param total of these
     */
    void stage(Submission submission, ExamSettings settings, Range total) {
        if (judge.stronger().isEmpty()) {
            return;
        }
        boolean near = settings.cutoffs()
                .near(total.low().value(), total.high().value())
                .isPresent();
        List<JudgeJob> jobs = Grading.latest(submission.id).values().stream()
                .filter(grading -> grading.cause == Grading.Cause.job)
                .filter(grading -> near || isUnsure(grading, settings.escalateBelow()))
                .map(grading -> JudgeJob.escalated(
                        submission.id, grading.question, 1 + Grading.jobsOf(submission.id, grading.question)))
                .toList();
        if (!jobs.isEmpty()) {
            submission.pending += jobs.size();
            queue.stage(jobs.stream().<TaskInstance<?>>map(JudgeJob::instance).toList());
        }
    }

    private static boolean isUnsure(Grading grading, double below) {
        return grading.content().judgments().stream().anyMatch(judgment -> switch (judgment) {
            case Judgment.Rated rated -> rated.confidence().orElse(1) < below;
            case Judgment.Abstained abstained -> true;
        });
    }
}
