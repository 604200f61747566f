package org.assay.scoring;

import java.util.List;
import org.assay.judging.Judgment;
import org.assay.rubric.Points;
import org.assay.rubric.Question;
import org.assay.testing.RubricBuilder.QuestionDraft;
import org.assay.testing.Sheets;

/** Short words for the tests that show one rule each. */
final class Examples {
    private Examples() {}

    /** The named judgments; every other criterion is not met. */
    static QuestionScore score(QuestionDraft question, Judgment... judgments) {
        Question built = question.build();
        return Scorer.score(built, Sheets.sheet(built, judgments));
    }

    static Range points(String decided) {
        return Range.of(Points.of(decided));
    }

    static Range points(String low, String high) {
        return new Range(Points.of(low), Points.of(high));
    }

    /** Criteria that are counted, in both folds. */
    static List<String> counted(QuestionScore score) {
        return score.criteria().stream()
                .filter(criterion -> criterion.counted().equals(new Counted(true, true)))
                .map(QuestionScore.CriterionScore::criterion)
                .toList();
    }
}
