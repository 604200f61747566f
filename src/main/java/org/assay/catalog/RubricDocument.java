package org.assay.catalog;

import java.util.List;
import org.assay.rubric.Exam;
import org.assay.scoring.Acceptance;

/** What a rubric file holds: the exam, and the findings that its authors accept. */
public record RubricDocument(Exam exam, List<Acceptance> accepted) {
    public RubricDocument {
        accepted = List.copyOf(accepted);
    }
}
