package org.assay.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.judging.Judgment;
import org.assay.judging.Span;

/**
 * An answer as it stands for one criterion.
 *
 * @param grading the latest one of the question
 * @param level empty where the judge abstained and no reviewer has decided
 * @param by whoever decided the level; empty without one
 * @param confirmed whether somebody has confirmed the question
 * @param text as received; empty where there is none
 * @param words what of it is compared: the quotes that show the level or, without any, the passage nearest to the criterion; none
 *     where nothing comes near
 * @param quoted whether the words are the judge's quotes
 * @param holder whoever holds a claim on the question
 */
public record CriterionAnswer(
        UUID submission,
        UUID grading,
        Optional<String> level,
        Optional<Judgment.By> by,
        boolean confirmed,
        String text,
        List<Span> words,
        boolean quoted,
        Optional<String> holder) {
    private static final String GAP = " … ";

    /** The words as one text. */
    String evidence() {
        return String.join(
                GAP,
                words.stream()
                        .map(span -> text.substring(span.start(), span.end()))
                        .toList());
    }
}
