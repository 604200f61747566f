package org.assay.authoring;

import org.assay.rubric.Points;

/** One thing that the words of a line say about points. */
sealed interface Term {
    /** Such as 2分, 共4分 or 4 points in total; {@code inAll} where the words say that it is a sum. */
    record Total(Points points, boolean inAll) implements Term {}

    /** Such as 各2分 or 2-3 points each. */
    record Each(Points low, Points high) implements Term {
        boolean isOpen() {
            return !low.equals(high);
        }

        boolean includes(Points points) {
            return points.compareTo(low) >= 0 && points.compareTo(high) <= 0;
        }
    }

    /** Such as 任选两种 or any two. */
    record Choose(int count) implements Term {}

    /** Such as 至少3个 or at least three. */
    record AtLeast(int count) implements Term {}

    /** Such as +1分 or bonus of 2. */
    record Bonus(Points points) implements Term {}

    /** Such as 加分项 or extra credit, where the amount stands apart. */
    record IsBonus() implements Term {}

    /** Such as 扣1分 or deduct half a point; {@code repeated} where it is taken for each fault. */
    record Deduct(Points points, boolean repeated) implements Term {}

    /** Such as 最多得4分 or up to 4 points. */
    record AtMost(Points points) implements Term {}

    /** Such as 只答一种方法最多得4分 or at most 4 if only one is given. */
    record AtMostIfFewer(int fewerThan, Points points) implements Term {}

    /** Such as 酌情给分: the examiner decides. */
    record Discretion() implements Term {}

    /** Such as 扣完为止: deductions take no more than there is. */
    record DownToZero() implements Term {}
}
