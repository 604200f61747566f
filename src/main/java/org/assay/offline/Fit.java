package org.assay.offline;

/**
 * How one passage of an answer stands to one criterion.
 *
 * @param closest the wording of the criterion that it is nearest to
 * @param similarity to that wording, at most 1
 * @param terms how many of the key terms it has
 * @param strength how far it says what the criterion asks for, 0 to 1, leaving aside whether it says the contrary
 * @param contrary whether it says the contrary
 */
record Fit(Passage passage, String closest, double similarity, int terms, double strength, boolean contrary) {}
