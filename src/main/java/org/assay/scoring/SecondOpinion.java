package org.assay.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.assay.judging.Judgment;
import org.assay.rubric.Points;

/**
 * What another judge says of the same answer; it changes no points.
 *
 * @param value what the answer would be worth by it
 */
public record SecondOpinion(String judge, List<Judgment> judgments, Range value) {
    /** Of the points of the question; what lies further apart is for a person to look at. */
    private static final BigDecimal LARGE = new BigDecimal("0.4");

    public SecondOpinion {
        judgments = List.copyOf(judgments);
    }

    /** Whether a large part of the points lies between the two ranges. */
    boolean isFarFrom(QuestionScore score) {
        Points between = score.value()
                .low()
                .minus(value.high())
                .atLeast(value.low().minus(score.value().high()));
        return between.value().compareTo(score.max().value().multiply(LARGE)) >= 0;
    }
}
