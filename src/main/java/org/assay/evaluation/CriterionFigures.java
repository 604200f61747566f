package org.assay.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assay.agreement.Agreement;
import org.assay.agreement.Rating;
import org.assay.agreement.Scale;
import org.assay.judging.Judgment;
import org.assay.rubric.Criterion;
import org.assay.rubric.Exam;
import org.assay.rubric.Question;

/** How well a judge does on each criterion; where it abstains, the last level counts. */
final class CriterionFigures {
    private CriterionFigures() {}

    /** Of every criterion of which people gave a level. */
    static List<Report.Criterion> of(Exam exam, List<Outcome> outcomes) {
        List<Report.Criterion> figures = new ArrayList<>();
        exam.questions().forEach(question -> question.criteria().forEach(criterion -> {
            List<Rating> ratings = ratings(question, criterion, outcomes);
            if (!ratings.isEmpty()) {
                figures.add(criterion(question.id(), criterion, ratings));
            }
        }));
        return figures;
    }

    private static List<Rating> ratings(Question question, Criterion criterion, List<Outcome> outcomes) {
        List<Rating> ratings = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            String gold = outcome.gold().grades().levels().get(criterion.id());
            if (outcome.question().id().equals(question.id()) && gold != null) {
                ratings.add(
                        new Rating(question.id(), rank(criterion, gold), rank(criterion, given(outcome, criterion))));
            }
        }
        return ratings;
    }

    /** Higher is better, so that ranks rise with points. */
    private static double rank(Criterion criterion, String level) {
        return criterion.lastLevel() - criterion.levelIndex(level).orElseThrow();
    }

    private static String given(Outcome outcome, Criterion criterion) {
        return outcome.judged().sheet().judgment(criterion.id()) instanceof Judgment.Rated rated
                ? rated.level()
                : criterion.levels().getLast().id();
    }

    private static Report.Criterion criterion(String question, Criterion criterion, List<Rating> ratings) {
        Scale ranks = Scale.steps(IntStream.rangeClosed(0, criterion.lastLevel())
                .mapToObj(Double::valueOf)
                .toList());
        List<Report.Level> levels = Agreement.of(ratings, ranks).confusion().levels().stream()
                .map(level -> new Report.Level(
                        criterion
                                .levels()
                                .get(criterion.lastLevel() - level.category())
                                .id(),
                        Figure.of(level.precision()),
                        Figure.of(level.recall()),
                        Figure.of(level.f1())))
                .toList();
        return new Report.Criterion(question, criterion.id(), ratings.size(), Figures.plain(ratings, ranks), levels);
    }
}
