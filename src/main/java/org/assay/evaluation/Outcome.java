package org.assay.evaluation;

import java.util.OptionalDouble;
import org.assay.judging.Judged;
import org.assay.judging.Judgment;
import org.assay.rubric.Question;
import org.assay.scoring.QuestionScore;

/** A graded answer beside what a judge made of it. */
public record Outcome(GoldAnswer gold, Question question, Judged judged, QuestionScore score) {
    /** The judge's points; where it abstained, the least. */
    double points() {
        return score.value().low().value().doubleValue();
    }

    /** The judge's points as a share of the question's, without bonus; above 1 where a bonus lifts it. */
    double share() {
        return points() / max();
    }

    double max() {
        return question.points().value().doubleValue();
    }

    OptionalDouble goldPoints() {
        return GoldTotals.of(question, gold.grades());
    }

    double goldShare() {
        return goldPoints().orElseThrow() / max();
    }

    /** The judge's points on a line; where it abstained, the least. */
    double line(QuestionScore.Line line) {
        return line.value().map(range -> range.low().value().doubleValue()).orElse(0.0);
    }

    long abstained() {
        return judged.sheet().judgments().stream()
                .filter(Judgment.Abstained.class::isInstance)
                .count();
    }
}
