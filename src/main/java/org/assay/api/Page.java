package org.assay.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of a list. */
public record Page<T>(
        List<T> items,

        @Schema(nullable = true, description = "Cursor of the next page; null at the end.")
        String next) {}
