package org.assay.evaluation;

/**
 * How a judge is measured.
 *
 * @param folds 1 measures the judge as it is; with 2 or more, one that learns is measured on questions that it has not learnt
 *     from: question number n of the exam is in fold n modulo folds
 * @param repeats how often every answer is judged, to see whether the judge agrees with itself
 * @param replicates resamples for every interval
 */
public record Protocol(int folds, int repeats, int replicates, long seed) {
    public static final Protocol DEFAULT = new Protocol(1, 1, 1_000, 1);

    public Protocol {
        if (folds < 1 || repeats < 1 || replicates < 1) {
            throw new IllegalArgumentException("folds, repeats and replicates are at least 1");
        }
    }
}
