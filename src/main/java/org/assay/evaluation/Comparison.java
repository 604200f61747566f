package org.assay.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assay.agreement.Metric;
import org.assay.agreement.Rating;
import org.assay.problem.Problem;

/**
 * One judge under two rubrics for the same questions, on the same graded answers. Criteria may differ, so what is compared
 * is the share of each question's points.
 *
 * @param difference metrics under the first less those under the second, with paired intervals that resample questions
 */
record Comparison(
        String judge,
        int answers,
        Map<Metric, Figure> first,
        Map<Metric, Figure> second,
        Map<Metric, Figure> difference,
        List<ByQuestion> questions) {
    static final List<Metric> METRICS =
            List.of(Metric.QUADRATIC_KAPPA, Metric.PEARSON, Metric.MAE, Metric.RMSE, Metric.BIAS);

    /** Mean shares of one question's points, and how far they are from gold in the mean. */
    record ByQuestion(
            String question,
            int answers,
            double gold,
            double first,
            double second,
            Figure firstError,
            Figure secondError) {}

    /**
     * Of outcomes in the same order.
     *
     * @throws Problem where a question is worth more under the one than under the other
     */
    static Comparison of(List<Outcome> first, List<Outcome> second, Protocol protocol) {
        IntStream.range(0, first.size()).forEach(i -> requireSamePoints(first.get(i), second.get(i)));
        List<Rating> one = Ratings.ofJudge(graded(first));
        List<Rating> other = Ratings.ofJudge(graded(second));
        Figures figures = new Figures(protocol);
        Map<Metric, Figure> difference = new EnumMap<>(Metric.class);
        METRICS.forEach(metric -> difference.put(metric, figures.difference(metric, one, other)));
        return new Comparison(
                first.getFirst().judged().provenance().judge(),
                one.size(),
                figures.withIntervals(one),
                figures.withIntervals(other),
                difference,
                byQuestion(one, other));
    }

    private static List<Outcome> graded(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.goldPoints().isPresent())
                .toList();
    }

    private static void requireSamePoints(Outcome first, Outcome second) {
        if (first.max() != second.max()) {
            throw new Problem(
                    Problem.Kind.INVALID_REQUEST,
                    "Question %s is worth %s points in one rubric and %s in the other."
                            .formatted(
                                    first.question().id(),
                                    first.question().points(),
                                    second.question().points()));
        }
    }

    private static List<ByQuestion> byQuestion(List<Rating> first, List<Rating> second) {
        Map<String, List<Rating>> others = grouped(second);
        List<ByQuestion> questions = new ArrayList<>();
        grouped(first)
                .forEach((question, ratings) -> questions.add(new ByQuestion(
                        question,
                        ratings.size(),
                        Ratings.mean(ratings.stream().map(Rating::gold).toList()),
                        Ratings.mean(ratings.stream().map(Rating::given).toList()),
                        Ratings.mean(
                                others.get(question).stream().map(Rating::given).toList()),
                        error(ratings),
                        error(others.get(question)))));
        return questions;
    }

    private static Map<String, List<Rating>> grouped(List<Rating> ratings) {
        return ratings.stream()
                .collect(Collectors.groupingBy(Rating::cluster, LinkedHashMap::new, Collectors.toList()));
    }

    private static Figure error(List<Rating> ratings) {
        return Figures.plain(ratings, Figures.TENTHS).get(Metric.MAE);
    }
}
