package org.assay.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.evaluation.EvaluationRequest;
import org.assay.evaluation.Evaluations;
import org.assay.evaluation.StoredEvaluation;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;
import org.assay.security.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Measures the judge on graded answers. */
@Path("/v1/evaluations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evaluation", description = "How well the judge agrees with people, on answers that people graded.")
public class EvaluationsResource {
    private final Evaluations evaluations;
    private final CurrentCaller caller;

    EvaluationsResource(Evaluations evaluations, CurrentCaller caller) {
        this.evaluations = evaluations;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"author", "admin"})
    @Operation(
            operationId = "evaluate",
            summary = "Measure the judge on graded answers",
            description =
                    "Queues the measurement; no submission is touched. `gold` holds one object an answer, with what people gave: points by line, levels by criterion, or a total.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = EvaluationRequest.class),
                            examples = @ExampleObject(name = "two graded answers", value = Examples.EVALUATION)))
    @APIResponse(
            responseCode = "202",
            description = "Stored and queued; `Location` names it.",
            content = @Content(schema = @Schema(implementation = EvaluationView.class)))
    public Response start(EvaluationRequest request) {
        caller.mustKnow(request.exam());
        UUID id = evaluations.start(request, caller.name());
        return Response.accepted(EvaluationView.of(find(id), null))
                .location(URI.create("/v1/evaluations/" + id))
                .build();
    }

    @GET
    @RolesAllowed({"author", "auditor", "admin"})
    @Operation(operationId = "listEvaluations", summary = "List measurements, newest first")
    @APIResponse(responseCode = "200", description = "One page, without reports.")
    public Page<EvaluationView> list(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("" + Cursor.DEFAULT_LIMIT) int limit) {
        Optional<UUID> after = Optional.ofNullable(cursor).map(text -> Cursor.read(text, UUID::fromString));
        List<StoredEvaluation> found = evaluations.newest(caller.caller().exams(), after, Cursor.limit(limit) + 1);
        return Cursor.page(found, limit, row -> EvaluationView.of(row, null), row -> row.id.toString());
    }

    @GET
    @Path("{id}")
    @Produces({MediaType.APPLICATION_JSON, MarkdownReport.MEDIA_TYPE})
    @RolesAllowed({"author", "auditor", "admin"})
    @Operation(
            operationId = "getEvaluation",
            summary = "Read a measurement",
            description = "With its report once it is done; as `text/markdown`, to be read by people.")
    @APIResponse(
            responseCode = "200",
            description = "As it stands.",
            content = @Content(schema = @Schema(implementation = EvaluationView.class)))
    public EvaluationView get(@PathParam("id") UUID id) {
        return EvaluationView.of(find(id), evaluations.report(id).orElse(null));
    }

    private StoredEvaluation find(UUID id) {
        return evaluations
                .find(id)
                .filter(row -> caller.caller().knows(row.exam))
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "There is no evaluation " + id + "."));
    }
}
