package org.assay.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.rubric.Points;
import org.assay.scoring.Range;

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

    /** Where a total stands to a cut-off. */
    public enum Standing {
        BELOW,
        /** The range holds totals of both kinds. */
        OPEN,
        REACHED;

        static Standing of(Range total, Points cutoff) {
            if (total.low().compareTo(cutoff) >= 0) {
                return REACHED;
            }
            return total.high().compareTo(cutoff) >= 0 ? OPEN : BELOW;
        }
    }

    /** A total that stands otherwise to a cut-off than before. */
    public record Crossing(Points cutoff, Standing before, Standing after) {}

    /** Those that a total crosses, ascending. */
    public List<Crossing> crossed(Range before, Range after) {
        return points.stream()
                .map(Points::new)
                .map(cutoff -> new Crossing(cutoff, Standing.of(before, cutoff), Standing.of(after, cutoff)))
                .filter(crossing -> crossing.before() != crossing.after())
                .toList();
    }

    String canonical() {
        return points.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(",")) + "±"
                + margin.toPlainString();
    }
}
