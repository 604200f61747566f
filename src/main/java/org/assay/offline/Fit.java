package org.assay.offline;

/**
 * How one passage of an answer stands to one criterion.
 *
 * @param said the passage with its vector and its words
 * @param closest the wording of the criterion that it is nearest to
 * @param similarity to that wording, at most 1
 * @param terms how many of the key terms it has
 * @param strength how far it says what the criterion asks for: 0 as any sentence about the matter does, 1 as a usual
 *     wording does, without bounds; whether it is right is left aside
 * @param stance whether it agrees with the criterion
 */
record Fit(
        Passage passage, Statement said, String closest, double similarity, int terms, double strength, Stance stance) {
    /** Whether a passage agrees with a criterion. */
    enum Stance {
        AGREES,
        /** Its polarity, relation or values are others. */
        CONTRARY,
        /** It repeats a rejected statement. */
        REJECTED
    }

    /** Weaker by a share of what another criterion fits better by: a sentence seldom says two things at once. */
    Fit besides(double strongestOther, double share) {
        double reduced = strength - share * Math.max(0, strongestOther - strength);
        return new Fit(passage, said, closest, similarity, terms, reduced, stance);
    }

    boolean isPieceOfRejected(Fit whole) {
        return whole.stance == Stance.REJECTED && whole.passage.span().contains(passage.span());
    }
}
