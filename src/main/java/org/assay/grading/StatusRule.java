package org.assay.grading;

import java.util.Map;
import org.assay.catalog.ExamSettings;
import org.assay.intake.Submission.Status;
import org.assay.judging.Judgment;
import org.assay.scoring.Triage;

/**
 * Where a submission stands after a grading.
 *
 * @param nearCutoff whether its total is near one that decides something
 */
record StatusRule(ExamSettings.Review review, boolean nearCutoff) {

    /**
     * The status that follows.
     *
     * @param complete whether every question has a grading and no job is under way
     * @param latest the latest grading of every question
     */
    Status next(Status now, boolean complete, Map<String, Grading> latest) {
        return switch (now) {
            case QUEUED, JUDGING -> complete ? judged(latest) : progress(now, latest);
            case FAILED -> isUndecided(latest) ? Status.FAILED : Status.AWAITING_REVIEW;
            case AWAITING_REVIEW, FINAL -> now;
        };
    }

    private static Status progress(Status now, Map<String, Grading> latest) {
        boolean begun = latest.values().stream().anyMatch(StatusRule::isOfAJob);
        return begun ? Status.JUDGING : now;
    }

    private static boolean isOfAJob(Grading grading) {
        return grading.cause == Grading.Cause.job || grading.cause == Grading.Cause.escalation;
    }

    private Status judged(Map<String, Grading> latest) {
        if (latest.values().stream().anyMatch(StatusRule::hasFailed)) {
            return Status.FAILED;
        }
        return needsAPerson(latest) ? Status.AWAITING_REVIEW : Status.FINAL;
    }

    /** A range never becomes final, and neither does a score that may be had by a trick. */
    private boolean needsAPerson(Map<String, Grading> latest) {
        return switch (review) {
            case ALL -> true;
            case FLAGGED ->
                nearCutoff
                        || latest.values().stream()
                                .anyMatch(
                                        grading -> !grading.content().reasons().isEmpty());
            case NONE -> isUndecided(latest) || latest.values().stream().anyMatch(StatusRule::mayBeATrick);
        };
    }

    private static boolean mayBeATrick(Grading grading) {
        return grading.content().reasons().stream().anyMatch(Triage.Reason::alwaysNeedsAPerson);
    }

    private static boolean hasFailed(Grading grading) {
        return grading.content().judgments().stream()
                .anyMatch(judgment -> judgment instanceof Judgment.Abstained abstained
                        && abstained.why() == Judgment.Why.JUDGE_FAILED);
    }

    private static boolean isUndecided(Map<String, Grading> latest) {
        return latest.values().stream().anyMatch(grading -> !grading.value().isDecided());
    }
}
