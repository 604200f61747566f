package org.assay.rubric;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One question of an exam with everything that decides what an answer to it is worth.
 *
 * @param points the most that it is worth without bonus
 * @param bonus whether its bonus items may lift it above its points
 * @param ask what candidates were asked; may be empty
 * @param reference the reference answer; candidates never see it
 */
public record Question(
        String id,
        String title,
        Points points,
        Bonus bonus,
        String ask,
        String reference,
        List<Limit> limits,
        List<Item> items,
        Optional<Source> source) {

    public Question {
        Id.check("question", id);
        limits = List.copyOf(limits);
        items = List.copyOf(items);
        InvalidRubric.unless(points.isPositive(), "the points of question '%s' must be positive", id);
        InvalidRubric.unless(!items.isEmpty(), "question '%s' has no items", id);
        Id.checkUnique(
                "item or criterion",
                items.stream()
                        .flatMap(item -> Stream.concat(
                                item.items().map(Item::id), item.criteria().map(Criterion::id)))
                        .toList());
        checkRequirements(items);
    }

    /** Quick, for whatever is kept by question; what this leaves open is for {@code equals} to tell. */
    @Override
    public int hashCode() {
        return Objects.hash(id, ask, reference);
    }

    private static void checkRequirements(List<Item> items) {
        Map<String, Criterion> criteria = new LinkedHashMap<>();
        items.stream().flatMap(Item::criteria).forEach(criterion -> criteria.put(criterion.id(), criterion));
        for (Criterion criterion : criteria.values()) {
            criterion.requires().ifPresent(required -> checkRequirement(criterion, required, criteria));
        }
        criteria.values().forEach(criterion -> checkNoCycle(criterion, criteria));
    }

    private static void checkRequirement(Criterion criterion, String required, Map<String, Criterion> criteria) {
        InvalidRubric.unless(
                criteria.containsKey(required),
                "criterion '%s' requires '%s', which is no criterion of the question",
                criterion.id(),
                required);
        InvalidRubric.unless(
                !criterion.isDeduction() && !criteria.get(required).isDeduction(),
                "criterion '%s' requires '%s', but neither of the two may be a deduction",
                criterion.id(),
                required);
    }

    private static void checkNoCycle(Criterion start, Map<String, Criterion> criteria) {
        Set<String> seen = new HashSet<>();
        Optional<String> next = Optional.of(start.id());
        while (next.isPresent()) {
            InvalidRubric.unless(seen.add(next.get()), "criterion '%s' requires itself, through a cycle", next.get());
            next = criteria.get(next.get()).requires();
        }
    }

    Question withCriteria(UnaryOperator<Criterion> change) {
        return withItems(item -> item.withCriteria(change));
    }

    /** The same with other items in the same places. */
    public Question withItems(UnaryOperator<Item> change) {
        List<Item> changed = items.stream().map(change).toList();
        return new Question(id, title, points, bonus, ask, reference, limits, changed, source);
    }

    public Stream<Criterion> criteria() {
        return items.stream().flatMap(Item::criteria);
    }

    public Optional<Criterion> criterion(String id) {
        return criteria().filter(criterion -> criterion.id().equals(id)).findFirst();
    }

    public Stream<Item> bonusItems() {
        return items.stream().filter(Item::bonus);
    }

    public Stream<Item> countedItems() {
        return items.stream().filter(item -> !item.bonus());
    }

    /** The most that its bonus items can add to its points: 0 where bonus stays within them. */
    public Points bonusPoints() {
        return bonus == Bonus.WITHIN
                ? Points.ZERO
                : Points.sum(bonusItems().map(Item::points).toList());
    }
}
