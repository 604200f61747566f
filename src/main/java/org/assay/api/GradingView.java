package org.assay.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.assay.rubric.Points;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One append-only record of a question's pass. */
@Schema(description = "One append-only record of a question's pass: levels and offsets, never words.")
public record GradingView(
        UUID id,
        int number,
        String question,
        String cause,
        int version,
        Points low,
        Points high,
        Instant createdAt,
        String createdBy,

        @JsonRawValue
        @Schema(
                type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT,
                nullable = true,
                description = "Null while the question is reviewed blind.")
        String record) {}
