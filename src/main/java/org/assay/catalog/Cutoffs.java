package org.assay.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The totals at which something is decided, such as a pass.
 *
 * @param points ascending
 * @param margin how far from one of them a total still counts as near, in points, 0 or more
 */
public record Cutoffs(List<BigDecimal> points, BigDecimal margin) {
    public static final Cutoffs NONE = new Cutoffs(List.of(), BigDecimal.ZERO);

    public Cutoffs {
        points = points.stream()
                .map(BigDecimal::stripTrailingZeros)
                .distinct()
                .sorted()
                .toList();
        margin = margin.stripTrailingZeros();
    }

    /** The first one that lies within a range of totals, or within the margin of it. */
    public Optional<BigDecimal> near(BigDecimal low, BigDecimal high) {
        return points.stream()
                .filter(cutoff -> cutoff.compareTo(low.subtract(margin)) >= 0)
                .filter(cutoff -> cutoff.compareTo(high.add(margin)) <= 0)
                .findFirst();
    }

    String canonical() {
        return points.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(",")) + "±"
                + margin.toPlainString();
    }
}
