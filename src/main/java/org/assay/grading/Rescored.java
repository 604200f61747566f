package org.assay.grading;

import java.util.Optional;
import java.util.UUID;

/**
 * What a question's stored judgments come to under another version of the rubric.
 *
 * @param before its latest grading; empty where the question was not asked then
 */
record Rescored(CarryOver carry, Optional<Latest> before, GradingRecord record) {

    /** A latest grading, with what it says. */
    record Latest(UUID id, GradingRecord record) {}

    boolean isOtherThanBefore() {
        return before.filter(was -> record.says(was.record())).isEmpty();
    }

    /** The words of before, without those on criteria that changed. */
    GradingWords words() {
        return before.map(was -> carry.words(GradingPrivate.of(was.id()))).orElse(GradingWords.NONE);
    }
}
