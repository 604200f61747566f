package org.assay.evaluation;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** A straight line of least squares from a number of an answer to the share of its points that gold gives. */
record StraightLine(double start, double slope) {
    private static StraightLine through(List<Outcome> outcomes, ToDoubleFunction<Outcome> number) {
        double x = outcomes.stream().mapToDouble(number).average().orElse(0);
        double y = outcomes.stream().mapToDouble(Outcome::goldShare).average().orElse(0);
        double together = 0;
        double squares = 0;
        for (Outcome outcome : outcomes) {
            double dx = number.applyAsDouble(outcome) - x;
            together += dx * (outcome.goldShare() - y);
            squares += dx * dx;
        }
        double slope = squares == 0 ? 0 : together / squares;
        return new StraightLine(y - slope * x, slope);
    }

    /** Shares from 0 to 1, those of each fold from a line through the other folds. */
    static List<Double> shares(List<Outcome> outcomes, Folds folds, ToDoubleFunction<Outcome> number) {
        Double[] shares = new Double[outcomes.size()];
        for (int fold = 0; fold < folds.count(); fold++) {
            StraightLine line = through(
                    folds.learntFrom(
                            fold, outcomes, outcome -> outcome.question().id()),
                    number);
            int current = fold;
            IntStream.range(0, shares.length)
                    .filter(i -> folds.fold(outcomes.get(i).question().id()) == current)
                    .forEach(i -> shares[i] =
                            Math.clamp(line.start + line.slope * number.applyAsDouble(outcomes.get(i)), 0.0, 1.0));
        }
        return List.of(shares);
    }
}
