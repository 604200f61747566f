package org.assay.scoring;

import java.util.List;
import java.util.Optional;
import org.assay.rubric.Points;

/** What an answer to one question is worth, down to its lines and criteria, and why. */
public record QuestionScore(
        String question, Range value, Points max, Trace trace, List<Line> lines, List<CriterionScore> criteria) {
    public QuestionScore {
        lines = List.copyOf(lines);
        criteria = List.copyOf(criteria);
    }

    /**
     * A line of the scoring standard.
     *
     * @param value empty where the line cuts across items and a criterion of the question has no level
     */
    public record Line(String line, Optional<Range> value, Points max) {}

    /**
     * What a criterion pays by its level, before any limit.
     *
     * @param counted whether these points reach the question
     * @param unmetRequirement the criterion that it requires and that is not met, in at least one of the two folds
     */
    public record CriterionScore(String criterion, Range value, Counted counted, Optional<String> unmetRequirement) {}

    public Optional<CriterionScore> criterion(String id) {
        return criteria.stream().filter(score -> score.criterion().equals(id)).findFirst();
    }
}
