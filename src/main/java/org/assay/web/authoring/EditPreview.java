package org.assay.web.authoring;

import java.util.List;
import org.assay.rubric.Exam;
import org.assay.rubric.Question;
import org.assay.scoring.Finding;
import org.assay.scoring.Linter;
import org.assay.scoring.Range;

/**
 * What a question would come to if it were saved as it is typed.
 *
 * @param findings of the linter, in the question only
 */
public record EditPreview(Reach reach, List<Finding> findings) {
    static EditPreview of(Exam exam, String id) {
        Question question = exam.question(id).orElseThrow();
        return new EditPreview(
                Reach.of(question),
                Linter.lint(exam, List.of()).stream()
                        .filter(finding -> id.equals(AskedFinding.question(finding, exam)))
                        .toList());
    }

    /** What an item can be worth; null for what is none. */
    public Range of(String item) {
        return reach.items().get(item);
    }

    public Range question() {
        return reach.question();
    }
}
