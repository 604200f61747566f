package org.assay.review;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision on how a criterion is to be read from now on. */
@Schema(description = "A decision on how a criterion is to be read from now on.")
public record RulingRequest(
        @Schema(required = true, examples = "1.1") String question,
        @Schema(required = true, examples = "heap") String criterion,

        @Schema(
                required = true,
                description = "For every later answer, so without anything of a candidate; at most 1,000 characters.")
        String text,

        @Schema(nullable = true, description = "The submission whose override it comes from.")
        UUID submission) {}
