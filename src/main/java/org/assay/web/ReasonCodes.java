package org.assay.web;

import java.util.List;

/** The reasons for another level that pages offer; programs may have others. */
final class ReasonCodes {
    /** The first is the usual one. */
    static final List<String> ALL = List.of(
            "judge-wrong",
            "judge-missed-it",
            "quote-does-not-show-it",
            "answer-is-wrong",
            "rubric-unclear",
            "second-thoughts");

    private ReasonCodes() {}
}
