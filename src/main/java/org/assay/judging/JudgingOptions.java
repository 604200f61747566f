package org.assay.judging;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How an exam wants its answers judged; a judge that has no use for an option passes over it.
 *
 * @param votes how many independent judgments are taken, odd
 */
public record JudgingOptions(Calls calls, int votes, Budget budget) {
    public static final int MOST_VOTES = 9;
    public static final JudgingOptions DEFAULT = new JudgingOptions(Calls.PER_QUESTION, 1);

    /** Without a limit of cost. */
    public JudgingOptions(Calls calls, int votes) {
        this(calls, votes, Budget.NONE);
    }

    /** How much is asked of a model at once. */
    public enum Calls {
        PER_QUESTION,
        PER_CRITERION;

        /** As it is written outside. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Calls> of(String key) {
            return Stream.of(values()).filter(calls -> calls.key().equals(key)).findFirst();
        }
    }

    /** What judging the exam may cost, in the currency of the configured prices; beyond it jobs wait. */
    public record Budget(Optional<BigDecimal> perHour, Optional<BigDecimal> perExam) {
        public static final Budget NONE = new Budget(Optional.empty(), Optional.empty());
    }

    /** Whether a majority can be had of so many. */
    public static boolean isVotes(int votes) {
        return votes >= 1 && votes <= MOST_VOTES && votes % 2 == 1;
    }

    public JudgingOptions withOneVote() {
        return new JudgingOptions(calls, 1, budget);
    }

    public JudgingOptions {
        if (!isVotes(votes)) {
            throw new IllegalArgumentException("votes must be odd, 1 to " + MOST_VOTES);
        }
    }
}
