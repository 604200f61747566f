package org.assay.review;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A level that a reviewer puts in the place of a judgment. */
@Schema(description = "A level that a reviewer puts in the place of a judgment.")
public record OverrideRequest(
        @Schema(required = true, examples = "met") String level,

        @Schema(required = true, description = "Why, in a word: [a-z0-9-]{1,64}.", examples = "judge-missed-it")
        String reasonCode,

        @Schema(nullable = true, description = "Why, in a sentence; erased with the submission.")
        String comment) {}
