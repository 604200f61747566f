package org.assay.authoring;

import org.assay.problem.Problem;

/** The ways in which a document is turned down. */
final class Unreadable {
    private Unreadable() {}

    static Problem because(String sentence, Object... arguments) {
        return new Problem(Problem.Kind.UNREADABLE_DOCUMENT, sentence.formatted(arguments));
    }

    /** Where a library throws in the middle of a document, whatever its own words are. */
    static Problem damaged(String kind) {
        return because("The document is damaged, or is no %s.", kind);
    }
}
