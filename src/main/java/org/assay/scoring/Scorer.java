package org.assay.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.judging.JudgmentSheet;
import org.assay.rubric.Bonus;
import org.assay.rubric.Exam;
import org.assay.rubric.Group;
import org.assay.rubric.Points;
import org.assay.rubric.Question;
import org.assay.rubric.Section;
import org.assay.scoring.ExamScore.SectionScore;
import org.assay.scoring.Readings.Fold;
import org.assay.scoring.Trace.Applied;
import org.assay.scoring.Trace.Bound;
import org.assay.scoring.Trace.Input;
import org.assay.scoring.Trace.Rule;
import org.assay.scoring.Trace.Step;

/** From judgments to points: exact, without rounding, and the same for whoever computes it again. */
public final class Scorer {
    private Scorer() {}

    /** The points of one answer, overrides already in the sheet. */
    public static QuestionScore score(Question question, JudgmentSheet sheet) {
        QuestionFold low = new QuestionFold(question, Readings.of(question, sheet, Fold.LOW));
        QuestionFold high = new QuestionFold(question, Readings.of(question, sheet, Fold.HIGH));
        return new QuestionScoring(question, low, high, sheet.isDecided()).score();
    }

    /** The range of a question that nobody has judged yet: from all criteria at their least to all at their most. */
    public static QuestionScore unjudged(Question question) {
        QuestionFold least = new QuestionFold(question, Readings.unjudged(question, Fold.LOW));
        QuestionFold most = new QuestionFold(question, Readings.unjudged(question, Fold.HIGH));
        return new QuestionScoring(question, least, most, false).score();
    }

    /** The points of the whole exam from those of each of its questions. */
    public static ExamScore score(Exam exam, Map<String, Range> questions) {
        List<Step> steps = new ArrayList<>();
        List<SectionScore> sections = new ArrayList<>();
        for (Section section : exam.sections()) {
            Range value = scoreSection(section, questions, steps);
            sections.add(new SectionScore(section.id(), value, section.points()));
        }
        List<Input> inputs = sections.stream()
                .map(section -> input(section.section(), section.value()))
                .toList();
        List<Bound> bounds = exam.bonus() == Bonus.WITHIN
                ? List.of(new Bound.AtLeast(Points.ZERO), new Bound.AtMost(exam.points()))
                : List.of(new Bound.AtLeast(Points.ZERO));
        Range value = add(exam.key(), inputs, bounds, steps);
        return new ExamScore(value, exam.points(), sections, new Trace(steps));
    }

    private static Range scoreSection(Section section, Map<String, Range> questions, List<Step> steps) {
        for (Group group : section.groups()) {
            add(group.id(), questionInputs(group.questions().stream(), questions), List.of(), steps);
        }
        return add(section.id(), questionInputs(section.questions(), questions), List.of(), steps);
    }

    private static List<Input> questionInputs(Stream<Question> asked, Map<String, Range> questions) {
        return asked.map(question -> input(question.id(), questions.get(question.id())))
                .toList();
    }

    private static Range add(String node, List<Input> inputs, List<Bound> bounds, List<Step> steps) {
        Range value = inputs.stream().map(Input::value).reduce(Range.ZERO, Range::plus);
        List<Applied> applied = new ArrayList<>();
        for (Bound bound : bounds) {
            Range from = value;
            value = switch (bound) {
                case Bound.AtLeast(var floor) -> from.atLeast(floor);
                case Bound.AtMost(var ceiling) -> from.atMost(ceiling);
                case Bound.FewAnswered few -> from;
            };
            if (!value.equals(from)) {
                applied.add(new Applied(bound, from, value));
            }
        }
        steps.add(new Step(node, new Rule.Sum(), Optional.empty(), inputs, value, applied));
        return value;
    }

    private static Input input(String node, Range value) {
        return new Input(node, value, new Counted(true, true), Optional.empty());
    }
}
