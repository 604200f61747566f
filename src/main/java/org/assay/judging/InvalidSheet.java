package org.assay.judging;

/** Judgments that are not exactly one a criterion of the question; the message says which. */
public final class InvalidSheet extends RuntimeException {
    public InvalidSheet(String sentence) {
        super(sentence);
    }
}
