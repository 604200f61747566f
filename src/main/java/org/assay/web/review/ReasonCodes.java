package org.assay.web.review;

import java.util.List;

/** The reasons for another level that pages offer; programs may have others. */
public final class ReasonCodes {
    /** The first is the usual one. */
    public static final List<String> ALL = List.of(
            "judge-wrong",
            "judge-missed-it",
            "quote-does-not-show-it",
            "answer-is-wrong",
            "rubric-unclear",
            "second-thoughts");

    private ReasonCodes() {}
}
