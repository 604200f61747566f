package org.assay.web.authoring;

import java.util.HashMap;
import java.util.Map;
import org.assay.rubric.Question;
import org.assay.scoring.QuestionScore;
import org.assay.scoring.Range;
import org.assay.scoring.Scorer;

/**
 * What a question and its items can be worth at all, from all criteria at their least to all at their most.
 *
 * @param items by their ids
 */
public record Reach(Range question, Map<String, Range> items) {
    static Reach of(Question question) {
        QuestionScore score = Scorer.unjudged(question);
        Map<String, Range> items = new HashMap<>();
        // Innermost first: what comes later under the same name is the question.
        score.trace().steps().forEach(step -> items.putIfAbsent(step.node(), step.value()));
        return new Reach(score.value(), items);
    }
}
