package org.assay.grading;

import java.util.List;
import java.util.Map;
import org.assay.intake.Submission.Status;
import org.assay.judging.Judgment;

/** Where a submission stands after a grading. */
record StatusRule(ReviewSetting.Review review) {

    Status next(Status now, List<String> questions, Map<String, Grading> latest) {
        return switch (now) {
            case QUEUED, JUDGING -> latest.keySet().containsAll(questions) ? judged(latest) : progress(now, latest);
            case FAILED -> isUndecided(latest) ? Status.FAILED : Status.AWAITING_REVIEW;
            case AWAITING_REVIEW, FINAL -> now;
        };
    }

    private static Status progress(Status now, Map<String, Grading> latest) {
        boolean begun = latest.values().stream().anyMatch(grading -> grading.cause == Grading.Cause.job);
        return begun ? Status.JUDGING : now;
    }

    private Status judged(Map<String, Grading> latest) {
        if (latest.values().stream().anyMatch(StatusRule::hasFailed)) {
            return Status.FAILED;
        }
        return switch (review) {
            case ALL -> Status.AWAITING_REVIEW;
        };
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
