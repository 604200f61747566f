package org.assay.grading;

import org.assay.catalog.ExamSettings;
import org.assay.intake.Submission.Status;
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
     */
    Status next(Status now, boolean complete, Gradings gradings) {
        return switch (now) {
            case QUEUED, JUDGING -> complete ? judged(gradings) : gradings.includeJobs() ? Status.JUDGING : now;
            case FAILED -> gradings.areDecided() ? Status.AWAITING_REVIEW : Status.FAILED;
            case AWAITING_REVIEW, FINAL -> now;
        };
    }

    private Status judged(Gradings gradings) {
        if (gradings.reasons().contains(Triage.Reason.JUDGE_FAILED)) {
            return Status.FAILED;
        }
        return needsAPerson(gradings) ? Status.AWAITING_REVIEW : Status.FINAL;
    }

    /** A range never becomes final, and neither does a score that may be had by a trick. */
    private boolean needsAPerson(Gradings gradings) {
        return switch (review) {
            case ALL -> true;
            case FLAGGED -> nearCutoff || !gradings.reasons().isEmpty();
            case NONE ->
                !gradings.areDecided() || gradings.reasons().stream().anyMatch(Triage.Reason::alwaysNeedsAPerson);
        };
    }
}
