package org.assay.judging;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How an exam wants its answers judged; a judge that has no use for an option passes over it.
 *
 * @param votes how many independent judgments are taken, odd
 */
public record JudgingOptions(Calls calls, int votes) {
    public static final int MOST_VOTES = 9;
    public static final JudgingOptions DEFAULT = new JudgingOptions(Calls.PER_QUESTION, 1);

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

    /** Whether a majority can be had of so many. */
    public static boolean isVotes(int votes) {
        return votes >= 1 && votes <= MOST_VOTES && votes % 2 == 1;
    }

    public JudgingOptions withOneVote() {
        return new JudgingOptions(calls, 1);
    }

    public JudgingOptions {
        if (!isVotes(votes)) {
            throw new IllegalArgumentException("votes must be odd, 1 to " + MOST_VOTES);
        }
    }
}
