package org.assay.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.judging.Answer;
import org.assay.judging.GradedAnswer;
import org.assay.rubric.Criterion;
import org.assay.rubric.Exam;
import org.assay.rubric.Item;
import org.assay.rubric.Level;
import org.assay.rubric.Question;
import org.assay.scoring.QuestionScore;
import org.assay.scoring.Scorer;

/** Makes of a graded answer what a judge can learn from: the share that each criterion earned. */
final class Lesson {
    private final Question question;
    private final Grades grades;
    private final Map<String, Double> credits = new HashMap<>();
    private final Map<String, Double> weights = new HashMap<>();

    private Lesson(Question question, Grades grades) {
        this.question = question;
        this.grades = grades;
    }

    static GradedAnswer of(GoldAnswer gold, Exam exam) {
        Question question = exam.question(gold.question()).orElseThrow();
        Lesson lesson = new Lesson(question, gold.grades());
        Scorer.unjudged(question).lines().forEach(lesson::learnLine);
        return new GradedAnswer(question, new Answer(question.id(), gold.text()), lesson.credits, lesson.weights);
    }

    /** Where only the line was graded, each of its criteria is taken to have earned the same share. */
    private void learnLine(QuestionScore.Line line) {
        List<Criterion> criteria = criteria(line.line());
        double max = line.max().value().doubleValue();
        double share = max / criteria.size() / question.points().value().doubleValue();
        for (Criterion criterion : criteria) {
            credit(criterion, line.line(), max).ifPresent(credit -> {
                credits.put(criterion.id(), credit);
                weights.put(criterion.id(), share);
            });
        }
    }

    private Optional<Double> credit(Criterion criterion, String line, double max) {
        String level = grades.levels().get(criterion.id());
        if (level != null) {
            return Optional.of(credit(criterion, level));
        }
        return grades.line(question, line).stream()
                .mapToObj(points -> Math.clamp(points / max, 0.0, 1.0))
                .findFirst();
    }

    private static double credit(Criterion criterion, String level) {
        int at = criterion.levelIndex(level).orElseThrow();
        List<Level> levels = criterion.levels();
        return criterion.isPriced()
                ? levels.get(at).points().value().doubleValue()
                        / criterion.points().value().doubleValue()
                : 1 - at / (double) criterion.lastLevel();
    }

    private List<Criterion> criteria(String line) {
        return question.items().stream()
                .flatMap((Item top) -> top.criteria()
                        .filter(criterion -> criterion.line().orElse(top.id()).equals(line)))
                .toList();
    }
}
