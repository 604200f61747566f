package org.assay.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.assay.judging.JudgmentSheet;
import org.assay.rubric.Bonus;
import org.assay.rubric.Exam;
import org.assay.rubric.Points;
import org.assay.rubric.Question;
import org.assay.testing.Cases;
import org.assay.testing.RubricGenerator;
import org.assay.testing.SheetGenerator;
import org.junit.jupiter.api.Test;

/** No answer is worth less than nothing or more than its rubric promises. */
class BoundsLawTest {
    @Test
    void aQuestionStaysBetween0AndItsPointsWithBonus() {
        Cases.each(3000, random -> {
            Question question = RubricGenerator.of(random).question();
            JudgmentSheet sheet = new SheetGenerator(random).sheet(question, 15);
            QuestionScore score = Scorer.score(question, sheet);
            assertThat(score.max()).isEqualTo(question.points());
            within(score.value(), Points.ZERO, question.points().plus(question.bonusPoints()));
            question.items().stream()
                    .flatMap(item -> item.items())
                    .forEach(item -> within(itemValue(score, item.id()), item.floor(), item.points()));
        });
    }

    @Test
    void anExamStaysWithinItsPointsWhereItsBonusDoes() {
        Cases.each(1000, random -> {
            Exam exam = RubricGenerator.of(random).exam();
            Range value =
                    Scorer.score(exam, scores(exam, new SheetGenerator(random))).value();
            Points bonus =
                    Points.sum(exam.questions().map(Question::bonusPoints).toList());
            Points questions = Points.sum(exam.questions().map(Question::points).toList());
            within(value, Points.ZERO, exam.bonus() == Bonus.WITHIN ? exam.points() : questions.plus(bonus));
        });
    }

    private static Map<String, Range> scores(Exam exam, SheetGenerator sheets) {
        Map<String, Range> scores = new HashMap<>();
        exam.questions()
                .forEach(question -> scores.put(
                        question.id(),
                        Scorer.score(question, sheets.sheet(question, 10)).value()));
        return scores;
    }

    static Range itemValue(QuestionScore score, String item) {
        return score.trace().steps().stream()
                .filter(step -> step.node().equals(item))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static void within(Range value, Points least, Points most) {
        assertThat(value.low()).isBetween(least, value.high());
        assertThat(value.high()).isLessThanOrEqualTo(most);
    }
}
