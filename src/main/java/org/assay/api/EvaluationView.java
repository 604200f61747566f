package org.assay.api;

import java.time.Instant;
import java.util.UUID;
import org.assay.evaluation.Report;
import org.assay.evaluation.StoredEvaluation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A measurement of a judge: how far it is, and in the end what it found. */
@Schema(description = "A measurement of a judge: how far it is, and in the end what it found.")
public record EvaluationView(
        UUID id,
        String exam,
        int version,

        @Schema(enumeration = {"queued", "running", "done", "failed"})
        String status,

        @Schema(description = "Graded answers.") int answers,

        @Schema(description = "Judgings so far.") int done,

        @Schema(description = "Judgings in all: answers times repeats.")
        int work,

        Instant createdAt,
        String createdBy,
        @Schema(nullable = true) Instant finishedAt,

        @Schema(nullable = true, description = "Why it failed.")
        String failure,

        @Schema(nullable = true, description = "Null until it is done, and in lists.")
        Report report) {

    static EvaluationView of(StoredEvaluation row, Report report) {
        return new EvaluationView(
                row.id,
                row.exam,
                row.version,
                row.status.key(),
                row.answers,
                row.done,
                row.work,
                row.createdAt,
                row.createdBy,
                row.finishedAt,
                row.failure,
                report);
    }
}
