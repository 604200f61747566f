package org.assay.rubric;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One line of a scoring standard, or a part of one.
 *
 * @param points the most that it is worth; for a bonus item the most that it adds
 * @param bonus whether it stands outside the question's points
 * @param distinct whether two parts may not be paid for the same words
 * @param floor the least that it is worth: 0, or negative where deductions may cost more than the item earns
 * @param parts its criteria, then the items nested in it
 */
public record Item(
        String id,
        String text,
        Points points,
        boolean bonus,
        Pay pay,
        boolean distinct,
        List<Limit> limits,
        Points floor,
        List<Part> parts,
        Optional<Source> source)
        implements Part {
    /** More parts than this under {@code distinct} would make the search for the best set too long. */
    public static final int MOST_DISTINCT_PARTS = 16;

    public Item {
        Id.check("item", id);
        limits = List.copyOf(limits);
        parts = List.copyOf(parts);
        InvalidRubric.unless(!parts.isEmpty(), "item '%s' has neither criteria nor items", id);
        checkOrder(id, parts);
        InvalidRubric.unless(!points.isNegative(), "the points of item '%s' must not be negative", id);
        checkFloor(id, bonus, pay, floor);
        checkPay(id, points, pay, parts);
        if (distinct) {
            checkDistinct(id, parts);
        }
        for (Part part : parts) {
            InvalidRubric.unless(
                    !(part instanceof Item item && item.bonus()),
                    "item '%s' is a bonus, which only an item directly under a question can be",
                    part.id());
        }
    }

    /** A rubric file has a list of each, so another order could not be written down. */
    private static void checkOrder(String id, List<Part> parts) {
        for (int i = 1; i < parts.size(); i++) {
            InvalidRubric.unless(
                    !(parts.get(i - 1) instanceof Item && parts.get(i) instanceof Criterion),
                    "criterion '%s' of item '%s' must stand before the items",
                    parts.get(i).id(),
                    id);
        }
    }

    private static void checkFloor(String id, boolean bonus, Pay pay, Points floor) {
        InvalidRubric.unless(!floor.isPositive(), "the floor of item '%s' is %s, it must not be positive", id, floor);
        InvalidRubric.unless(
                !floor.isNegative() || (pay instanceof Pay.All && !bonus),
                "the floor of item '%s' is negative, which only an item that pays all and is no bonus may have",
                id);
    }

    private static void checkPay(String id, Points points, Pay pay, List<Part> parts) {
        switch (pay) {
            case Pay.All() -> checkPriced(id, parts);
            case Pay.Best(int count) -> {
                checkPriced(id, parts);
                checkNoDeduction(id, parts);
            }
            case Pay.Steps(List<Points> amounts) -> {
                checkNoDeduction(id, parts);
                InvalidRubric.unless(
                        amounts.getLast().equals(points),
                        "the last step of item '%s' is %s, it must equal the item's points %s",
                        id,
                        amounts.getLast(),
                        points);
                for (Part part : parts) {
                    InvalidRubric.unless(
                            !(part instanceof Criterion criterion && criterion.isPriced()),
                            "criterion '%s' must carry no points: item '%s' pays by steps",
                            part.id(),
                            id);
                }
            }
        }
    }

    private static void checkPriced(String id, List<Part> parts) {
        for (Part part : parts) {
            InvalidRubric.unless(
                    !(part instanceof Criterion criterion && !criterion.isPriced()),
                    "criterion '%s' of item '%s' needs points other than 0",
                    part.id(),
                    id);
        }
    }

    private static void checkNoDeduction(String id, List<Part> parts) {
        for (Part part : parts) {
            InvalidRubric.unless(
                    !part.canBeNegative(),
                    "'%s' can be worth less than 0, which is possible only under an item that pays all, not under '%s'",
                    part.id(),
                    id);
        }
    }

    private static void checkDistinct(String id, List<Part> parts) {
        InvalidRubric.unless(
                parts.size() <= MOST_DISTINCT_PARTS,
                "item '%s' is distinct and has %d parts, at most %d are possible",
                id,
                parts.size(),
                MOST_DISTINCT_PARTS);
        InvalidRubric.unless(
                parts.stream().flatMap(Part::criteria).noneMatch(Criterion::isDeduction),
                "item '%s' is distinct, so nothing below it may be a deduction",
                id);
    }

    /** The same with other criteria. */
    public Item withCriteria(UnaryOperator<Criterion> change) {
        List<Part> changed = parts.stream()
                .<Part>map(part -> switch (part) {
                    case Item item -> item.withCriteria(change);
                    case Criterion criterion -> change.apply(criterion);
                })
                .toList();
        return withParts(changed);
    }

    /** The same with other parts. */
    public Item withParts(List<Part> others) {
        return new Item(id, text, points, bonus, pay, distinct, limits, floor, others, source);
    }

    @Override
    public Stream<Criterion> criteria() {
        return parts.stream().flatMap(Part::criteria);
    }

    /** This item and those nested in it, innermost first, in document order. */
    public Stream<Item> items() {
        return Stream.concat(
                parts.stream().flatMap(part -> part instanceof Item item ? item.items() : Stream.empty()),
                Stream.of(this));
    }

    @Override
    public boolean canBeNegative() {
        return floor.isNegative();
    }
}
