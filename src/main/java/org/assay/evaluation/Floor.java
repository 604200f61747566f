package org.assay.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** What can be had without judging: a straight line through one simple number of an answer, fitted as judges learn. */
enum Floor {
    CONSTANT("constant") {
        @Override
        double number(Outcome outcome) {
            return 0;
        }
    },
    LENGTH("length") {
        @Override
        double number(Outcome outcome) {
            return Math.log1p(outcome.gold().text().length());
        }
    },
    OVERLAP("word overlap") {
        @Override
        double number(Outcome outcome) {
            Set<String> reference = pairs(outcome.question().reference());
            Set<String> answer = pairs(outcome.gold().text());
            return reference.isEmpty()
                    ? 0
                    : reference.stream().filter(answer::contains).count() / (double) reference.size();
        }
    };

    private final String title;

    Floor(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    abstract double number(Outcome outcome);

    /** Shares for the outcomes, each fold's from a line through the others. */
    List<Double> shares(List<Outcome> outcomes, Folds folds) {
        Double[] shares = new Double[outcomes.size()];
        for (int fold = 0; fold < folds.count(); fold++) {
            Line line = Line.through(
                    folds.learntFrom(
                            fold, outcomes, outcome -> outcome.question().id()),
                    this);
            int current = fold;
            IntStream.range(0, shares.length)
                    .filter(i -> folds.fold(outcomes.get(i).question().id()) == current)
                    .forEach(i -> shares[i] = Math.clamp(line.at(number(outcomes.get(i))), 0.0, 1.0));
        }
        return List.of(shares);
    }

    /** A straight line of least squares. */
    private record Line(double start, double slope) {
        static Line through(List<Outcome> outcomes, Floor floor) {
            double x = outcomes.stream().mapToDouble(floor::number).average().orElse(0);
            double y =
                    outcomes.stream().mapToDouble(Outcome::goldShare).average().orElse(0);
            double together = 0;
            double squares = 0;
            for (Outcome outcome : outcomes) {
                double dx = floor.number(outcome) - x;
                together += dx * (outcome.goldShare() - y);
                squares += dx * dx;
            }
            double slope = squares == 0 ? 0 : together / squares;
            return new Line(y - slope * x, slope);
        }

        double at(double x) {
            return start + slope * x;
        }
    }

    private static Set<String> pairs(String text) {
        String dense = text.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < dense.length(); i++) {
            pairs.add(dense.substring(i, i + 2));
        }
        return pairs;
    }
}
