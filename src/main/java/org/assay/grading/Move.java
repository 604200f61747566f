package org.assay.grading;

import java.util.List;
import java.util.UUID;
import org.assay.catalog.Cutoffs;
import org.assay.intake.Submission;
import org.assay.scoring.Range;

/**
 * What a rescoring does to one submission.
 *
 * @param status before
 * @param crossed cut-offs of the settings in force that its total stands otherwise to
 */
public record Move(
        UUID submission,
        Submission.Status status,
        Range before,
        Range after,
        List<Cutoffs.Crossing> crossed,
        Effect effect) {

    /** What becomes of it where the rescoring is applied. */
    public enum Effect {
        /** It goes over to the version. */
        TAKEN_OVER,
        /** It goes over, and is final no more, because its total has become a range. */
        REOPENED,
        /** It is final and stays as it is, under a version that is no longer the one looked at. */
        OUTDATED,
        /** It only counts: nothing is appended to what was erased. */
        ERASED;

        boolean isApplied() {
            return switch (this) {
                case TAKEN_OVER, REOPENED -> true;
                case OUTDATED, ERASED -> false;
            };
        }
    }

    boolean isMove() {
        return !before.equals(after);
    }

    boolean isRaised() {
        return isMove() && !falls(before, after);
    }

    boolean isLowered() {
        return isMove() && !falls(after, before);
    }

    private static boolean falls(Range from, Range to) {
        return to.low().compareTo(from.low()) < 0 || to.high().compareTo(from.high()) < 0;
    }
}
