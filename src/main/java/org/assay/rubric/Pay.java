package org.assay.rubric;

import java.util.List;

/** How the values of an item's parts become the value of the item, before its limits. */
public sealed interface Pay {
    Pay ALL = new All();

    /** The sum of the parts; the only rule under which deductions may stand. */
    record All() implements Pay {}

    /** The sum of the {@code count} highest parts; among equals, the first of the document. */
    record Best(int count) implements Pay {
        public Best {
            InvalidRubric.unless(count >= 1, "best is %d, it must be 1 or more", count);
        }
    }

    /** By the number of parts fully met: with one the first amount, with two the second, and so on up to the last. */
    record Steps(List<Points> amounts) implements Pay {
        public Steps {
            amounts = List.copyOf(amounts);
            InvalidRubric.unless(!amounts.isEmpty(), "steps must not be empty");
            Points before = Points.ZERO;
            for (Points amount : amounts) {
                InvalidRubric.unless(
                        amount.compareTo(before) >= 0, "steps must never fall, but %s follows %s", amount, before);
                before = amount;
            }
        }

        public Points paidFor(int fullyMet) {
            return fullyMet == 0 ? Points.ZERO : amounts.get(Math.min(fullyMet, amounts.size()) - 1);
        }
    }
}
