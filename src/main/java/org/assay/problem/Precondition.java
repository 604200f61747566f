package org.assay.problem;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.problem.Problem.Kind;

/** The state that a caller believes to be changing: the value of {@code If-Match}, where one was sent. */
public record Precondition(Optional<String> ifMatch) {
    /** In a tag, between the state and what tells apart its looks, which no change depends on. */
    public static final char AFTER_STATE = '.';

    /** Refuses a change of a state that the caller has not seen. */
    public void check(String current) {
        check(current, Map.of());
    }

    /** Refuses a change of a state that the caller has not seen, and gives back what was attempted. */
    public void check(String current, Object attempted) {
        String expected = ifMatch.orElseThrow(() ->
                new Problem(Kind.PRECONDITION_REQUIRED, "If-Match is needed, with the ETag of what is to be changed."));
        if (!isOf(current, expected.strip())) {
            throw new Problem(
                    Kind.PRECONDITION_FAILED,
                    "It was changed meanwhile, and stays as it is.",
                    List.of(),
                    Map.of("currentETag", '"' + current + '"', "attempted", attempted));
        }
    }

    private static boolean isOf(String state, String tag) {
        return tag.equals('"' + state + '"') || tag.startsWith('"' + state + AFTER_STATE) && tag.endsWith("\"");
    }
}
