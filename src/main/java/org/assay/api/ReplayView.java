package org.assay.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A grading folded again. */
@Schema(description = "A grading folded again: whether value, trace, lines and criteria came out the same.")
public record ReplayView(boolean equal, RangeView stored, RangeView replayed) {}
