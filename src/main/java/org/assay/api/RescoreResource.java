package org.assay.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.assay.grading.Rescoring;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;
import org.assay.security.Caller;
import org.assay.security.CurrentCaller;
import org.assay.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What another version of the rubric would make of what is judged. */
@Path("/v1/exams/{exam}/versions/{version}/rescore")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rubrics")
public class RescoreResource {
    private final Rescoring rescoring;
    private final ObjectWriter json;
    private final CurrentCaller caller;

    RescoreResource(Rescoring rescoring, ObjectMapper json, CurrentCaller caller) {
        this.rescoring = rescoring;
        this.json = json.writer().without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({"author", "admin"})
    @Operation(
            operationId = "rescore",
            summary = "Fold stored gradings again under a version",
            description =
                    "Asks no judge: judgments and overrides stay where the judge would go by the same, and a criterion that changed or is new has no level until it is judged again with `only: abstained`. Without `apply` nothing changes. The answer is written while the work goes on; what is broken off has been done so far, and the same call does the rest.")
    @APIResponse(
            responseCode = "200",
            description = "Who moves, by how much, and across which cut-offs in force.",
            content = @Content(schema = @Schema(implementation = RescoreView.class)))
    @APIResponse(responseCode = "409", description = "The version is a draft.")
    public Response rescore(
            @PathParam("exam") String exam,
            @PathParam("version") int version,
            @QueryParam("apply")
                    @DefaultValue("false")
                    @Parameter(description = "Appends gradings and takes the submissions over to the version.")
                    boolean apply,
            @QueryParam("final")
                    @DefaultValue("false")
                    @Parameter(
                            description =
                                    "Final submissions as well, which are only listed otherwise; for an admin. One whose total becomes a range is opened again.")
                    boolean alsoFinal) {
        Caller who = caller.caller();
        if (alsoFinal && !who.is(Role.ADMIN)) {
            throw new Problem(Kind.FORBIDDEN, "Only an admin may rescore what is final.");
        }
        Rescoring.Plan plan = rescoring.plan(exam, version, apply, alsoFinal);
        return Response.ok(new RescoreStream(rescoring, plan, who.name(), json))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
