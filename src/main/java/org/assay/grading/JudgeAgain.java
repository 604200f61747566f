package org.assay.grading;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.catalog.Catalog;
import org.assay.intake.AnswerText;
import org.assay.intake.JobQueue;
import org.assay.intake.JudgeJob;
import org.assay.intake.Submission;
import org.assay.judging.Judgment;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;
import org.assay.rubric.Question;

/** Has a submission judged once more, with the judge as it is set up now; overrides stay on top. */
@ApplicationScoped
public class JudgeAgain {
    private final Catalog catalog;
    private final JobQueue queue;
    private final SubmissionFold submissions;
    private final History history;

    JudgeAgain(Catalog catalog, JobQueue queue, SubmissionFold submissions, History history) {
        this.catalog = catalog;
        this.queue = queue;
        this.submissions = submissions;
        this.history = history;
    }

    /**
     * Stages a job for every answer concerned; where there is none, nothing changes.
     *
     * @param onlyAbstained only criteria that have no level now; judgments that are there stay
     */
    @Transactional
    public void judge(UUID id, boolean onlyAbstained, String actor) {
        Submission submission = Submission.locked(id)
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "There is no submission " + id + "."));
        checkStatus(submission);
        List<JudgeJob> jobs = jobs(submission, onlyAbstained);
        if (jobs.isEmpty()) {
            return;
        }
        submission.status = Submission.Status.QUEUED;
        submission.pending = jobs.size();
        submissions.touch(submission);
        history.note(
                submission,
                actor,
                "judge-again",
                Map.of(
                        "only",
                        onlyAbstained ? "abstained" : "",
                        "questions",
                        String.join(" ", jobs.stream().map(JudgeJob::question).toList())));
        queue.stage(jobs.stream().<TaskInstance<?>>map(JudgeJob::instance).toList());
    }

    private static void checkStatus(Submission submission) {
        if (submission.isErased()) {
            throw new Problem(Kind.WRONG_STATUS, "The submission has been erased.");
        }
        boolean judged =
                switch (submission.status) {
                    case AWAITING_REVIEW, FAILED -> true;
                    case QUEUED, JUDGING, FINAL -> false;
                };
        if (!judged) {
            throw new Problem(
                    Kind.WRONG_STATUS,
                    "The submission is " + submission.status.key()
                            + "; only one that awaits review, or failed, can be judged again.");
        }
    }

    private List<JudgeJob> jobs(Submission submission, boolean onlyAbstained) {
        Map<String, Grading> latest = Grading.latest(submission.id);
        return catalog.version(submission.exam, submission.version)
                .orElseThrow()
                .exam()
                .questions()
                .filter(question -> AnswerText.of(submission.id, question.id())
                        .filter(answer -> !answer.isBlank())
                        .isPresent())
                .filter(question -> !onlyAbstained || hasAbstained(latest.get(question.id()), question))
                .map(question -> JudgeJob.again(
                        submission.id, question.id(), 1 + Grading.jobsOf(submission.id, question.id()), onlyAbstained))
                .toList();
    }

    private static boolean hasAbstained(Grading grading, Question question) {
        return grading.content().effective(question).judgments().stream()
                .anyMatch(Judgment.Abstained.class::isInstance);
    }
}
