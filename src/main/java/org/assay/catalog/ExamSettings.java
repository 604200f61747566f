package org.assay.catalog;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.assay.judging.JudgingOptions;

/**
 * How an exam is judged and reviewed; not part of its rubric, and to be changed at any time.
 *
 * @param review who has to look before a score is final
 * @param escalateBelow confidence, 0 to 1, below which a stronger judge is asked, where one is configured
 */
public record ExamSettings(Review review, JudgingOptions judging, Cutoffs cutoffs, double escalateBelow) {
    public static final ExamSettings DEFAULT = new ExamSettings(Review.ALL, JudgingOptions.DEFAULT, Cutoffs.NONE, 0.7);

    /** Which submissions wait for a person. */
    public enum Review {
        /** Every one. */
        ALL,
        /** Those with a reason for review, and those near a cut-off. */
        FLAGGED,
        /** Those that have no one score, and those whose score may be had by a trick. */
        NONE;

        /** As it is written outside and in the database. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One text for equal settings. */
    String canonical() {
        return "review=%s calls=%s votes=%d perHour=%s perExam=%s cutoffs=%s escalateBelow=%s"
                .formatted(
                        review.key(),
                        judging.calls().key(),
                        judging.votes(),
                        canonical(judging.budget().perHour()),
                        canonical(judging.budget().perExam()),
                        cutoffs.canonical(),
                        escalateBelow);
    }

    private static String canonical(Optional<BigDecimal> amount) {
        return amount.map(value -> value.stripTrailingZeros().toPlainString()).orElse("");
    }
}
