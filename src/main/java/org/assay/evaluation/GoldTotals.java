package org.assay.evaluation;

import java.util.List;
import java.util.OptionalDouble;
import org.assay.judging.Judgment;
import org.assay.judging.JudgmentSheet;
import org.assay.rubric.Criterion;
import org.assay.rubric.Question;
import org.assay.scoring.Scorer;

/** The points of a whole answer from whatever its rater gave. */
final class GoldTotals {
    private GoldTotals() {}

    /** As given; else what the arithmetic makes of the levels; else the sum of the lines within the question's points and bonus. */
    static OptionalDouble of(Question question, Grades grades) {
        if (grades.total().isPresent()) {
            return grades.total();
        }
        if (question.criteria().map(Criterion::id).allMatch(grades.levels()::containsKey)) {
            return OptionalDouble.of(fromLevels(question, grades));
        }
        double most = question.points().plus(question.bonusPoints()).value().doubleValue();
        return grades.lines().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.min(
                        most,
                        grades.lines().values().stream()
                                .mapToDouble(Double::doubleValue)
                                .sum()));
    }

    private static double fromLevels(Question question, Grades grades) {
        JudgmentSheet sheet = JudgmentSheet.of(
                question,
                criterion -> new Judgment.Rated(
                        criterion.id(),
                        grades.levels().get(criterion.id()),
                        List.of(),
                        "",
                        OptionalDouble.empty(),
                        Judgment.By.REVIEWER));
        return Scorer.score(question, sheet).value().low().value().doubleValue();
    }
}
