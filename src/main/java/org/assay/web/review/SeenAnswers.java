package org.assay.web.review;

import java.util.List;
import java.util.UUID;
import org.assay.problem.Complaint;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;
import org.assay.review.GroupReview.Seen;

/** How forms name answers in the state in which they were seen. */
final class SeenAnswers {
    private SeenAnswers() {}

    static String value(Seen seen) {
        return seen.submission() + "/" + seen.grading();
    }

    /** Refuses what no page of ours sends. */
    static List<Seen> of(List<String> values) {
        return values.stream().map(SeenAnswers::seen).toList();
    }

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new Problem(
                    Kind.INVALID_REQUEST,
                    "Nothing was changed.",
                    List.of(new Complaint("/answer", "is no id of ours")));
        }
    }

    private static Seen seen(String value) {
        String[] parts = value.split("/", 2);
        return new Seen(id(parts[0]), id(parts.length > 1 ? parts[1] : null));
    }
}
