package org.assay.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.rubric.Criterion;
import org.assay.rubric.Item;
import org.assay.rubric.Part;
import org.assay.rubric.Question;
import org.assay.scoring.QuestionScore.CriterionScore;
import org.assay.scoring.Trace.Applied;
import org.assay.scoring.Trace.Bound;
import org.assay.scoring.Trace.Chosen;
import org.assay.scoring.Trace.Input;
import org.assay.scoring.Trace.Rule;
import org.assay.scoring.Trace.Step;

/** Joins the two folds of a question into one score with its trace. */
final class QuestionScoring {
    private static final Counted ALWAYS = new Counted(true, true);

    private final Question question;
    private final QuestionFold low;
    private final QuestionFold high;
    private final boolean decided;

    QuestionScoring(Question question, QuestionFold low, QuestionFold high, boolean decided) {
        this.question = question;
        this.low = low;
        this.high = high;
        this.decided = decided;
    }

    QuestionScore score() {
        Map<String, CriterionScore> criteria = scoreCriteria();
        return new QuestionScore(
                question.id(),
                new Range(low.value(), high.value()),
                question.points(),
                trace(),
                new Lines(question, low, high).score(criteria, decided),
                List.copyOf(criteria.values()));
    }

    /** By criterion, in the order of the rubric. */
    Map<String, CriterionScore> scoreCriteria() {
        Map<String, CriterionScore> scores = new LinkedHashMap<>();
        question.items().forEach(item -> scoreCriteria(item, ALWAYS, scores));
        return scores;
    }

    private void scoreCriteria(Item item, Counted above, Map<String, CriterionScore> scores) {
        for (Part part : item.parts()) {
            Counted counted = above.and(counted(item.id(), part));
            switch (part) {
                case Item nested -> scoreCriteria(nested, counted, scores);
                case Criterion criterion ->
                    scores.put(
                            criterion.id(),
                            new CriterionScore(criterion.id(), value(criterion), counted, unmetRequirement(criterion)));
            }
        }
    }

    private Trace trace() {
        List<Step> steps = new ArrayList<>();
        question.items().stream().flatMap(Item::items).map(this::step).forEach(steps::add);
        steps.add(step(
                question.id(),
                QuestionFold.BASE,
                new Rule.Sum(),
                Optional.empty(),
                inputs(QuestionFold.BASE, question.countedItems().toList())));
        if (question.bonusItems().findAny().isPresent()) {
            List<Input> inputs = new ArrayList<>();
            inputs.add(new Input(question.id(), range(QuestionFold.BASE), ALWAYS, Optional.empty()));
            inputs.addAll(inputs(QuestionFold.TOTAL, question.bonusItems().toList()));
            steps.add(step(question.id(), QuestionFold.TOTAL, new Rule.WithBonus(), Optional.empty(), inputs));
        }
        return new Trace(steps);
    }

    private Step step(Item item) {
        return step(item.id(), item.id(), Rule.of(item.pay()), chosen(item), inputs(item.id(), item.parts()));
    }

    private Optional<Chosen> chosen(Item item) {
        return Optional.of(item).filter(Item::distinct).map(one -> new Chosen(chosen(low, one), chosen(high, one)));
    }

    private static List<String> chosen(QuestionFold fold, Item item) {
        return item.parts().stream()
                .map(Part::id)
                .filter(fold.node(item.id()).chosen()::contains)
                .toList();
    }

    private Step step(String name, String key, Rule rule, Optional<Chosen> chosen, List<Input> inputs) {
        return new Step(name, rule, chosen, inputs, range(key), applied(key));
    }

    private List<Input> inputs(String node, List<? extends Part> parts) {
        return parts.stream()
                .map(part -> new Input(part.id(), value(part), counted(node, part), unmetRequirement(part)))
                .toList();
    }

    private List<Applied> applied(String key) {
        List<Applied> applied = new ArrayList<>();
        List<Bound> bounds = low.node(key).bounds();
        for (int i = 0; i < bounds.size(); i++) {
            Range from = stage(key, i);
            Range to = stage(key, i + 1);
            if (!from.equals(to)) {
                applied.add(new Applied(bounds.get(i), from, to));
            }
        }
        return applied;
    }

    private Range stage(String key, int i) {
        return new Range(low.node(key).stages().get(i), high.node(key).stages().get(i));
    }

    private Range range(String key) {
        return new Range(low.node(key).value(), high.node(key).value());
    }

    private Range value(Part part) {
        return new Range(low.value(part), high.value(part));
    }

    private Counted counted(String node, Part part) {
        return new Counted(
                low.node(node).counted().contains(part.id()),
                high.node(node).counted().contains(part.id()));
    }

    private Optional<String> unmetRequirement(Part part) {
        return part instanceof Criterion criterion
                        && !(low.meetsRequirement(criterion) && high.meetsRequirement(criterion))
                ? criterion.requires()
                : Optional.empty();
    }
}
