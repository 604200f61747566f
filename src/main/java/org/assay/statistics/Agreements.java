package org.assay.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far judge, reviewers and gold agree on an exam. */
@Schema(description = "How far judge, reviewers and gold agree on an exam.")
public record Agreements(String exam, JudgeAgreement judge, List<ReviewerAgreement> reviewers) {

    /** The judge against reviewers, on answers of candidates. */
    @Schema(
            description =
                    "The judge's own levels against those that reviewers confirmed, on answers of candidates; gold is left out.")
    public record JudgeAgreement(
            Apart overall,
            List<CriterionAgreement> criteria,
            List<ModelAgreement> models,
            List<MonthAgreement> months) {}

    /** Apart, because who has seen a judgment tends to agree with it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            description =
                    "Apart, because who has seen a judgment tends to agree with it; left out where there is none.")
    public record Apart(
            @Schema(description = "Confirmed before the judgment was seen.")
            RaterFigures blind,

            @Schema(description = "Confirmed with the judgment in sight.")
            RaterFigures seen) {}

    /** One criterion as it stands in one or several versions of the rubric. */
    public record CriterionAgreement(String question, String criterion, List<Integer> versions, Apart figures) {}

    /** Everything that one model judged. */
    public record ModelAgreement(String judge, String model, Apart figures) {}

    /** Everything that was confirmed in a month. */
    public record MonthAgreement(
            @Schema(examples = "2026-11", description = "In UTC.")
            String month,

            Apart figures) {}

    /** A reviewer against gold. */
    @Schema(description = "The levels that a reviewer confirmed on gold against those that are known.")
    public record ReviewerAgreement(String reviewer, RaterFigures overall, List<CriterionOnGold> criteria) {}

    /** A reviewer against the gold of one criterion. */
    public record CriterionOnGold(String question, String criterion, RaterFigures figures) {}
}
