package org.assay.judging;

import java.util.Map;
import org.assay.rubric.Question;

/**
 * An answer that people have graded, as a judge learns from it.
 *
 * @param credits by criterion, the share of it that was earned, 0 to 1; a criterion that nobody graded is missing
 * @param weights by criterion, how much of the question's points hangs on it, 0 to 1
 */
public record GradedAnswer(Question question, Answer answer, Map<String, Double> credits, Map<String, Double> weights) {
    public GradedAnswer {
        credits = Map.copyOf(credits);
        weights = Map.copyOf(weights);
    }

    public double weight(String criterion) {
        return weights.getOrDefault(criterion, 0.0);
    }
}
