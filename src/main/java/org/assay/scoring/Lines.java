package org.assay.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.rubric.Criterion;
import org.assay.rubric.Item;
import org.assay.rubric.Points;
import org.assay.rubric.Question;
import org.assay.scoring.QuestionScore.CriterionScore;
import org.assay.scoring.QuestionScore.Line;

/** The lines of a scoring standard: each a whole item, or a cut across items. */
final class Lines {
    private final Question question;
    private final QuestionFold low;
    private final QuestionFold high;

    Lines(Question question, QuestionFold low, QuestionFold high) {
        this.question = question;
        this.low = low;
        this.high = high;
    }

    List<Line> score(Map<String, CriterionScore> scores, boolean decided) {
        List<Line> lines = new ArrayList<>();
        criteriaByLine()
                .forEach((line, criteria) -> lines.add(wholeItem(criteria)
                        .map(item -> new Line(line, Optional.of(range(item)), item.points()))
                        .orElseGet(() -> cut(line, criteria, scores, decided))));
        return lines;
    }

    private Map<String, List<Criterion>> criteriaByLine() {
        Map<String, List<Criterion>> lines = new LinkedHashMap<>();
        for (Item item : question.items()) {
            item.criteria().forEach(criterion -> lines.computeIfAbsent(
                            criterion.line().orElse(item.id()), line -> new ArrayList<>())
                    .add(criterion));
        }
        return lines;
    }

    /** The outermost item that holds exactly these criteria. */
    private Optional<Item> wholeItem(List<Criterion> criteria) {
        return question.items().stream()
                .flatMap(Item::items)
                .filter(item -> item.criteria().toList().equals(criteria))
                .reduce((inner, outer) -> outer);
    }

    private Range range(Item item) {
        return new Range(low.value(item), high.value(item));
    }

    private Line cut(String line, List<Criterion> criteria, Map<String, CriterionScore> scores, boolean decided) {
        Optional<Range> value = decided ? Optional.of(Range.of(counted(criteria, scores))) : Optional.empty();
        return new Line(line, value, most(criteria));
    }

    private static Points counted(List<Criterion> criteria, Map<String, CriterionScore> scores) {
        return Points.sum(criteria.stream()
                .map(criterion -> scores.get(criterion.id()))
                .filter(score -> score.counted().low())
                .map(score -> score.value().low())
                .toList());
    }

    /** The same sum with every criterion of the question at its most. */
    private Points most(List<Criterion> criteria) {
        QuestionFold full = new QuestionFold(question, Readings.reaching(question, criterion -> true));
        return counted(criteria, new QuestionScoring(question, full, full, true).scoreCriteria());
    }
}
