package org.assay.web.exams;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.rubric.Bonus;
import org.assay.rubric.Criterion;
import org.assay.rubric.Criterion.EvidenceRule;
import org.assay.rubric.Item;
import org.assay.rubric.Limit;
import org.assay.rubric.Part;
import org.assay.rubric.Pay;
import org.assay.rubric.Points;
import org.assay.rubric.Question;

/** Writes a rubric out line by line, with its rules in words. */
public final class RubricOutline {
    /** Deeper ones are shown at this depth. */
    private static final int DEEPEST = 4;

    private final ExamMessages words;

    public RubricOutline(ExamMessages words) {
        this.words = words;
    }

    /** A question with the lines of its standard. */
    public record Outlined(Question question, List<String> rules, List<Row> rows) {}

    /**
     * An item or a criterion.
     *
     * @param depth from 0, for those directly under the question
     * @param isCriterion whether it is one, and no item
     * @param points of its levels, for a criterion
     * @param accept other wordings that earn it
     * @param reject statements that void it
     */
    public record Row(
            int depth,
            boolean isCriterion,
            String kind,
            String id,
            String text,
            String points,
            List<String> rules,
            List<String> accept,
            List<String> reject) {}

    public Outlined outline(Question question) {
        List<Row> rows = new ArrayList<>();
        question.items().forEach(item -> add(item, 0, rows));
        List<String> rules = new ArrayList<>(limits(question.limits()));
        if (question.bonus() == Bonus.ABOVE && question.bonusItems().findAny().isPresent()) {
            rules.add(words.bonus_above());
        }
        return new Outlined(question, rules, rows);
    }

    private void add(Part part, int depth, List<Row> rows) {
        switch (part) {
            case Item item -> {
                rows.add(row(item, depth));
                item.parts().forEach(below -> add(below, Math.min(depth + 1, DEEPEST), rows));
            }
            case Criterion criterion -> rows.add(row(criterion, depth));
        }
    }

    private Row row(Item item, int depth) {
        List<String> rules = new ArrayList<>();
        switch (item.pay()) {
            case Pay.All() -> {}
            case Pay.Best(int count) ->
                rules.add(words.pays_best(count, item.parts().size()));
            case Pay.Steps(List<Points> amounts) -> rules.add(words.pays_steps(slashed(amounts.stream())));
        }
        if (item.distinct()) {
            rules.add(words.distinct());
        }
        rules.addAll(limits(item.limits()));
        if (item.floor().isNegative()) {
            rules.add(words.floor(item.floor().toString()));
        }
        return new Row(
                depth,
                false,
                item.bonus() ? words.bonus_item() : words.item(),
                item.id(),
                item.text(),
                item.points().toString(),
                rules,
                List.of(),
                List.of());
    }

    private Row row(Criterion criterion, int depth) {
        List<String> rules = new ArrayList<>();
        criterion.requires().ifPresent(required -> rules.add(words.requires(required)));
        if (criterion.evidence() == EvidenceRule.NONE) {
            rules.add(words.no_quote());
        }
        return new Row(
                depth,
                true,
                criterion.isDeduction() ? words.deduction() : words.criterion(),
                criterion.id(),
                criterion.text(),
                levels(criterion),
                rules,
                criterion.accept(),
                criterion.reject());
    }

    private static String levels(Criterion criterion) {
        return criterion.levels().stream()
                .map(level -> criterion.isPriced() ? level.id() + " " + level.points() : level.id())
                .collect(Collectors.joining(" / "));
    }

    private List<String> limits(List<Limit> limits) {
        return limits.stream()
                .map(limit ->
                        words.limit(limit.answeredFewerThan(), limit.atMost().toString()))
                .toList();
    }

    private static String slashed(Stream<Points> amounts) {
        return amounts.map(Points::toString).collect(Collectors.joining(" / "));
    }
}
