package org.assay.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assay.review.LosingEdit;
import org.assay.rubric.Points;
import org.assay.scoring.Counted;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an answer to one question is worth, and why. */
@Schema(description = "What an answer to one question is worth, and why. `points` is there only where low equals high.")
public record QuestionView(
        String question,
        String title,
        @JsonInclude(JsonInclude.Include.NON_NULL) Points points,
        Points low,
        Points high,
        Points max,
        Points bonusMax,

        @Schema(nullable = true, description = "The answer; null where it was left out or erased.")
        String text,

        List<StepView> trace,
        List<LineView> lines,
        List<CriterionView> criteria,
        List<FlagView> flags,
        @Schema(description = "Why a person should look.") List<String> reasons,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "What another judge says of the answer, where one was asked; it changes no points.")
        SecondOpinionView secondOpinion,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Of whoever confirmed it, on the question as a whole.")
        String comment,

        @Schema(description = "Whether a reviewer has confirmed it.")
        boolean confirmed,

        @Schema(
                description =
                        "Whether the judge's say is hidden until the question has been confirmed: points are all that it may be worth, judgments are null.")
        boolean blind,

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Schema(
                description =
                        "Edits of the caller that lost to somebody else's, until the caller confirms or discards.")
        List<LosingEditView> losingEdits) {

    /** Points, levels and quotes, without what the criteria say, rationales, comments and suggestions. */
    QuestionView withoutWords() {
        return new QuestionView(
                question,
                title,
                points,
                low,
                high,
                max,
                bonusMax,
                text,
                trace,
                lines,
                criteria.stream().map(CriterionView::withoutWords).toList(),
                flags,
                reasons,
                null,
                null,
                confirmed,
                blind,
                losingEdits);
    }

    /** A step of the arithmetic. */
    @Schema(description = "A step of the arithmetic; whoever follows the steps arrives at the points.")
    public record StepView(
            String node,

            @Schema(description = "sum, best N, steps A / B / …, or with bonus")
            String rule,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Schema(
                    description =
                            "Only where inputs that rest on the same words exclude each other: those that were left, at both ends of the range.")
            ChosenView chosen,

            List<InputView> inputs,
            RangeView value,
            List<LimitView> limits,
            String sentence) {}

    /** Inputs of which no two rest on the same words. */
    public record ChosenView(List<String> low, List<String> high) {}

    /** What went into a step. */
    public record InputView(
            String node,
            Points low,
            Points high,
            Counted counted,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Schema(description = "The criterion that it requires and that is not met.")
            String requires) {}

    /** A limit that changed something. */
    public record LimitView(String text, RangeView from, RangeView to) {}

    /** A line of the scoring standard. */
    public record LineView(
            String line,
            @JsonInclude(JsonInclude.Include.NON_NULL) Points points,
            @JsonInclude(JsonInclude.Include.NON_NULL) Points low,
            @JsonInclude(JsonInclude.Include.NON_NULL) Points high,
            Points max) {}

    /** A criterion with the judgment on it. */
    public record CriterionView(
            String criterion,

            @Schema(nullable = true, description = "Null where the reader is an integration that is not told.")
            String text,

            @Schema(nullable = true, description = "Null where its item pays by steps.")
            Points max,

            @JsonInclude(JsonInclude.Include.NON_NULL) Points points,
            Points low,
            Points high,
            Counted counted,

            @Schema(nullable = true, description = "Null where the question is reviewed blind.")
            JudgmentView judgment,

            @Schema(nullable = true, description = "The judge's own judgment, where an override stands on top.")
            JudgmentView suggested,

            @Schema(nullable = true) OverrideView override) {
        CriterionView withoutWords() {
            return new CriterionView(
                    criterion,
                    null,
                    max,
                    points,
                    low,
                    high,
                    counted,
                    judgment == null ? null : judgment.withoutWords(),
                    null,
                    override == null ? null : new OverrideView(override.level(), override.reasonCode(), null));
        }
    }

    /** A level with its evidence, or why there is none. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record JudgmentView(
            String level,
            @Schema(description = "Why there is no level.") String abstained,
            String by,
            String rationale,
            Double confidence,
            List<EvidenceView> evidence) {
        JudgmentView withoutWords() {
            return new JudgmentView(level, abstained, by, null, confidence, evidence);
        }
    }

    /** Words of the answer, with their place in UTF-16 code units; the quote is null once erased. */
    public record EvidenceView(@Schema(nullable = true) String quote, int start, int end, String match) {}

    /** What a reviewer put in the place of a judgment. */
    public record OverrideView(
            String level,
            String reasonCode,
            @Schema(nullable = true) String comment) {}

    /** Another judge's say. */
    @Schema(
            description =
                    "Another judge's say: what the answer would be worth by it, and its level of each criterion, null where it has none.")
    public record SecondOpinionView(String judge, Points low, Points high, Map<String, String> levels) {}

    /** An edit that was refused because another came first. */
    @Schema(description = "An edit that was refused because another came first.")
    public record LosingEditView(
            @Schema(enumeration = {"override", "withdraw", "confirm"})
            String action,

            @Schema(nullable = true, description = "Null where it was about the whole question.")
            String criterion,

            @JsonRawValue @Schema(type = SchemaType.OBJECT, description = "What was sent.")
            String attempted,

            Instant at) {
        static LosingEditView of(LosingEdit edit) {
            return new LosingEditView(
                    edit.action, edit.criterion.isEmpty() ? null : edit.criterion, edit.attempted, edit.at);
        }
    }

    /** Something that a reviewer should know. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FlagView(String flag, Integer start, Integer end, String detail) {}
}
