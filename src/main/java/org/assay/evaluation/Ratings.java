package org.assay.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.assay.agreement.Rating;

/** The shares that people gave to answers, each beside what somebody or something else gave. */
record Ratings(List<Outcome> outcomes, Folds folds) {
    static List<Rating> ofJudge(List<Outcome> outcomes) {
        return outcomes.stream()
                .map(outcome -> new Rating(outcome.question().id(), outcome.goldShare(), outcome.share()))
                .toList();
    }

    List<Rating> ofJudge() {
        return ofJudge(outcomes);
    }

    /** Beside the best straight line through a number, fitted on other questions. */
    List<Rating> fitted(ToDoubleFunction<Outcome> number) {
        List<Double> shares = StraightLine.shares(outcomes, folds, number);
        return IntStream.range(0, shares.size())
                .mapToObj(i -> new Rating(
                        outcomes.get(i).question().id(), outcomes.get(i).goldShare(), shares.get(i)))
                .toList();
    }

    Map<Floor, List<Rating>> floors() {
        Map<Floor, List<Rating>> floors = new EnumMap<>(Floor.class);
        for (Floor floor : Floor.values()) {
            floors.put(floor, fitted(floor::number));
        }
        return floors;
    }

    static List<Rating> best(Map<Floor, List<Rating>> floors) {
        return floors.values().stream()
                .max(Comparator.comparingDouble(floor -> Figures.qwk(floor).orElse(Double.NEGATIVE_INFINITY)))
                .orElseThrow();
    }

    /** Beside another person; answers that they did not grade are left out. */
    List<Rating> ofRater(Map<String, Grades> grades) {
        List<Rating> ratings = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            Grades other = grades.get(outcome.gold().id());
            if (other != null) {
                GoldTotals.of(outcome.question(), other)
                        .ifPresent(points -> ratings.add(
                                new Rating(outcome.question().id(), outcome.goldShare(), points / outcome.max())));
            }
        }
        return ratings;
    }

    static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
