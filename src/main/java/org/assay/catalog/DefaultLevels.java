package org.assay.catalog;

import java.util.List;
import org.assay.rubric.Level;
import org.assay.rubric.Points;

/** The levels of a criterion whose file does not state them one by one. */
public final class DefaultLevels {
    private DefaultLevels() {}

    public static List<Level> of(Points points, boolean withPartial) {
        Level met = new Level("met", points, "");
        Level partial = new Level("partial", points.half(), "");
        Level notMet = new Level("not-met", Points.ZERO, "");
        return withPartial ? List.of(met, partial, notMet) : List.of(met, notMet);
    }
}
