package org.assay.catalog;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.rubric.Exam;
import org.assay.rubric.Question;
import org.assay.scoring.Acceptance;
import org.assay.scoring.ExamScore;
import org.assay.scoring.Finding;
import org.assay.scoring.Linter;
import org.assay.scoring.Range;
import org.assay.scoring.Scorer;

/**
 * A stored version of an exam's rubric.
 *
 * @param others findings that are not the linter's: what the import that it came from was not sure of, and what a draft
 *     would undo
 * @param unjudged what each question may be worth while nobody has judged it
 */
public record Rubric(
        Exam exam,
        int version,
        String hash,
        RubricVersion.Status status,
        List<Acceptance> accepted,
        List<Finding> others,
        Instant createdAt,
        Optional<Instant> publishedAt,
        Map<String, Range> unjudged) {
    static Rubric of(RubricVersion row, Exam exam, List<Finding> others) {
        return new Rubric(
                exam,
                row.version,
                row.hash,
                row.status,
                row.accepted,
                others,
                row.createdAt,
                Optional.ofNullable(row.publishedAt),
                exam.questions()
                        .collect(Collectors.toUnmodifiableMap(Question::id, question -> Scorer.unjudged(question)
                                .value())));
    }

    public boolean isPublished() {
        return status == RubricVersion.Status.published;
    }

    public List<Finding> findings() {
        return Linter.lint(exam, others, accepted);
    }

    /** The exam's score from the values of its questions; one without any may still be worth anything. */
    public ExamScore score(Map<String, Range> values) {
        Map<String, Range> all = new HashMap<>(unjudged);
        all.putAll(values);
        return Scorer.score(exam, all);
    }
}
