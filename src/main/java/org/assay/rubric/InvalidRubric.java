package org.assay.rubric;

/** A rubric that cannot be built; the message is a sentence that names the node and the rule it breaks. */
public final class InvalidRubric extends RuntimeException {
    public InvalidRubric(String sentence) {
        super(sentence);
    }

    static void unless(boolean holds, String sentence, Object... arguments) {
        if (!holds) {
            throw new InvalidRubric(sentence.formatted(arguments));
        }
    }
}
