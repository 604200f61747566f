package org.assay.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.catalog.Cutoffs;
import org.assay.catalog.ExamSettings;
import org.assay.catalog.ExamSettings.IntegrationView;
import org.assay.catalog.ExamSettings.Review;
import org.assay.catalog.ExamSettings.Sampling;
import org.assay.catalog.ExamSettingsLog;
import org.assay.judging.JudgingOptions;
import org.assay.judging.JudgingOptions.Budget;
import org.assay.judging.JudgingOptions.Calls;
import org.assay.problem.Complaint;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;
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
            @Schema(nullable = true, maxItems = CutoffsView.MOST)
            List<BigDecimal> points,

            @Schema(nullable = true, minimum = "0", defaultValue = "0", description = "How near is near, in points.")
            BigDecimal margin) {
        static final int MOST = 20;
    }

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
     * @throws Problem that names every field that is wrong
     */
    ExamSettings settings() {
        List<Complaint> complaints = new ArrayList<>();
        ExamSettings standard = ExamSettings.DEFAULT;
        Review reviewed =
                Optional.ofNullable(review).map(key -> review(key, complaints)).orElse(standard.review());
        Calls asked = Optional.ofNullable(calls)
                .map(key -> calls(key, complaints))
                .orElse(standard.judging().calls());
        int voting = Optional.ofNullable(votes).orElse(standard.judging().votes());
        if (!JudgingOptions.isVotes(voting)) {
            complaints.add(new Complaint("/votes", "must be odd, 1 to " + JudgingOptions.MOST_VOTES));
        }
        BudgetView money = Optional.ofNullable(budget).orElse(new BudgetView(null, null));
        Budget ceiling = new Budget(
                amount("/budget/perHour", money.perHour(), complaints),
                amount("/budget/perExam", money.perExam(), complaints));
        Cutoffs deciding = cutoffs(complaints);
        double unsure = share("/escalateBelow", escalateBelow, 1, standard.escalateBelow(), complaints);
        Sampling sampling = new Sampling(
                share("/blindShare", blindShare, 1, standard.sampling().blind(), complaints),
                share(
                        "/goldShare",
                        goldShare,
                        Sampling.MOST_GOLD,
                        standard.sampling().gold(),
                        complaints));
        IntegrationView told = Optional.ofNullable(integrationView)
                .map(key -> integrationView(key, complaints))
                .orElse(standard.integrationView());
        if (!complaints.isEmpty()) {
            throw new Problem(Kind.INVALID_REQUEST, "These settings cannot be.", complaints);
        }
        return new ExamSettings(reviewed, new JudgingOptions(asked, voting, ceiling), deciding, unsure, sampling, told);
    }

    private static double share(
            String pointer, Double share, double most, double standard, List<Complaint> complaints) {
        double value = Optional.ofNullable(share).orElse(standard);
        if (value < 0 || value > most) {
            complaints.add(new Complaint(
                    pointer,
                    "must be 0 to "
                            + new BigDecimal(String.valueOf(most))
                                    .stripTrailingZeros()
                                    .toPlainString()));
        }
        return value;
    }

    private Cutoffs cutoffs(List<Complaint> complaints) {
        if (cutoffs == null) {
            return Cutoffs.NONE;
        }
        List<BigDecimal> points = Optional.ofNullable(cutoffs.points()).orElse(List.of());
        if (points.size() > CutoffsView.MOST) {
            complaints.add(new Complaint("/cutoffs/points", "must be " + CutoffsView.MOST + " at most"));
        }
        if (points.stream().anyMatch(Objects::isNull)) {
            complaints.add(new Complaint("/cutoffs/points", "must be numbers"));
            return Cutoffs.NONE;
        }
        return new Cutoffs(
                points, amount("/cutoffs/margin", cutoffs.margin(), complaints).orElse(BigDecimal.ZERO));
    }

    private static Review review(String key, List<Complaint> complaints) {
        Optional<Review> known = Stream.of(Review.values())
                .filter(review -> review.key().equals(key))
                .findFirst();
        if (known.isEmpty()) {
            complaints.add(new Complaint("/review", "must be 'all', 'flagged' or 'none'"));
        }
        return known.orElse(null);
    }

    private static IntegrationView integrationView(String key, List<Complaint> complaints) {
        Optional<IntegrationView> known = Stream.of(IntegrationView.values())
                .filter(view -> view.key().equals(key))
                .findFirst();
        if (known.isEmpty()) {
            complaints.add(new Complaint("/integrationView", "must be 'levels' or 'all'"));
        }
        return known.orElse(null);
    }

    private static Calls calls(String key, List<Complaint> complaints) {
        Optional<Calls> known = Calls.of(key);
        if (known.isEmpty()) {
            complaints.add(new Complaint("/calls", "must be 'per-question' or 'per-criterion'"));
        }
        return known.orElse(null);
    }

    private static Optional<BigDecimal> amount(String pointer, BigDecimal amount, List<Complaint> complaints) {
        if (amount != null && amount.signum() < 0) {
            complaints.add(new Complaint(pointer, "must be 0 or more"));
        }
        return Optional.ofNullable(amount);
    }
}
