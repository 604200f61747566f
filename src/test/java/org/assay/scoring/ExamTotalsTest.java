package org.assay.scoring;

import static org.assay.scoring.Examples.points;
import static org.assay.testing.RubricBuilder.bonusItem;
import static org.assay.testing.RubricBuilder.criterion;
import static org.assay.testing.RubricBuilder.exam;
import static org.assay.testing.RubricBuilder.group;
import static org.assay.testing.RubricBuilder.item;
import static org.assay.testing.RubricBuilder.question;
import static org.assay.testing.RubricBuilder.section;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.assay.rubric.Bonus;
import org.assay.rubric.Exam;
import org.assay.rubric.Points;
import org.assay.scoring.ExamScore.SectionScore;
import org.assay.testing.RubricBuilder.QuestionDraft;
import org.junit.jupiter.api.Test;

/** Groups, sections and the exam add up; only the exam is ever cut. */
class ExamTotalsTest {
    private static final Map<String, Range> SCORES =
            Map.of("1.1", points("9"), "1.2", points("5", "7"), "2", points("4.5"));

    private static Exam withBonus(Bonus bonus) {
        return exam(
                "20",
                bonus,
                section("first", "15", group("1", "15", asked("1.1", "8"), asked("1.2", "7"))),
                section("second", "5", asked("2", "5")));
    }

    private static QuestionDraft asked(String id, String points) {
        return question(
                id, points, item("i", points, criterion("a", points)), bonusItem("extra", "1", criterion("b", "1")));
    }

    @Test
    void sectionsAddUpTheirQuestionsAndAreNotCut() {
        ExamScore score = Scorer.score(withBonus(Bonus.WITHIN), SCORES);
        assertThat(score.sections())
                .containsExactly(
                        new SectionScore("first", points("14", "16"), Points.of(15)),
                        new SectionScore("second", points("4.5"), Points.of(5)));
    }

    @Test
    void anExamWhoseBonusIsWithinStaysWithinItsPoints() {
        ExamScore score = Scorer.score(withBonus(Bonus.WITHIN), SCORES);
        assertThat(score.value()).isEqualTo(points("18.5", "20"));
        assertThat(score.max()).isEqualTo(Points.of(20));
    }

    @Test
    void anExamWhoseBonusIsAboveMayExceedThem() {
        assertThat(Scorer.score(withBonus(Bonus.ABOVE), SCORES).value()).isEqualTo(points("18.5", "20.5"));
    }

    @Test
    void theTraceOfTheTotalTellsThatItWasCut() {
        Trace trace = Scorer.score(withBonus(Bonus.WITHIN), SCORES).trace();
        assertThat(trace.steps()).extracting(Trace.Step::node).containsExactly("1", "first", "second", "exam");
        assertThat(trace.steps().getLast().limits())
                .containsExactly(new Trace.Applied(
                        new Trace.Bound.AtMost(Points.of(20)), points("18.5", "20.5"), points("18.5", "20")));
    }
}
