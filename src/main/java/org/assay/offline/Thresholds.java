package org.assay.offline;

/**
 * Every number that the offline judge decides by and that is not fitted. Those of similarity were set on the wordings of a
 * rubric, each left out in turn and read as an answer; those for credit, nearness, competition, contradiction, topic and prose
 * were chosen among a few round values by their effect on the graded answers of the tests.
 *
 * @param met least expected share of a criterion for its first level
 * @param partial least expected share for any credit
 * @param contrary least strength of a passage that is asked whether it says the contrary: only where two sentences are nearly the
 *     same does a reversed word mean that
 * @param near least strength with which an answer touches a criterion at all
 * @param nearFloor least similarity that can be usual between wordings of one fact
 * @param nearCeiling most similarity that can be usual between them
 * @param farFloor least similarity that can be the background of a question
 * @param farCeiling most similarity that can be
 * @param leastGap least distance between background and usual wording
 * @param termLift similarity that having the usual key terms is worth
 * @param competition share of another criterion's better fit that weakens a fit
 * @param same from this similarity on two sentences are one in other words
 * @param rejectMargin how much closer than to an accepted one a passage must be to a rejected statement that it does not repeat
 * @param offTopic where its passages are on average less similar than this to what is nearest in the question, an answer is about something else
 * @param onTopic unless one of them is at least so similar
 * @param leastProse an answer of which less than this share says something is a list of words
 * @param longest most characters of a passage that is compared as one
 * @param mostClauses most clauses that an answer is cut into; above that, neighbours are joined
 */
record Thresholds(
        double met,
        double partial,
        double contrary,
        double near,
        double nearFloor,
        double nearCeiling,
        double farFloor,
        double farCeiling,
        double leastGap,
        double termLift,
        double competition,
        double same,
        double rejectMargin,
        double offTopic,
        double onTopic,
        double leastProse,
        int longest,
        int mostClauses) {
    static final Thresholds DEFAULT = new Thresholds(
            0.6, 0.3, 1.3, 0.35, 0.66, 0.84, 0.45, 0.66, 0.05, 0.1, 1, 0.9, 0.05, 0.67, 0.8, 0.4, 100, 120);

    /** The level for an expected share, as a place among levels of which the last earns nothing. */
    int level(double credit, int last) {
        if (credit >= met) {
            return 0;
        }
        double missing = 1 - Scale.between(credit, partial, met);
        return Math.min(last, 1 + (int) (missing * (last - 1)));
    }
}
