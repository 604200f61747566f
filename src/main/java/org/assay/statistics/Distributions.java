package org.assay.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How points and levels of an exam are distributed. */
@Schema(description = "How points and levels of an exam are distributed; gold is left out.")
public record Distributions(
        String exam,

        @Schema(description = "Number of submissions by status.")
        Map<String, Long> submissions,

        @Schema(description = "Of submissions that are final.") @JsonProperty("final")
        Totals finals,

        @Schema(description = "Of submissions that await review.")
        Totals awaitingReview,

        List<CriterionLevels> criteria) {

    /** Totals of submissions, in shares of the exam's points. */
    @Schema(description = "Totals as shares of the exam's points.")
    public record Totals(
            long n,

            @Schema(description = "Those that are still a range; they are in no other figure.")
            long undecided,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Schema(description = "Mean share; left out where there is none.")
            Double mean,

            @Schema(
                    description =
                            "How many are in each tenth of the points, lowest first: 0 to below 0.1, …, 0.9 and above.")
            List<Long> deciles) {}

    /** The levels of one criterion as it stands in one or several versions of the rubric. */
    public record CriterionLevels(
            String question,
            String criterion,
            List<Integer> versions,
            long n,

            @Schema(description = "Those without a level.") long abstained,

            @Schema(description = "From the first to the last; shares of those that have a level.")
            List<LevelShare> levels) {}

    /** How often a level was reached. */
    public record LevelShare(
            String level,
            long n,
            @JsonInclude(JsonInclude.Include.NON_NULL) Double share) {}
}
