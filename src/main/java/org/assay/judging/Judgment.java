package org.assay.judging;

import java.util.List;
import java.util.OptionalDouble;

/** What a rater says of one criterion: the level that an answer reached, or that nobody could tell. */
public sealed interface Judgment {
    String criterion();

    /** Who a rated judgment comes from. */
    enum By {
        JUDGE,
        RULE,
        REVIEWER
    }

    /**
     * A level, with the words that show it.
     *
     * @param level id of a level of the criterion
     * @param confidence share of votes for this level, 0 to 1; empty where there was one vote
     */
    record Rated(
            String criterion, String level, List<Evidence> evidence, String rationale, OptionalDouble confidence, By by)
            implements Judgment {
        public Rated {
            evidence = List.copyOf(evidence);
        }

        public Rated withRationale(String words) {
            return new Rated(criterion, level, evidence, words, confidence, by);
        }
    }

    /** No level: never a zero, but a range until somebody decides. */
    record Abstained(String criterion, Why why, String detail) implements Judgment {}

    /** Why a criterion has no level. */
    enum Why {
        JUDGE_FAILED,
        REPLY_BROKEN,
        REFUSED,
        QUOTE_NOT_FOUND,
        JUDGES_DISAGREE,
        CRITERION_CHANGED
    }
}
