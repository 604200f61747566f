package org.assay.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.rubric.Exam;
import org.assay.rubric.Item;
import org.assay.rubric.Question;
import org.assay.testing.Cases;
import org.assay.testing.RubricGenerator;
import org.assay.testing.SheetGenerator;
import org.junit.jupiter.api.Test;

/** Whoever follows the steps of a trace by hand arrives at the score. */
class TraceLawTest {
    @Test
    void followingAQuestionsTraceGivesItsScore() {
        Cases.each(3000, random -> {
            Question question = RubricGenerator.of(random).question();
            QuestionScore score = Scorer.score(question, new SheetGenerator(random).sheet(question, 15));
            assertThat(TraceFollower.follow(score.trace())).isEqualTo(score.value());
        });
    }

    @Test
    void everyItemHasOneStepAfterThoseOfWhatIsInIt() {
        Cases.each(500, random -> {
            Question question = RubricGenerator.of(random).question();
            Trace trace = Scorer.unjudged(question).trace();
            List<String> items =
                    question.items().stream().flatMap(Item::items).map(Item::id).toList();
            assertThat(trace.steps().stream().map(Trace.Step::node).filter(items::contains))
                    .containsExactlyElementsOf(items);
        });
    }

    @Test
    void followingAnExamsTraceGivesItsTotal() {
        Cases.each(500, random -> {
            Exam exam = RubricGenerator.of(random).exam();
            SheetGenerator sheets = new SheetGenerator(random);
            Map<String, Range> questions = new HashMap<>();
            exam.questions()
                    .forEach(question -> questions.put(
                            question.id(),
                            Scorer.score(question, sheets.sheet(question, 15)).value()));
            ExamScore score = Scorer.score(exam, questions);
            assertThat(TraceFollower.follow(score.trace())).isEqualTo(score.value());
        });
    }
}
