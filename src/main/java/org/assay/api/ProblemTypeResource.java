package org.assay.api;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.assay.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Explains a problem's type, so that the {@code type} of a problem document leads somewhere. */
@Path("/problems/{name}")
public class ProblemTypeResource {
    /** The explanation of one type. */
    public record Explanation(String type, String title, int status, String meaning) {}

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "explainProblem", summary = "What a type of problem means")
    public Explanation explain(@PathParam("name") String name) {
        return ProblemType.named(name)
                .map(type -> new Explanation(type.path(), type.title(), type.status(), type.meaning()))
                .orElseThrow(() -> new Problem(Problem.Kind.NOT_FOUND, "There is no problem of that name."));
    }
}
