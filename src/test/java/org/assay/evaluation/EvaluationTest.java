package org.assay.evaluation;

import static org.assay.evaluation.SmallExam.EXAM;
import static org.assay.evaluation.SmallExam.LITERAL;
import static org.assay.evaluation.SmallExam.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.assay.agreement.Metric;
import org.assay.judging.GradedAnswer;
import org.assay.judging.Judged;
import org.assay.judging.JudgingTask;
import org.assay.judging.TrainableJudge;
import org.junit.jupiter.api.Test;

class EvaluationTest {
    private static final Protocol ONCE = new Protocol(1, 1, 200, 1);
    private static final List<GoldAnswer> GOLD = List.of(
            answer("right", "1", "strong", "a1 and b1", 2),
            answer("half", "1", "medium", "a1 only", 1),
            answer("nothing", "1", "wrong", "neither of them", 0),
            answer("all", "2", "strong", "c1 d1 at length", 2),
            answer("none", "2", "wrong", "something else", 0));

    private static Report report(List<GoldAnswer> gold, Protocol protocol) {
        List<List<Outcome>> outcomes = new Evaluation(EXAM, gold, protocol).run(LITERAL, done -> {});
        return new Reporting(EXAM, protocol, Map.of(), outcomes).report();
    }

    private static double value(Map<Metric, Figure> figures, Metric metric) {
        return figures.get(metric).value();
    }

    @Test
    void aJudgeThatSaysWhatPeopleSaidIsPerfect() {
        Report report = report(GOLD, ONCE);
        assertThat(value(report.overall(), Metric.QUADRATIC_KAPPA)).isEqualTo(1);
        assertThat(value(report.overall(), Metric.RMSE)).isZero();
        assertThat(report.kinds())
                .extracting(Report.Group::name, Report.Group::answers, Report.Group::gold, Report.Group::given)
                .contains(tuple("medium", 1, 0.5, 0.5));
        assertThat(report.worst()).allSatisfy(one -> assertThat(one.given()).isEqualTo(one.gold()));
        assertThat(report.cost().abstained()).isZero();
        assertThat(report.cost().secondsPerAnswer()).isCloseTo(0.002, within(1e-9));
    }

    @Test
    void whatPeopleSeeOtherwiseComesFirst() {
        List<GoldAnswer> gold = new ArrayList<>(GOLD);
        gold.add(answer("denied", "2", "medium", "c1 d1", 0));
        Report report = report(gold, ONCE);
        assertThat(report.worst().getFirst().id()).isEqualTo("denied");
        assertThat(value(report.overall(), Metric.BIAS)).isCloseTo(1 / 6.0, within(1e-9));
        assertThat(report.confusion().getFirst().get(10)).isEqualTo(1);
    }

    @Test
    void theConstantFloorAgreesByChanceOnly() {
        Report report = report(GOLD, ONCE);
        assertThat(report.floors()).extracting(Report.Row::name).containsExactly("constant", "length", "word overlap");
        assertThat(value(report.floors().getFirst().metrics(), Metric.QUADRATIC_KAPPA))
                .isEqualTo(0);
        assertThat(report.gain().value()).isPositive();
    }

    @Test
    void linesAreMeasuredOnTheStepsThatPeopleUsed() {
        GoldAnswer byLine = new GoldAnswer(
                "l", "1", "", "a1", new Grades(Map.of("L1", 1.0, "b", 0.5), Map.of(), OptionalDouble.empty()));
        Report report = report(List.of(byLine), ONCE);
        assertThat(report.lines())
                .extracting(Report.Line::line, Report.Line::gold, Report.Line::given)
                .containsExactly(tuple("a", 1.0, 1.0), tuple("b", 0.5, 0.0));
        assertThat(report.worst().getFirst().gold()).isEqualTo(1.5);
    }

    @Test
    void levelsGoThroughTheArithmetic() {
        GoldAnswer byLevel = new GoldAnswer(
                "l",
                "1",
                "",
                "a1 b1",
                new Grades(Map.of(), Map.of("a1", "met", "b1", "partial"), OptionalDouble.empty()));
        Report report = report(List.of(byLevel), ONCE);
        assertThat(report.worst().getFirst().gold()).isEqualTo(1.5);
        assertThat(report.criteria())
                .extracting(Report.Criterion::criterion, criterion -> value(criterion.metrics(), Metric.EXACT))
                .containsExactly(tuple("a1", 1.0), tuple("b1", 0.0));
    }

    @Test
    void aSecondRunIsComparedWithTheFirst() {
        assertThat(report(GOLD, ONCE).noise()).isEmpty();
        assertThat(value(report(GOLD, new Protocol(1, 2, 10, 1)).noise(), Metric.EXACT))
                .isEqualTo(1);
    }

    /** Remembers the questions that it learnt from, and fails where it is asked one of them. */
    private record Pupil(Set<String> known) implements TrainableJudge {
        @Override
        public TrainableJudge trainedOn(List<GradedAnswer> graded) {
            Set<String> questions = new HashSet<>();
            graded.forEach(one -> questions.add(one.question().id()));
            return new Pupil(questions);
        }

        @Override
        public String learnt() {
            return known.toString();
        }

        @Override
        public Judged judge(JudgingTask task) {
            assertThat(known).isNotEmpty().doesNotContain(task.question().id());
            return SmallExam.judge(task);
        }
    }

    @Test
    void noQuestionIsMeasuredOnWhatWasLearntFromIt() {
        Protocol folds = new Protocol(2, 1, 10, 1);
        List<List<Outcome>> outcomes = new Evaluation(EXAM, GOLD, folds).run(new Pupil(Set.of()), done -> {});
        assertThat(outcomes.getFirst()).hasSize(GOLD.size());
    }

    @Test
    void lessonsAreSharesOfLines() {
        GoldAnswer byLine =
                new GoldAnswer("l", "1", "", "a1", new Grades(Map.of("L1", 0.25), Map.of(), OptionalDouble.of(0.25)));
        GradedAnswer lesson = Lesson.of(byLine, EXAM);
        assertThat(lesson.credits()).isEqualTo(Map.of("a1", 0.25));
        assertThat(lesson.weight("a1")).isEqualTo(0.5);
    }

    @Test
    void whatIsNotReachedIsNamed() {
        Report report = report(GOLD, ONCE);
        assertThat(new Requirements(
                                Optional.of(0.99),
                                Optional.empty(),
                                Map.of("wrong", 0.1),
                                Map.of("medium", 0.1),
                                Map.of("medium/strong", 0.6))
                        .unmet(report))
                .isEmpty();
        assertThat(new Requirements(
                                Optional.of(1.5),
                                Optional.of(2.0),
                                Map.of("medium", 0.4, "unheard", 1.0),
                                Map.of(),
                                Map.of("medium/strong", 0.4))
                        .unmet(report))
                .hasSize(5)
                .contains(
                        "QWK is 1.000, at least 1.500 is required",
                        "'medium' is given 0.500, at most 0.400 is allowed");
    }
}
