package org.assay.api;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.problem.Complaint;
import org.assay.problem.Problem;

/** A refusal as it goes over the wire (RFC 9457). */
record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<URI> instance,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Complaint> errors,
        @JsonAnyGetter Map<String, Object> extensions) {
    static final String MEDIA_TYPE = "application/problem+json";

    static ProblemDocument of(Problem problem) {
        ProblemType type = ProblemType.of(problem.kind());
        return new ProblemDocument(
                type.path(),
                type.title(),
                type.status(),
                problem.getMessage(),
                Optional.empty(),
                problem.complaints(),
                problem.extensions());
    }

    /** A failure of ours: what went wrong is in the log under the instance, and not here. */
    static ProblemDocument ofFailure(URI instance) {
        ProblemType type = ProblemType.of(Problem.Kind.INTERNAL_ERROR);
        return new ProblemDocument(
                type.path(), type.title(), type.status(), type.meaning(), Optional.of(instance), List.of(), Map.of());
    }

    /** A refusal that says no more than its HTTP status does. */
    static ProblemDocument ofStatus(int status, String phrase) {
        return new ProblemDocument("about:blank", phrase, status, phrase, Optional.empty(), List.of(), Map.of());
    }
}
