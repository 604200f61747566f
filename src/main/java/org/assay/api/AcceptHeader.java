package org.assay.api;

import java.util.List;
import org.assay.problem.Problem;
import org.jboss.resteasy.reactive.common.util.MediaTypeHelper;

/** What a client says that it can read. */
final class AcceptHeader {
    private AcceptHeader() {}

    /** Refuses what the framework cannot read, before it tries to while it writes an answer. */
    static void check(List<String> values) {
        for (String value : values) {
            try {
                MediaTypeHelper.parseHeader(value);
            } catch (RuntimeException e) {
                throw new Problem(
                        Problem.Kind.MALFORMED_REQUEST,
                        "The header Accept is not a list of media types, such as application/json;q=0.9, text/markdown.");
            }
        }
    }
}
