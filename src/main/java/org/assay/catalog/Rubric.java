package org.assay.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assay.rubric.Exam;
import org.assay.scoring.Acceptance;
import org.assay.scoring.Finding;
import org.assay.scoring.Linter;

/** A stored version of an exam's rubric. */
public record Rubric(
        Exam exam,
        int version,
        String hash,
        RubricVersion.Status status,
        List<Acceptance> accepted,
        Instant createdAt,
        Optional<Instant> publishedAt) {

    public boolean isPublished() {
        return status == RubricVersion.Status.published;
    }

    public List<Finding> findings() {
        return Linter.lint(exam, accepted);
    }
}
