package org.assay.llm;

/** What came of a call that the provider answered. */
sealed interface ModelReply {
    Tokens tokens();

    /** @param cutShort whether the model ran into its limit of output */
    record Text(String text, boolean cutShort, Tokens tokens) implements ModelReply {}

    /** The model, or a filter around it, would not judge this. */
    record Refused(String detail, Tokens tokens) implements ModelReply {}
}
