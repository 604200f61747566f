package org.assay.api;

import org.assay.rubric.Points;
import org.assay.scoring.Range;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The least and the most that something is worth. */
@Schema(description = "The least and the most that something is worth.")
public record RangeView(Points low, Points high) {
    static RangeView of(Range range) {
        return new RangeView(range.low(), range.high());
    }
}
