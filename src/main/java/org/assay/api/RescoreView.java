package org.assay.api;

import java.util.List;
import java.util.UUID;
import org.assay.catalog.Cutoffs;
import org.assay.grading.Move;
import org.assay.grading.RescoreSummary;
import org.assay.rubric.Points;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What another version of the rubric makes of the stored gradings. It is written while it comes about, see {@link RescoreStream}. */
@Schema(description = "What another version of the rubric makes of the stored gradings.")
public record RescoreView(
        String exam,
        int version,

        @Schema(description = "Whether gradings were appended.")
        boolean applied,

        @Schema(description = "The submissions whose total moves.")
        List<MoveView> moves,

        RescoreSummary summary) {

    /** What becomes of one submission. */
    @Schema(description = "A submission whose total moves.")
    public record MoveView(
            UUID submission,

            @Schema(
                    description = "Before.",
                    enumeration = {"awaiting_review", "final", "failed"})
            String status,

            RangeView before,
            RangeView after,

            @Schema(description = "The cut-offs in force that the total stands otherwise to.")
            List<CrossingView> crossed,

            @Schema(
                    enumeration = {"taken-over", "reopened", "outdated", "erased"},
                    description =
                            "Where applied: it goes over to the version; it goes over and is final no more, its total being a range; it is final and stays as it is; it only counts.")
            String effect) {
        static MoveView of(Move move) {
            return new MoveView(
                    move.submission(),
                    move.status().key(),
                    RangeView.of(move.before()),
                    RangeView.of(move.after()),
                    move.crossed().stream().map(CrossingView::of).toList(),
                    QuestionViews.key(move.effect()));
        }
    }

    /** A cut-off and where the total stands to it. */
    @Schema(description = "A cut-off; `open` where the range lies on both sides of it.")
    public record CrossingView(
            Points cutoff,

            @Schema(enumeration = {"below", "open", "reached"})
            String before,

            @Schema(enumeration = {"below", "open", "reached"})
            String after) {
        static CrossingView of(Cutoffs.Crossing crossing) {
            return new CrossingView(
                    crossing.cutoff(), QuestionViews.key(crossing.before()), QuestionViews.key(crossing.after()));
        }
    }
}
