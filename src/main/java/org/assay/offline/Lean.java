package org.assay.offline;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Whether an answer as a whole is worded as right answers or as wrong ones: the mean over the criteria that it comes near to.
 * One sentence shows little of that; who is wrong in one place with assurance is seldom right beside it.
 *
 * @param wording mean of {@link Contrast#wording}
 * @param gap mean of {@link Contrast#gap}
 */
record Lean(double wording, double gap) {
    /** What one criterion adds. */
    record Part(double nearness, double wording, double gap) {}

    static Lean of(List<Part> parts, double near) {
        List<Part> touched = parts.stream().filter(part -> part.nearness > near).toList();
        List<Part> seen = touched.isEmpty() ? parts : touched;
        return new Lean(mean(seen, Part::wording), mean(seen, Part::gap));
    }

    private static double mean(List<Part> parts, ToDoubleFunction<Part> value) {
        return parts.stream().mapToDouble(value).average().orElse(0);
    }
}
