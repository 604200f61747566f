package org.assay.scoring;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.judging.Judgment;
import org.assay.judging.JudgmentSheet;
import org.assay.rubric.Bonus;
import org.assay.rubric.Criterion;
import org.assay.rubric.Item;
import org.assay.rubric.Limit;
import org.assay.rubric.Part;
import org.assay.rubric.Pay;
import org.assay.rubric.Points;
import org.assay.rubric.Question;

/** One fold of a sheet, to the least or to the most, in the plainest way: recursion, and every set of children tried. */
final class NaiveFold {
    private final Question question;
    private final JudgmentSheet sheet;
    private final boolean most;
    private final Map<String, BigDecimal> values = new HashMap<>();
    private final Set<String> counted = new HashSet<>();
    private final BigDecimal value;

    NaiveFold(Question question, JudgmentSheet sheet, boolean most) {
        this.question = question;
        this.sheet = sheet;
        this.most = most;
        this.value = questionValue();
    }

    BigDecimal value() {
        return value;
    }

    /** Of an item after its limits, of a criterion by its level. */
    BigDecimal value(String node) {
        return values.get(node);
    }

    /** Whether it, and everything above it, was counted. */
    boolean counted(String node) {
        return counted.contains(node);
    }

    boolean requirementUnmet(Criterion criterion) {
        return criterion.requires().isPresent()
                && judgedLast(criterion.requires().get());
    }

    private boolean judgedLast(String criterion) {
        Criterion required = question.criterion(criterion).orElseThrow();
        return judgedLevel(required) == required.levels().size() - 1;
    }

    private int judgedLevel(Criterion criterion) {
        return switch (sheet.judgment(criterion.id())) {
            case Judgment.Rated rated -> criterion.levelIndex(rated.level()).orElseThrow();
            case Judgment.Abstained abstained -> completedLevel(criterion);
        };
    }

    private int completedLevel(Criterion criterion) {
        List<BigDecimal> points =
                criterion.levels().stream().map(level -> level.points().value()).toList();
        BigDecimal least = points.stream().min(Comparator.naturalOrder()).orElseThrow();
        BigDecimal highest = points.stream().max(Comparator.naturalOrder()).orElseThrow();
        if (least.equals(highest)) {
            return most ? 0 : points.size() - 1;
        }
        return points.indexOf(most ? highest : least);
    }

    private int effectiveLevel(Criterion criterion) {
        return requirementUnmet(criterion) ? criterion.levels().size() - 1 : judgedLevel(criterion);
    }

    private BigDecimal questionValue() {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal extra = BigDecimal.ZERO;
        int answered = 0;
        for (Item item : question.items()) {
            Choice choice = value(item);
            markCounted(item);
            if (item.bonus()) {
                extra = extra.add(choice.value);
            } else {
                sum = sum.add(choice.value);
                answered += choice.value.signum() > 0 ? 1 : 0;
            }
        }
        BigDecimal limited = clamp(
                limit(sum, answered, question.limits()),
                BigDecimal.ZERO,
                question.points().value());
        BigDecimal total = limited.add(extra);
        return question.bonus() == Bonus.WITHIN
                ? clamp(total, BigDecimal.ZERO, question.points().value())
                : total;
    }

    /** A set of children that is paid, which of them count, and what the item is then worth. */
    private record Choice(List<Part> paid, BigDecimal value) {}

    private final Map<String, Choice> choices = new HashMap<>();

    private Choice value(Item item) {
        for (Part part : item.parts()) {
            switch (part) {
                case Item inner -> value(inner);
                case Criterion criterion ->
                    values.put(
                            criterion.id(),
                            criterion
                                    .levels()
                                    .get(effectiveLevel(criterion))
                                    .points()
                                    .value());
            }
        }
        Choice best = null;
        for (List<Part> set :
                item.distinct() ? new NaiveSets(sheet, most).conflictFree(item.parts()) : List.of(item.parts())) {
            Choice choice = choose(item, set);
            if (best == null || choice.value.compareTo(best.value) > 0) {
                best = choice;
            }
        }
        choices.put(item.id(), best);
        values.put(item.id(), best.value);
        return best;
    }

    private Choice choose(Item item, List<Part> set) {
        List<Part> fullyMet = set.stream().filter(this::isFullyMet).toList();
        List<Part> positive =
                set.stream().filter(part -> value(part.id()).signum() > 0).toList();
        return switch (item.pay()) {
            case Pay.All() -> choice(item, set, sum(set), positive.size());
            case Pay.Best(int count) -> {
                List<Part> highest = set.stream()
                        .sorted(Comparator.comparing((Part part) -> value(part.id()))
                                .reversed())
                        .limit(count)
                        .toList();
                yield choice(item, highest, sum(highest), positive.size());
            }
            case Pay.Steps(List<Points> amounts) -> {
                int met = fullyMet.size();
                BigDecimal amount = met == 0
                        ? BigDecimal.ZERO
                        : met >= amounts.size()
                                ? amounts.getLast().value()
                                : amounts.get(met - 1).value();
                yield choice(item, fullyMet, amount, met);
            }
        };
    }

    private Choice choice(Item item, List<Part> paid, BigDecimal raw, int answered) {
        BigDecimal limited = limit(raw, answered, item.limits());
        return new Choice(
                paid, clamp(limited, item.floor().value(), item.points().value()));
    }

    private boolean isFullyMet(Part part) {
        return switch (part) {
            case Item item -> value(item.id()).compareTo(item.points().value()) == 0;
            case Criterion criterion -> effectiveLevel(criterion) == 0;
        };
    }

    private BigDecimal sum(List<Part> parts) {
        return parts.stream().map(part -> value(part.id())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal limit(BigDecimal value, int answered, List<Limit> limits) {
        for (Limit limit : limits) {
            if (answered < limit.answeredFewerThan()) {
                value = value.min(limit.atMost().value());
            }
        }
        return value;
    }

    private static BigDecimal clamp(BigDecimal value, BigDecimal floor, BigDecimal ceiling) {
        return value.max(floor).min(ceiling);
    }

    private void markCounted(Item item) {
        counted.add(item.id());
        for (Part part : choices.get(item.id()).paid) {
            switch (part) {
                case Item inner -> markCounted(inner);
                case Criterion criterion -> counted.add(criterion.id());
            }
        }
    }
}
