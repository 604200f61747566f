package org.assay.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What happened to a submission. */
public record HistoryView(
        List<Entry> entries,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "Only where verification was asked for.")
        Verification verification) {

    /** One thing that happened. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            int number,
            Instant at,

            @Schema(description = "Left out for reviewers where it says who submitted.")
            String actor,

            String action,
            String question,
            UUID grading,
            Map<String, String> detail,
            String hash) {}

    /** Whether the chain and the rows that it speaks of are whole. */
    public record Verification(boolean whole, List<String> complaints) {}
}
