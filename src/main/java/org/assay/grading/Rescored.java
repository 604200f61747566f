package org.assay.grading;

import java.util.Optional;

/**
 * What a question's stored judgments come to under another version of the rubric.
 *
 * @param before its latest grading; empty where the question was not asked then
 */
record Rescored(CarryOver carry, Optional<Grading> before, GradingRecord record) {

    boolean isOtherThanBefore() {
        return before.map(Grading::content).filter(record::says).isEmpty();
    }

    /** The words of before, without those on criteria that changed. */
    GradingWords words() {
        return before.map(was -> carry.words(GradingPrivate.of(was.id))).orElse(GradingWords.NONE);
    }
}
