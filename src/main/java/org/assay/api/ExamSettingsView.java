package org.assay.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.assay.catalog.ExamSettings;
import org.assay.catalog.ExamSettingsLog;
import org.assay.catalog.WantedSettings;
import org.assay.judging.JudgingOptions;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an exam is judged and reviewed; what a change leaves out goes back to its default. */
@Schema(description = "How an exam is judged and reviewed; what a change leaves out goes back to its default.")
public record ExamSettingsView(
        @Schema(
                nullable = true,
                enumeration = {"all", "flagged", "none"},
                defaultValue = "all",
                description =
                        "Who waits for a person before the score is final: every submission; those with a reason for review; those without one score, or with an answer that may have tricked its judge.")
        String review,

        @Schema(
                nullable = true,
                enumeration = {"per-question", "per-criterion"},
                defaultValue = "per-question",
                description = "How much is asked of a model at once.")
        String calls,

        @Schema(
                nullable = true,
                minimum = "1",
                maximum = "" + JudgingOptions.MOST_VOTES,
                defaultValue = "1",
                description = "Independent judgments of every answer, odd.")
        Integer votes,

        @Schema(nullable = true) BudgetView budget,

        @Schema(nullable = true) CutoffsView cutoffs,

        @Schema(
                nullable = true,
                minimum = "0",
                maximum = "1",
                defaultValue = "0.7",
                description =
                        "A stronger model, where one is configured, judges answers with an abstention or a confidence below this.")
        Double escalateBelow,

        @Schema(
                nullable = true,
                minimum = "0",
                maximum = "1",
                defaultValue = "0",
                description = "Share of questions of which reviewers see the judgment only after they confirmed.")
        Double blindShare,

        @Schema(
                nullable = true,
                minimum = "0",
                maximum = "0.5",
                defaultValue = "0",
                description = "Graded answers put among the submissions for review, as a share of these.")
        Double goldShare,

        @Schema(
                nullable = true,
                enumeration = {"levels", "all"},
                defaultValue = "levels",
                description =
                        "What integrations are told of their submissions: points, levels and quotes; or also what criteria say, rationales and suggestions.")
        String integrationView,

        @Schema(readOnly = true, description = "What gradings name as `settingsHash`.")
        @JsonProperty(access = JsonProperty.Access.READ_ONLY)
        String hash) {

    /** What judging the exam may cost. */
    @Schema(description = "In the currency of the configured prices; beyond it jobs wait, and nothing is lost.")
    public record BudgetView(
            @Schema(nullable = true, minimum = "0") BigDecimal perHour,

            @Schema(nullable = true, minimum = "0") BigDecimal perExam) {}

    /** Totals at which something is decided. */
    @Schema(
            description =
                    "Totals at which something is decided, such as a pass. Near one a stronger model judges, where one is configured, and `flagged` holds the submission for a person.")
    public record CutoffsView(
            @Schema(nullable = true, maxItems = WantedSettings.MOST_CUTOFFS)
            List<BigDecimal> points,

            @Schema(nullable = true, minimum = "0", defaultValue = "0", description = "How near is near, in points.")
            BigDecimal margin) {}

    static ExamSettingsView of(ExamSettingsLog.InForce inForce) {
        ExamSettings settings = inForce.settings();
        return new ExamSettingsView(
                settings.review().key(),
                settings.judging().calls().key(),
                settings.judging().votes(),
                new BudgetView(
                        settings.judging().budget().perHour().orElse(null),
                        settings.judging().budget().perExam().orElse(null)),
                new CutoffsView(settings.cutoffs().points(), settings.cutoffs().margin()),
                settings.escalateBelow(),
                settings.sampling().blind(),
                settings.sampling().gold(),
                settings.integrationView().key(),
                inForce.hash());
    }

    /**
     * What was sent, as settings.
     *
     * @throws org.assay.problem.Problem that names every field that is wrong
     */
    ExamSettings settings() {
        BudgetView money = Optional.ofNullable(budget).orElse(new BudgetView(null, null));
        CutoffsView deciding = Optional.ofNullable(cutoffs).orElse(new CutoffsView(null, null));
        return new WantedSettings(
                        review,
                        calls,
                        votes,
                        money.perHour(),
                        money.perExam(),
                        deciding.points(),
                        deciding.margin(),
                        escalateBelow,
                        blindShare,
                        goldShare,
                        integrationView)
                .settings();
    }
}
