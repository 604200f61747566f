package org.assay.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assay.judging.JudgmentSheet;
import org.assay.rubric.Exam;
import org.assay.rubric.Item;
import org.assay.rubric.Question;
import org.assay.rubric.Section;
import org.assay.testing.Cases;
import org.assay.testing.RubricGenerator;
import org.assay.testing.SheetGenerator;
import org.junit.jupiter.api.Test;

/** The scorer and the naive evaluator say the same of every generated case. */
class NaiveAgreementTest {
    @Test
    void ofDecidedSheets() {
        agreeWith(0);
    }

    @Test
    void ofSheetsWithSomeAbstained() {
        agreeWith(20);
    }

    @Test
    void ofSheetsWithMostAbstained() {
        agreeWith(80);
    }

    private static void agreeWith(int abstainedOfHundred) {
        Cases.each(2000, random -> {
            Question question = RubricGenerator.of(random).question();
            agree(question, new SheetGenerator(random).sheet(question, abstainedOfHundred));
        });
    }

    private static void agree(Question question, JudgmentSheet sheet) {
        QuestionScore score = Scorer.score(question, sheet);
        NaiveEvaluator naive = new NaiveEvaluator(question, sheet);
        assertThat(score.question()).isEqualTo(question.id());
        assertThat(itemsOf(score, question))
                .as("items of %s %s", question, sheet)
                .isEqualTo(naive.items());
        assertThat(score.criteria()).as("criteria of %s %s", question, sheet).isEqualTo(naive.criteria());
        assertThat(score.value()).as("%s %s", question, sheet).isEqualTo(naive.value());
        assertThat(score.lines()).as("lines of %s %s", question, sheet).isEqualTo(naive.lines());
    }

    private static Map<String, Range> itemsOf(QuestionScore score, Question question) {
        Map<String, Range> values = new HashMap<>();
        score.trace().steps().forEach(step -> values.put(step.node(), step.value()));
        values.keySet()
                .retainAll(question.items().stream()
                        .flatMap(Item::items)
                        .map(Item::id)
                        .toList());
        return values;
    }

    @Test
    void ofWholeExams() {
        Cases.each(1000, random -> {
            Exam exam = RubricGenerator.of(random).exam();
            Map<String, Range> questions = new LinkedHashMap<>();
            exam.questions()
                    .forEach(question -> questions.put(
                            question.id(),
                            Scorer.score(question, new SheetGenerator(random).sheet(question, 10))
                                    .value()));
            ExamScore score = Scorer.score(exam, questions);
            assertThat(score.value()).isEqualTo(NaiveEvaluator.exam(exam, questions));
            assertThat(score.max()).isEqualTo(exam.points());
            assertThat(score.sections())
                    .isEqualTo(exam.sections().stream()
                            .map(section -> sectionOf(section, questions))
                            .toList());
        });
    }

    private static ExamScore.SectionScore sectionOf(Section section, Map<String, Range> questions) {
        return new ExamScore.SectionScore(section.id(), NaiveEvaluator.section(section, questions), section.points());
    }
}
