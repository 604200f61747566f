package org.assay.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.gold.Golds;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Answers whose levels are known, as they stand. */
@Schema(description = "Answers whose levels are known.")
public record GoldView(
        UUID id,
        String exam,
        int version,
        Instant createdAt,
        String createdBy,

        @Schema(
                description =
                        "Whether its questions are the same in the latest published version; else it is seeded no more.")
        boolean fits,

        @Schema(description = "How often it was put among the submissions.")
        long seeded,

        List<GoldAnswerView> answers) {

    /** An answer and its levels. */
    public record GoldAnswerView(
            String question,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "Only where it was asked for.")
            String text,

            @Schema(description = "Level by criterion.") Map<String, String> levels) {}

    static GoldView of(Golds.Listed listed) {
        return new GoldView(
                listed.gold().id,
                listed.gold().exam,
                listed.gold().version,
                listed.gold().createdAt,
                listed.gold().createdBy,
                listed.fits(),
                listed.seeded(),
                listed.gold().levels.entrySet().stream()
                        .map(answer -> new GoldAnswerView(
                                answer.getKey(), listed.texts().get(answer.getKey()), answer.getValue()))
                        .toList());
    }
}
