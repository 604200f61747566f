package org.assay.web.authoring;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;
import org.assay.catalog.Cutoffs;
import org.assay.grading.Move;
import org.assay.intake.Submission;
import org.assay.rubric.Points;
import org.assay.scoring.Range;
import org.assay.web.SubmissionReading;

/** Those of the submissions that move that matter most: across a cut-off, then by how far. */
final class MostMoved {
    private static final int MOST = 200;

    private static final Comparator<Row> WEIGHT =
            Comparator.comparingInt((Row row) -> row.crossed().size()).thenComparing(Row::distance);

    private final PriorityQueue<Row> rows = new PriorityQueue<>(WEIGHT);

    /**
     * A submission that moves.
     *
     * @param code by which candidates are called
     * @param change signed; null where one of the two totals is a range
     * @param distance how far the end that moves most moves
     */
    public record Row(
            UUID id,
            String code,
            Submission.Status status,
            Range before,
            Range after,
            String change,
            Points distance,
            List<Cutoffs.Crossing> crossed,
            Move.Effect effect) {
        static Row of(Move move) {
            Points low = move.after().low().minus(move.before().low());
            Points high = move.after().high().minus(move.before().high());
            boolean decided = move.before().isDecided() && move.after().isDecided();
            return new Row(
                    move.submission(),
                    SubmissionReading.code(move.submission()),
                    move.status(),
                    move.before(),
                    move.after(),
                    decided ? (low.isPositive() ? "+" : "") + low : null,
                    low.magnitude().atLeast(high.magnitude()),
                    move.crossed(),
                    move.effect());
        }
    }

    void add(Move move) {
        rows.add(Row.of(move));
        if (rows.size() > MOST) {
            rows.remove();
        }
    }

    List<Row> rows() {
        return rows.stream().sorted(WEIGHT.reversed()).toList();
    }
}
