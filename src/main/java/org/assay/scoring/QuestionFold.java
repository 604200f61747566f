package org.assay.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.rubric.Bonus;
import org.assay.rubric.Criterion;
import org.assay.rubric.Item;
import org.assay.rubric.Limit;
import org.assay.rubric.Part;
import org.assay.rubric.Pay;
import org.assay.rubric.Points;
import org.assay.rubric.Question;
import org.assay.scoring.Trace.Bound;

/** One fold of a question from its criteria to its points, at one end of the range, keeping what every node came to. */
final class QuestionFold {
    /** Key of the question's value before its bonus items are added; no id looks like this. */
    static final String BASE = "(base)";

    /** Key of the question's value with its bonus items. */
    static final String TOTAL = "(total)";

    private final Question question;
    private final Readings readings;
    private final Map<String, Node> nodes = new HashMap<>();

    /**
     * What one item, or the question, came to.
     *
     * @param chosen ids of the parts that were looked at: all, or those that were left where no words may be paid twice
     * @param counted ids of the parts that were paid for
     * @param bounds the limits, in the order in which they apply
     * @param stages the value before any limit and after each of them
     */
    record Node(Set<String> chosen, Set<String> counted, List<Bound> bounds, List<Points> stages) {
        Points raw() {
            return stages.getFirst();
        }

        Points value() {
            return stages.getLast();
        }

        /** After the limits on the number answered, before floor and ceiling. */
        Points beforeClamp() {
            return stages.get(bounds.size() - 2);
        }
    }

    private record Paid(Set<String> chosen, Set<String> counted, Points raw) {}

    QuestionFold(Question question, Readings readings) {
        this.question = question;
        this.readings = readings;
        question.items().forEach(this::foldItem);
        foldQuestion();
    }

    Node node(String id) {
        return nodes.get(id);
    }

    /** The question's points, bonus included. */
    Points value() {
        return node(TOTAL).value();
    }

    Points value(Part part) {
        return switch (part) {
            case Item item -> node(item.id()).value();
            case Criterion criterion ->
                criterion.levels().get(readings.payingLevel(criterion)).points();
        };
    }

    boolean meetsRequirement(Criterion criterion) {
        return readings.meetsRequirement(criterion);
    }

    private void foldItem(Item item) {
        item.parts().stream()
                .filter(Item.class::isInstance)
                .map(Item.class::cast)
                .forEach(this::foldItem);
        nodes.put(
                item.id(),
                item.distinct()
                        ? new DistinctParts(item.parts(), readings)
                                .sets().stream()
                                        .map(set -> pay(item, set))
                                        .reduce((best, next) -> next.value().compareTo(best.value()) > 0 ? next : best)
                                        .orElseThrow()
                        : pay(item, item.parts()));
    }

    private Node pay(Item item, List<Part> parts) {
        Paid paid =
                switch (item.pay()) {
                    case Pay.All() -> sum(parts, parts);
                    case Pay.Best(int count) -> sum(parts, best(count, parts));
                    case Pay.Steps steps -> step(steps, parts);
                };
        long answered =
                parts.stream().filter(part -> isAnswered(part, item.pay())).count();
        return limit(paid, item.limits(), answered, item.floor(), item.points());
    }

    private void foldQuestion() {
        List<Part> items = question.countedItems().map(Part.class::cast).toList();
        long answered = items.stream().filter(item -> isAnswered(item, Pay.ALL)).count();
        Node base = limit(sum(items, items), question.limits(), answered, Points.ZERO, question.points());
        nodes.put(BASE, base);
        List<Part> bonusItems = question.bonusItems().map(Part.class::cast).toList();
        Paid bonus = sum(bonusItems, bonusItems);
        Paid total = new Paid(bonus.chosen(), bonus.counted(), base.value().plus(bonus.raw()));
        List<Bound> bounds =
                question.bonus() == Bonus.WITHIN ? List.of(new Bound.AtMost(question.points())) : List.of();
        nodes.put(TOTAL, stages(total, bounds, 0));
    }

    private Paid sum(List<Part> parts, List<Part> counted) {
        return new Paid(
                ids(parts),
                ids(counted),
                Points.sum(counted.stream().map(this::value).toList()));
    }

    private List<Part> best(int count, List<Part> parts) {
        return parts.stream()
                .sorted(Comparator.comparing((Part part) -> value(part)).reversed())
                .limit(count)
                .toList();
    }

    private Paid step(Pay.Steps steps, List<Part> parts) {
        List<Part> met = parts.stream().filter(this::isFullyMet).toList();
        return new Paid(ids(parts), ids(met), steps.paidFor(met.size()));
    }

    private boolean isFullyMet(Part part) {
        return switch (part) {
            case Item item -> value(item).equals(item.points());
            case Criterion criterion -> readings.payingLevel(criterion) == 0;
        };
    }

    private boolean isAnswered(Part part, Pay pay) {
        return switch (pay) {
            case Pay.Steps steps -> isFullyMet(part);
            case Pay.All all -> value(part).isPositive();
            case Pay.Best best -> value(part).isPositive();
        };
    }

    private static Node limit(Paid paid, List<Limit> limits, long answered, Points floor, Points ceiling) {
        List<Bound> bounds = new ArrayList<>();
        limits.forEach(limit -> bounds.add(new Bound.FewAnswered(limit.answeredFewerThan(), limit.atMost())));
        bounds.add(new Bound.AtLeast(floor));
        bounds.add(new Bound.AtMost(ceiling));
        return stages(paid, bounds, answered);
    }

    private static Node stages(Paid paid, List<Bound> bounds, long answered) {
        List<Points> stages = new ArrayList<>(List.of(paid.raw()));
        for (Bound bound : bounds) {
            Points value = stages.getLast();
            stages.add(
                    switch (bound) {
                        case Bound.FewAnswered(int fewerThan, Points atMost) ->
                            answered < fewerThan ? value.atMost(atMost) : value;
                        case Bound.AtLeast(Points floor) -> value.atLeast(floor);
                        case Bound.AtMost(Points ceiling) -> value.atMost(ceiling);
                    });
        }
        return new Node(paid.chosen(), paid.counted(), bounds, List.copyOf(stages));
    }

    private static Set<String> ids(List<Part> parts) {
        Set<String> ids = new HashSet<>();
        parts.forEach(part -> ids.add(part.id()));
        return ids;
    }
}
