package org.assay.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.catalog.Catalog;
import org.assay.grading.Grading;
import org.assay.grading.SubmissionFold;
import org.assay.intake.Submission;
import org.assay.intake.Submission.Status;
import org.assay.problem.Precondition;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;
import org.assay.rubric.Question;

/** The end of a submission: one number that a person stands for. */
@ApplicationScoped
public class Finalization {
    private final Catalog catalog;
    private final SubmissionFold submissions;
    private final Review review;

    Finalization(Catalog catalog, SubmissionFold submissions, Review review) {
        this.catalog = catalog;
        this.submissions = submissions;
        this.review = review;
    }

    /** Makes the score final; a range never becomes final. */
    @Transactional
    public void finalize(UUID id, FinalizeRequest request, Precondition expected, String actor) {
        Submission submission = Submission.locked(id).orElseThrow(() -> Review.noSubmission(id));
        expected.check(String.valueOf(submission.revision), request);
        if (submission.status != Status.AWAITING_REVIEW || submission.isErased()) {
            throw new Problem(
                    Kind.WRONG_STATUS,
                    "The submission is " + submission.status.key() + "; only one that awaits review can be finalized.");
        }
        if (submission.low.compareTo(submission.high) != 0) {
            throw new Problem(Kind.SCORE_UNDECIDED, "The score is a range: some criteria have no level.");
        }
        confirmRest(submission, Boolean.TRUE.equals(request.confirmRest()), actor);
        submissions.makeFinal(submission, actor);
        submissions.touch(submission);
    }

    /** Opens a final submission again. */
    @Transactional
    public void reopen(UUID id, Precondition expected, String actor) {
        Submission submission = Submission.locked(id).orElseThrow(() -> Review.noSubmission(id));
        expected.check(String.valueOf(submission.revision), Map.of());
        if (submission.status != Status.FINAL || submission.isErased()) {
            throw new Problem(
                    Kind.WRONG_STATUS,
                    "The submission is " + submission.status.key() + "; only a final one can be reopened.");
        }
        submissions.reopen(submission, actor);
        submissions.touch(submission);
    }

    private void confirmRest(Submission submission, boolean allowed, String actor) {
        Map<String, Grading> latest = Grading.latest(submission.id);
        List<Question> rest = catalog.version(submission.exam, submission.version)
                .orElseThrow()
                .exam()
                .questions()
                .filter(question -> !latest.get(question.id()).isConfirmed())
                .toList();
        if (!rest.isEmpty() && !allowed) {
            throw new Problem(
                    Kind.QUESTIONS_UNCONFIRMED,
                    "Not every question is confirmed; confirmRest counts the others as seen.",
                    List.of(),
                    Map.of("questions", rest.stream().map(Question::id).toList()));
        }
        rest.forEach(question -> review.confirmAsSeen(submission, question, latest.get(question.id()), actor));
    }
}
