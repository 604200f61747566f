package org.assay.review;

import java.util.List;
import java.util.stream.IntStream;
import org.assay.catalog.Catalog;
import org.assay.catalog.Rubric;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;
import org.assay.rubric.Criterion;
import org.assay.rubric.Question;

/**
 * A criterion as the latest published version of its exam has it.
 *
 * @param versions those that say the same of it and have the same levels; a ruling on it changes neither
 */
public record CriterionPlace(String exam, Question question, Criterion criterion, List<Integer> versions) {
    public static CriterionPlace find(Catalog catalog, String exam, String questionId, String criterionId) {
        Rubric latest = catalog.latestPublished(exam)
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "No exam '" + exam + "' is published."));
        Question question = latest.exam()
                .question(questionId)
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "The exam has no question '" + questionId + "'."));
        Criterion criterion = question.criterion(criterionId)
                .orElseThrow(() -> new Problem(
                        Kind.NOT_FOUND, "Question '" + questionId + "' has no criterion '" + criterionId + "'."));
        List<Integer> versions = IntStream.rangeClosed(1, latest.version())
                .filter(version -> catalog.published(exam, version)
                        .flatMap(rubric -> rubric.exam().question(questionId))
                        .flatMap(asked -> asked.criterion(criterionId))
                        .filter(other -> isSame(criterion, other))
                        .isPresent())
                .boxed()
                .toList();
        return new CriterionPlace(exam, question, criterion, versions);
    }

    private static boolean isSame(Criterion one, Criterion other) {
        return one.text().equals(other.text()) && one.levels().equals(other.levels());
    }
}
