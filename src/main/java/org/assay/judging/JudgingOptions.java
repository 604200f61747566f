package org.assay.judging;

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
        PER_CRITERION
    }

    public JudgingOptions {
        if (votes < 1 || votes > MOST_VOTES || votes % 2 == 0) {
            throw new IllegalArgumentException("votes must be odd, 1 to " + MOST_VOTES);
        }
    }
}
