package org.assay.review;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a submission is to be finalized. */
@Schema(description = "How a submission is to be finalized.")
public record FinalizeRequest(
        @Schema(nullable = true, description = "Whether questions not yet confirmed count as seen and confirmed.")
        Boolean confirmRest) {}
