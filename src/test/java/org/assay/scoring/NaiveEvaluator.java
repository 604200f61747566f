package org.assay.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.judging.Judgment;
import org.assay.judging.JudgmentSheet;
import org.assay.rubric.Bonus;
import org.assay.rubric.Criterion;
import org.assay.rubric.Exam;
import org.assay.rubric.Group;
import org.assay.rubric.Item;
import org.assay.rubric.Points;
import org.assay.rubric.Question;
import org.assay.rubric.Section;

/** A second evaluator, written from the page on the rubric algebra alone and sharing nothing with the scorer but its data. */
final class NaiveEvaluator {
    private final Question question;
    private final JudgmentSheet sheet;
    private final NaiveFold low;
    private final NaiveFold high;

    NaiveEvaluator(Question question, JudgmentSheet sheet) {
        this.question = question;
        this.sheet = sheet;
        this.low = new NaiveFold(question, sheet, false);
        this.high = new NaiveFold(question, sheet, true);
    }

    Range value() {
        return range(low.value(), high.value());
    }

    /** Of an item after its limits, of a criterion by its level. */
    Range value(String node) {
        return range(low.value(node), high.value(node));
    }

    Map<String, Range> items() {
        Map<String, Range> items = new LinkedHashMap<>();
        question.items().stream().flatMap(Item::items).forEach(item -> items.put(item.id(), value(item.id())));
        return items;
    }

    List<QuestionScore.CriterionScore> criteria() {
        return question.criteria()
                .map(criterion -> new QuestionScore.CriterionScore(
                        criterion.id(),
                        value(criterion.id()),
                        new Counted(low.counted(criterion.id()), high.counted(criterion.id())),
                        criterion
                                .requires()
                                .filter(required ->
                                        low.requirementUnmet(criterion) || high.requirementUnmet(criterion))))
                .toList();
    }

    /** In the order of their first criteria. */
    List<QuestionScore.Line> lines() {
        Map<String, List<Criterion>> lines = new LinkedHashMap<>();
        for (Item top : question.items()) {
            top.criteria().forEach(criterion -> lines.computeIfAbsent(
                            criterion.line().orElse(top.id()), key -> new ArrayList<>())
                    .add(criterion));
        }
        List<QuestionScore.Line> scored = new ArrayList<>();
        lines.forEach((key, criteria) -> scored.add(line(key, criteria)));
        return scored;
    }

    private QuestionScore.Line line(String key, List<Criterion> criteria) {
        Optional<Item> whole = question.items().stream()
                .flatMap(NaiveEvaluator::outermostFirst)
                .filter(item -> item.criteria().toList().equals(criteria))
                .findFirst();
        if (whole.isPresent()) {
            return new QuestionScore.Line(
                    key, Optional.of(value(whole.get().id())), whole.get().points());
        }
        JudgmentSheet nothingDecided = JudgmentSheet.of(
                question, criterion -> new Judgment.Abstained(criterion.id(), Judgment.Why.CRITERION_CHANGED, ""));
        Points max = cut(new NaiveFold(question, nothingDecided, true), criteria);
        Optional<Range> value = sheet.isDecided() ? Optional.of(Range.of(cut(low, criteria))) : Optional.empty();
        return new QuestionScore.Line(key, value, max);
    }

    private static Stream<Item> outermostFirst(Item item) {
        return Stream.concat(
                Stream.of(item),
                item.parts().stream()
                        .flatMap(part -> part instanceof Item inner ? outermostFirst(inner) : Stream.empty()));
    }

    private static Points cut(NaiveFold fold, List<Criterion> criteria) {
        return new Points(criteria.stream()
                .filter(criterion -> fold.counted(criterion.id()))
                .map(criterion -> fold.value(criterion.id()))
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static Range range(BigDecimal low, BigDecimal high) {
        return new Range(new Points(low), new Points(high));
    }

    static Range exam(Exam exam, Map<String, Range> questions) {
        return range(exam(exam, questions, false), exam(exam, questions, true));
    }

    private static BigDecimal exam(Exam exam, Map<String, Range> questions, boolean most) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Section section : exam.sections()) {
            sum = sum.add(section(section, questions, most));
        }
        BigDecimal total = sum.max(BigDecimal.ZERO);
        return exam.bonus() == Bonus.WITHIN ? total.min(exam.points().value()) : total;
    }

    static Range section(Section section, Map<String, Range> questions) {
        return range(section(section, questions, false), section(section, questions, true));
    }

    private static BigDecimal section(Section section, Map<String, Range> questions, boolean most) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Group group : section.groups()) {
            for (Question question : group.questions()) {
                sum = sum.add(end(questions.get(question.id()), most));
            }
        }
        for (Question question : section.ungrouped()) {
            sum = sum.add(end(questions.get(question.id()), most));
        }
        return sum;
    }

    private static BigDecimal end(Range range, boolean most) {
        return (most ? range.high() : range.low()).value();
    }
}
