package org.assay.review;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reviewer's levels for every criterion of a question. */
@Schema(description = "A reviewer's levels for every criterion of a question.")
public record ConfirmRequest(
        @Schema(required = true, description = "Level by criterion; every criterion is named.")
        Map<String, String> levels,

        @Schema(
                nullable = true,
                description =
                        "Needed where a level differs from the current one, unless the question is reviewed blind.")
        String reasonCode,

        @Schema(nullable = true) String comment,

        @Schema(
                nullable = true,
                description = "Whether the reviewer could not see the judge's levels; where it is sent it must be so.")
        Boolean blind) {}
