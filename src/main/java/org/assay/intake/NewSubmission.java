package org.assay.intake;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an integration sends: one candidate's answers to one exam. */
@Schema(description = "One candidate's answers to one exam.")
public record NewSubmission(
        @Schema(required = true, description = "Key of the exam.", examples = "ai-engineer-mid")
        String exam,

        @Schema(nullable = true, description = "Published version; the latest where null.")
        Integer version,

        @Schema(required = true) Candidate candidate,

        @Schema(required = true, description = "At least one; questions left out count as blank.")
        List<NewAnswer> answers,

        @Schema(nullable = true, description = "Null: this version delivers nothing.")
        String callbackUrl,

        @Schema(nullable = true, description = "The integration's own words, returned to it.")
        Map<String, String> metadata) {

    /** Whom the answers are from, by a name that only the integration can resolve. */
    @Schema(description = "Whom the answers are from; seen neither by a judge nor by a reviewer.")
    public record Candidate(
            @Schema(required = true, description = "Pseudonym.", examples = "cand-8f2")
            String ref,

            @Schema(nullable = true, description = "Groups for adverse-impact statistics.")
            Map<String, String> groups) {}

    /** What the candidate wrote to one question. */
    @Schema(description = "What the candidate wrote to one question.")
    public record NewAnswer(
            @Schema(required = true, examples = "1.1") String question,

            @Schema(required = true, description = "At most 20,000 UTF-16 code units; may be blank.")
            String text) {}
}
