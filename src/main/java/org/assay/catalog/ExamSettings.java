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
 * @param integrationView how much an integration is told of its submissions
 */
public record ExamSettings(
        Review review,
        JudgingOptions judging,
        Cutoffs cutoffs,
        double escalateBelow,
        Sampling sampling,
        IntegrationView integrationView) {
    public static final ExamSettings DEFAULT = new ExamSettings(
            Review.ALL, JudgingOptions.DEFAULT, Cutoffs.NONE, 0.7, Sampling.NONE, IntegrationView.LEVELS);

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

    /**
     * How reviewers are measured while they work.
     *
     * @param blind share of questions, 0 to 1, of which a reviewer sees the judgment only after confirming
     * @param gold graded answers among the submissions of candidates, as a share of these, 0 to {@value #MOST_GOLD}
     */
    public record Sampling(double blind, double gold) {
        public static final double MOST_GOLD = 0.5;
        static final Sampling NONE = new Sampling(0, 0);
    }

    /** How much an integration is told of its submissions. */
    public enum IntegrationView {
        /** Points, levels and quotes. */
        LEVELS,
        /** Also what the criteria say, rationales, and what the judge suggested before a reviewer decided. */
        ALL;

        /** As it is written outside and in the database. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One text for equal settings. */
    String canonical() {
        return "review=%s calls=%s votes=%d perHour=%s perExam=%s cutoffs=%s escalateBelow=%s blind=%s gold=%s view=%s"
                .formatted(
                        review.key(),
                        judging.calls().key(),
                        judging.votes(),
                        canonical(judging.budget().perHour()),
                        canonical(judging.budget().perExam()),
                        cutoffs.canonical(),
                        escalateBelow,
                        sampling.blind(),
                        sampling.gold(),
                        integrationView.key());
    }

    private static String canonical(Optional<BigDecimal> amount) {
        return amount.map(value -> value.stripTrailingZeros().toPlainString()).orElse("");
    }
}
