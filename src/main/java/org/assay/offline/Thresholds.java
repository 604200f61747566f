package org.assay.offline;

/**
 * Every number that the offline judge decides by; all but {@code longest} and {@code mostClauses} are shares of 1.
 *
 * @param met least strength for the first level
 * @param partial least strength for any credit
 * @param nearFloor a passage less similar than this is never taken for a full statement, however scattered the wordings
 * @param nearCeiling a passage this similar is taken for a full statement, however alike the wordings
 * @param farFloor at or below this similarity two sentences of one field have nothing in common
 * @param farCeiling the background of a question never reaches above this
 * @param similarityWeight what similarity counts in the strength; key terms count the rest
 * @param rejectMargin how much closer to a rejected statement a passage must be to count as one
 * @param offTopic below this similarity to everything in the question an answer is about something else
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
        double similarityWeight,
        double rejectMargin,
        double offTopic,
        int longest,
        int mostClauses) {
    static final Thresholds DEFAULT = new Thresholds(0.70, 0.45, 0.66, 0.84, 0.45, 0.66, 0.6, 0.0, 0.45, 160, 120);
}
