package org.assay.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.assay.rubric.Points;
import org.assay.scoring.Trace.Applied;
import org.assay.scoring.Trace.Bound;
import org.assay.scoring.Trace.Chosen;
import org.assay.scoring.Trace.Input;
import org.assay.scoring.Trace.Rule;
import org.assay.scoring.Trace.Step;

/** Somebody who has nothing but a trace, and does what its steps say by hand. */
final class TraceFollower {
    private final Map<String, Range> reached = new HashMap<>();

    private TraceFollower() {}

    /** The value at which the last step arrives; each step on the way is checked. */
    static Range follow(Trace trace) {
        TraceFollower follower = new TraceFollower();
        trace.steps().forEach(follower::step);
        return follower.reached.get(trace.steps().getLast().node());
    }

    private void step(Step step) {
        for (Input input : step.inputs()) {
            Range before = reached.getOrDefault(input.node(), input.value());
            assertThat(input.value())
                    .as("%s, as it enters %s", input.node(), step.node())
                    .isEqualTo(before);
        }
        step.chosen().ifPresent(chosen -> assertThat(step.inputs())
                .as("what is counted at %s was chosen", step.node())
                .allMatch(input -> !input.counted().low() || chosen.low().contains(input.node()))
                .allMatch(input -> !input.counted().high() || chosen.high().contains(input.node())));
        Range value = new Range(raw(step, Range::low, Counted::low), raw(step, Range::high, Counted::high));
        assertThat(step.raw()).as("raw value of %s", step.node()).isEqualTo(value);
        for (Applied applied : step.limits()) {
            assertThat(applied.from())
                    .as("what %s limits at %s", applied, step.node())
                    .isEqualTo(value);
            value = limited(step, applied);
            assertThat(applied.to())
                    .as("what %s leaves at %s", applied, step.node())
                    .isEqualTo(value)
                    .isNotEqualTo(applied.from());
        }
        assertThat(step.value()).as("value of %s", step.node()).isEqualTo(value);
        reached.put(step.node(), value);
    }

    private static Points raw(Step step, Function<Range, Points> end, Predicate<Counted> fold) {
        List<Points> counted = step.inputs().stream()
                .filter(input -> fold.test(input.counted()))
                .map(input -> end.apply(input.value()))
                .toList();
        return switch (step.rule()) {
            case Rule.Sum() -> Points.sum(counted);
            case Rule.WithBonus() -> Points.sum(counted);
            case Rule.Best(int count) -> {
                assertThat(counted).as("counted of %s", step.node()).hasSizeLessThanOrEqualTo(count);
                yield Points.sum(counted);
            }
            case Rule.Steps(List<Points> amounts) ->
                counted.isEmpty() ? Points.ZERO : amounts.get(Math.min(counted.size(), amounts.size()) - 1);
        };
    }

    private static Range limited(Step step, Applied applied) {
        Range from = applied.from();
        return switch (applied.bound()) {
            case Bound.AtLeast(Points floor) -> from.atLeast(floor);
            case Bound.AtMost(Points ceiling) -> from.atMost(ceiling);
            case Bound.FewAnswered(int fewerThan, Points atMost) ->
                new Range(
                        isFew(step, fewerThan, Range::low, Counted::low, Chosen::low)
                                ? from.low().atMost(atMost)
                                : from.low(),
                        isFew(step, fewerThan, Range::high, Counted::high, Chosen::high)
                                ? from.high().atMost(atMost)
                                : from.high());
        };
    }

    private static boolean isFew(
            Step step,
            int fewerThan,
            Function<Range, Points> end,
            Predicate<Counted> fold,
            Function<Chosen, List<String>> chosen) {
        boolean fullyMet = step.rule() instanceof Rule.Steps;
        long answered = step.inputs().stream()
                .filter(input -> step.chosen()
                        .map(chosen)
                        .map(set -> set.contains(input.node()))
                        .orElse(true))
                .filter(input -> fullyMet
                        ? fold.test(input.counted())
                        : end.apply(input.value()).isPositive())
                .count();
        return answered < fewerThan;
    }
}
