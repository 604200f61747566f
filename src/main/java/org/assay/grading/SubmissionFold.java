package org.assay.grading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Map;
import org.assay.catalog.ExamSettings;
import org.assay.catalog.Rubric;
import org.assay.intake.Submission;
import org.assay.intake.Submission.Status;
import org.assay.rubric.Question;
import org.assay.scoring.Range;

/**
 * Keeps a submission at what its gradings say: its score, where it stands, and what follows from that.
 * Every method is called under the submission's row lock, inside the caller's transaction.
 */
@ApplicationScoped
public class SubmissionFold {
    private static final String POLICY = "policy";

    private final Escalation escalation;
    private final History history;
    private final Event<GradingAppended> appended;
    private final Clock clock;

    SubmissionFold(Escalation escalation, History history, Event<GradingAppended> appended, Clock clock) {
        this.escalation = escalation;
        this.history = history;
        this.appended = appended;
        this.clock = clock;
    }

    /**
     * The submission's score and status after more gradings.
     *
     * @param ofAJob whether they came of jobs, so that a stronger judge may have to look next
     */
    void fold(Submission submission, Rules rules, Gradings all, boolean ofAJob) {
        Rubric rubric = rules.rubric();
        Gradings gradings = all.of(rubric.exam());
        ExamSettings settings = rules.settings().settings();
        Range total = rubric.score(gradings.values()).value();
        submission.low = total.low().value();
        submission.high = total.high().value();
        if (ofAJob && isJudged(submission, rubric, gradings)) {
            escalation.stage(submission, settings, total);
        }
        move(submission, settings, isJudged(submission, rubric, gradings), gradings);
        touch(submission);
        appended.fire(new GradingAppended(submission.id, submission.status));
    }

    private static boolean isJudged(Submission submission, Rubric rubric, Gradings gradings) {
        return submission.pending == 0
                && rubric.exam().questions().map(Question::id).allMatch(gradings::include);
    }

    /** What no person has to see becomes final by policy. */
    private void move(Submission submission, ExamSettings settings, boolean judged, Gradings gradings) {
        Status before = submission.status;
        boolean near = settings.cutoffs().near(submission.low, submission.high).isPresent();
        submission.status = new StatusRule(settings.review(), near).next(before, judged, gradings);
        if (submission.status == Status.FINAL && before != Status.FINAL) {
            makeFinal(submission, POLICY);
        }
    }

    /** One number, which somebody stands for. */
    public void makeFinal(Submission submission, String actor) {
        submission.status = Status.FINAL;
        submission.finalizedAt = clock.instant();
        submission.finalizedBy = actor;
        history.note(
                submission,
                actor,
                "finalize",
                Map.of("points", submission.low.stripTrailingZeros().toPlainString()));
    }

    /** Nobody stands for the score any more. */
    public void reopen(Submission submission, String actor) {
        submission.status = Status.AWAITING_REVIEW;
        submission.finalizedAt = null;
        submission.finalizedBy = null;
        history.note(submission, actor, "reopen", Map.of());
    }

    /** Marks a change, so that every reader can tell. */
    public void touch(Submission submission) {
        submission.revision++;
        submission.updatedAt = clock.instant();
    }
}
