package org.assay.statistics;

import java.util.Optional;
import org.assay.rubric.Criterion;

/**
 * How often one rater gave a level of a criterion where another gave a level too.
 *
 * @param gold of the rater who is taken to be right
 * @param given of the rater who is measured; empty where it gave none
 */
record Compared(Criterion criterion, String gold, Optional<String> given, long count) {
    boolean isExact() {
        return given.filter(gold::equals).isPresent();
    }

    /** Given minus gold, in points of the criterion. */
    double difference() {
        return points(given.orElseThrow()) - points(gold);
    }

    /** 0 for the last level, 1 for the one before, and so on. */
    int rank(String level) {
        return criterion.lastLevel() - index(level);
    }

    /** The same in tenths of the way to the first level, so that criteria of few and of many levels can be pooled. */
    int tenths(String level) {
        return Math.round(10f * rank(level) / criterion.lastLevel());
    }

    private double points(String level) {
        return criterion.levels().get(index(level)).points().value().doubleValue();
    }

    private int index(String level) {
        return criterion.levelIndex(level).orElseThrow();
    }
}
