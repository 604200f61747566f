package org.assay.web.review;

import java.util.List;
import java.util.UUID;
import org.assay.intake.Submission;
import org.assay.rubric.Exam;
import org.assay.rubric.Points;
import org.assay.rubric.Question;
import org.assay.scoring.Range;
import org.assay.scoring.Triage;

/**
 * A submission as a page shows it.
 *
 * @param tag of its state; a decision names it
 * @param judge name of the judge, or of several; empty where nothing was judged
 * @param mayFinalize whether the reader may decide on it and it awaits review
 * @param mayReopen whether the reader may decide on it and it is final
 */
public record SubmissionSheet(
        UUID id,
        String code,
        String tag,
        Exam exam,
        int version,
        Submission.Status status,
        String judge,
        Range value,
        Points max,
        List<SectionRow> sections,
        List<TraceRow> trace,
        long unconfirmed,
        String createdAt,
        String finalizedAt,
        String finalizedBy,
        String erasedAt,
        boolean mayFinalize,
        boolean mayReopen) {

    /** A section with its questions. */
    public record SectionRow(String id, String title, Range value, Points max, List<QuestionRow> questions) {}

    /** A question in short; its reasons are those that the reader may know. */
    public record QuestionRow(
            Question question,
            boolean judged,
            Range value,
            Points max,
            List<Triage.Reason> reasons,
            boolean confirmed,
            boolean blind) {}

    /** A step from the questions to the total. */
    public record TraceRow(String node, String sentence) {}
}
