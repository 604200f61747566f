package org.assay.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.rubric.Points;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A submission as it stands. */
@Schema(description = "A submission as it stands.")
public record SubmissionView(
        UUID id,
        String exam,
        int version,

        @Schema(description = "Whether a later version of the rubric than the one it is judged under is published.")
        boolean outdated,

        @Schema(enumeration = {"queued", "judging", "awaiting_review", "final", "failed"})
        String status,

        @Schema(nullable = true) CandidateView candidate,
        @Schema(nullable = true) Map<String, String> metadata,
        Instant createdAt,
        Instant updatedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) Instant finalizedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) String finalizedBy,
        @JsonInclude(JsonInclude.Include.NON_NULL) Instant erasedAt,
        ScoreView score,
        List<SectionView> sections,
        @Schema(description = "Those that are judged.") List<QuestionView> questions,

        @Schema(nullable = true, description = "Who judged; null while nobody has.")
        JudgeView judge,

        UsageView usage) {

    /** Whom the answers are from. */
    public record CandidateView(String ref) {}

    /** The total. `points` is there only where low equals high. */
    public record ScoreView(
            @JsonInclude(JsonInclude.Include.NON_NULL) Points points,
            Points low,
            Points high,
            Points max,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Schema(description = "Only where the total is near a cut-off of the exam's settings: which one.")
            BigDecimal nearCutoff,

            @com.fasterxml.jackson.annotation.JsonProperty("final")
            boolean isFinal) {}

    /** A section's share of it. */
    public record SectionView(
            String section,
            @JsonInclude(JsonInclude.Include.NON_NULL) Points points,
            Points low,
            Points high,
            Points max) {}

    /** Who judged, and with what. */
    public record JudgeView(String name, String model, String promptVersion, String promptHash, String rubricHash) {}

    /** What the judging consumed. */
    public record UsageView(int calls, long inputTokens, long outputTokens, int cachedCalls, CostView cost) {}

    /** Money. */
    public record CostView(BigDecimal amount, String currency) {}
}
