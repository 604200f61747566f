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
import org.assay.review.RulingRequest;
import org.assay.review.Rulings;
import org.assay.review.StoredRuling;
import org.assay.security.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was decided on one answer, kept for all later ones. */
@Path("/v1/exams/{exam}/rulings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Review")
public class RulingsResource {
    private final Rulings rulings;
    private final CurrentCaller caller;

    RulingsResource(Rulings rulings, CurrentCaller caller) {
        this.rulings = rulings;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"reviewer", "author", "admin"})
    @Operation(
            operationId = "addRuling",
            summary = "Keep a decision on how a criterion is to be read",
            description =
                    "Makes a version of the rubric in which the criterion carries the ruling, shown to the judge, and all else is as in the latest published one; it is published at once, and a draft that is newer goes on from one with the ruling. The text must hold nothing of a candidate: where the submission is named, neither its candidate's `ref` nor 20 characters in a row of its answers.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = RulingRequest.class),
                            examples = @ExampleObject(name = "another heap", value = Examples.RULING)))
    @APIResponse(
            responseCode = "201",
            description = "Kept; `Location` names the version.",
            content = @Content(schema = @Schema(implementation = RulingView.class)))
    @APIResponse(
            responseCode = "409",
            description = "No version of the exam is published, or the submission is erased.")
    public Response add(@PathParam("exam") String exam, RulingRequest request) {
        StoredRuling ruling = rulings.add(exam, request, caller.name());
        return Response.created(URI.create("/v1/exams/" + exam + "/versions/" + ruling.version))
                .entity(RulingView.of(ruling))
                .build();
    }

    @GET
    @RolesAllowed({"reviewer", "author", "auditor", "admin"})
    @Operation(operationId = "listRulings", summary = "The rulings on an exam, newest first")
    @APIResponse(responseCode = "200", description = "One page.")
    public Page<RulingView> list(
            @PathParam("exam") String exam,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("" + Cursor.DEFAULT_LIMIT) int limit) {
        Optional<UUID> before = Optional.ofNullable(cursor).map(text -> Cursor.read(text, UUID::fromString));
        List<StoredRuling> found = rulings.of(exam, before, Cursor.limit(limit) + 1);
        return Cursor.page(found, limit, RulingView::of, ruling -> ruling.id.toString());
    }
}
