package org.assay.review;

import java.util.function.Supplier;
import org.assay.grading.Grading;
import org.assay.grading.GradingRecord;
import org.assay.grading.GradingWords;
import org.assay.scoring.Range;
import org.assay.scoring.Triage;

/**
 * A grading as a reader sees it.
 *
 * @param record what of it the reader may know; without the judge where the question is reviewed blind
 * @param words read when they are asked for
 */
public record SeenGrading(Grading grading, GradingRecord record, Supplier<GradingWords> words) {
    public boolean isBlind() {
        return record.hidesJudge();
    }

    public Range value() {
        return record.score().value();
    }

    /** Sum of the weights of the reasons that the reader knows. */
    public int risk() {
        return Triage.risk(record.reasons());
    }
}
