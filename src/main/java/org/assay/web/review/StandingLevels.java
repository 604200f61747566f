package org.assay.web.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.assay.grading.Grading;
import org.assay.grading.GradingRecord;
import org.assay.intake.Submission;
import org.assay.judging.Judgment;
import org.assay.judging.JudgmentSheet;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;
import org.assay.rubric.Question;
import org.assay.web.SubmissionReading;

/** What stands for a criterion when a reviewer chooses a level for it. */
@ApplicationScoped
@Transactional
class StandingLevels {
    private final SubmissionReading submissions;

    StandingLevels(SubmissionReading submissions) {
        this.submissions = submissions;
    }

    /**
     * The levels of a criterion.
     *
     * @param effective null where it has none
     * @param judged null where the judge abstained
     */
    record Levels(String effective, String judged, boolean overridden) {
        boolean stand(String chosen) {
            return chosen != null && chosen.equals(effective);
        }

        boolean goBackTo(String chosen) {
            return chosen != null && overridden && chosen.equals(judged);
        }
    }

    /** Refuses a submission that the reviewer has nothing to do with. */
    void mustBeKnown(UUID submission) {
        submissions.find(submission);
    }

    /** Nothing where the reviewer may not know. */
    Optional<Levels> of(Decisions.On on, String criterion) {
        Submission submission = submissions.find(on.submission());
        Question question = question(submission, on);
        if (question.criterion(criterion).isEmpty()) {
            throw new Problem(Kind.NOT_FOUND, "Question '" + question.id() + "' has no criterion '" + criterion + "'.");
        }
        return submissions.blindfold(submission.id).covers(question.id())
                ? Optional.empty()
                : Grading.latest(on.submission(), on.question())
                        .map(grading -> levels(question, grading.content(), criterion));
    }

    /** Whether somebody's last word on a question was to confirm just these levels. */
    boolean areConfirmed(Decisions.On on, Map<String, String> levels, String reviewer) {
        Question question = question(submissions.find(on.submission()), on);
        return Grading.latest(on.submission(), on.question())
                .filter(grading -> grading.isConfirmed() && grading.createdBy.equals(reviewer))
                .map(grading -> grading.content().effective(question))
                .filter(sheet -> question.criteria()
                        .allMatch(
                                criterion -> Objects.equals(level(sheet, criterion.id()), levels.get(criterion.id()))))
                .isPresent();
    }

    private Question question(Submission submission, Decisions.On on) {
        return submissions
                .rubric(submission)
                .exam()
                .question(on.question())
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "The exam has no question '" + on.question() + "'."));
    }

    private static Levels levels(Question question, GradingRecord record, String criterion) {
        return new Levels(
                level(record.effective(question), criterion),
                level(record.judged(question), criterion),
                record.overrides().stream()
                        .anyMatch(override -> override.criterion().equals(criterion)));
    }

    private static String level(JudgmentSheet sheet, String criterion) {
        return switch (sheet.judgment(criterion)) {
            case Judgment.Rated rated -> rated.level();
            case Judgment.Abstained abstained -> null;
        };
    }
}
