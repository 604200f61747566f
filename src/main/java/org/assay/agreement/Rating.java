package org.assay.agreement;

/**
 * What two raters gave for one thing.
 *
 * @param cluster what it belongs to, such as its question; resampled as a whole where asked
 * @param gold of the rater who is taken to be right
 * @param given of the rater who is measured
 */
public record Rating(String cluster, double gold, double given) {}
