package org.assay.offline;

/**
 * Every number that the offline judge decides by. They were set on the wordings of a rubric, each left out in turn and read
 * as an answer; only those of the topic were set between the off-topic and the other answers of a graded set.
 *
 * @param met least strength for the first level
 * @param partial least strength for any credit
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
 * @param longest most characters of a passage that is compared as one
 * @param mostClauses most clauses that an answer is cut into; above that, neighbours are joined
 */
record Thresholds(
        double met,
        double partial,
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
        int longest,
        int mostClauses) {
    static final Thresholds DEFAULT =
            new Thresholds(0.85, 0.5, 0.66, 0.84, 0.45, 0.66, 0.05, 0.1, 0.5, 0.9, 0.05, 0.65, 0.8, 100, 120);
}
