package org.assay.scoring;

import java.util.List;
import java.util.Optional;
import org.assay.rubric.Pay;
import org.assay.rubric.Points;

/** The steps that led to a score, as data: whoever follows them by hand, innermost first, arrives at the score. */
public record Trace(List<Step> steps) {
    public Trace {
        steps = List.copyOf(steps);
    }

    /**
     * How one node got its value.
     *
     * @param node id of an item, question, group or section, or key of the exam
     * @param chosen where inputs that rest on the same words exclude each other, those that were left
     * @param limits those that changed something, in the order in which they were applied
     */
    public record Step(
            String node, Rule rule, Optional<Chosen> chosen, List<Input> inputs, Range value, List<Applied> limits) {
        public Step {
            inputs = List.copyOf(inputs);
            limits = List.copyOf(limits);
        }

        /** The value before any limit. */
        public Range raw() {
            return limits.isEmpty() ? value : limits.getFirst().from();
        }
    }

    /**
     * The inputs of which no two rest on the same words, and that are worth the most together, in the order of the rubric: what
     * the rule and the limits see.
     */
    public record Chosen(List<String> low, List<String> high) {
        public Chosen {
            low = List.copyOf(low);
            high = List.copyOf(high);
        }
    }

    /** How the counted inputs become one value. */
    public sealed interface Rule {
        /** Their sum. */
        record Sum() implements Rule {}

        /** The sum of the highest of them. */
        record Best(int count) implements Rule {}

        /** The amount that stands for their number. */
        record Steps(List<Points> amounts) implements Rule {
            public Steps {
                amounts = List.copyOf(amounts);
            }
        }

        /** The question's own value and its bonus items, added up. */
        record WithBonus() implements Rule {}

        static Rule of(Pay pay) {
            return switch (pay) {
                case Pay.All() -> new Sum();
                case Pay.Best(int count) -> new Best(count);
                case Pay.Steps(List<Points> amounts) -> new Steps(amounts);
            };
        }
    }

    /**
     * What went into a step.
     *
     * @param unmetRequirement the criterion that it requires and that is not met, in at least one of the two folds
     */
    public record Input(String node, Range value, Counted counted, Optional<String> unmetRequirement) {}

    /** A limit that changed the value in at least one of the two folds. */
    public record Applied(Bound bound, Range from, Range to) {}

    /** A limit as it was applied. */
    public sealed interface Bound {
        /** Fewer than so many inputs were answered. */
        record FewAnswered(int fewerThan, Points atMost) implements Bound {}

        /** No less than this. */
        record AtLeast(Points floor) implements Bound {}

        /** No more than this. */
        record AtMost(Points ceiling) implements Bound {}
    }
}
