package org.assay.scoring;

import java.util.List;
import org.assay.rubric.Points;

/** What all answers of a candidate are worth together. */
public record ExamScore(Range value, Points max, List<SectionScore> sections, Trace trace) {
    public ExamScore {
        sections = List.copyOf(sections);
    }

    /** A section's share of it. */
    public record SectionScore(String section, Range value, Points max) {}
}
