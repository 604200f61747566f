package org.assay.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;
import org.assay.security.CurrentCaller;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** For a token that is good for some exams only, the others are not there: on every path that names one. */
class ExamScope {
    private static final String PARAMETER = "exam";

    private final CurrentCaller caller;

    ExamScope(CurrentCaller caller) {
        this.caller = caller;
    }

    @ServerRequestFilter
    void check(ContainerRequestContext request) {
        String exam = request.getUriInfo().getPathParameters().getFirst(PARAMETER);
        if (exam != null && !caller.caller().knows(exam)) {
            throw new Problem(Kind.NOT_FOUND, "There is no exam '" + exam + "'.");
        }
    }
}
