package org.assay.api;

import java.time.Instant;
import java.util.UUID;
import org.assay.review.StoredRuling;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision on how a criterion is to be read. */
@Schema(description = "A decision on how a criterion is to be read.")
public record RulingView(
        UUID id,
        String exam,

        @Schema(description = "The version of the rubric that it made.")
        int version,

        String question,
        String criterion,
        String text,

        @Schema(nullable = true, description = "The submission whose override it comes from.")
        UUID submission,

        Instant createdAt,
        String createdBy) {
    static RulingView of(StoredRuling ruling) {
        return new RulingView(
                ruling.id,
                ruling.exam,
                ruling.version,
                ruling.question,
                ruling.criterion,
                ruling.text,
                ruling.submission,
                ruling.createdAt,
                ruling.createdBy);
    }
}
