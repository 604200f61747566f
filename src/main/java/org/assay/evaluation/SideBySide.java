package org.assay.evaluation;

import java.util.List;
import java.util.function.IntConsumer;
import org.assay.judging.Judge;

/**
 * Answers under another rubric, to be compared with the same answers under a first one.
 *
 * @param first name of the first rubric
 * @param second name of the other
 */
record SideBySide(GradedSet other, String first, String second, Protocol protocol) {
    /** @param outcomes of the same judge under the first rubric */
    String page(Judge judge, List<Outcome> outcomes, IntConsumer progress) {
        List<Outcome> others = new Evaluation(other.exam(), other.answers(), protocol)
                .run(judge, progress)
                .getFirst();
        return "\n" + ComparisonPage.of(Comparison.of(outcomes, others, protocol), first, second);
    }
}
