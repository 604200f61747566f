package org.assay.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.assay.review.ConfirmRequest;
import org.assay.review.Finalization;
import org.assay.review.FinalizeRequest;
import org.assay.review.OverrideRequest;
import org.assay.review.Review;
import org.assay.security.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What reviewers decide: levels, confirmations, and the end of a submission. */
@Path("/v1/submissions/{id}")
@RolesAllowed({"reviewer", "admin"})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Review", description = "People decide; the arithmetic runs again after every decision.")
@APIResponse(responseCode = "409", description = "The submission's status does not allow it.")
@APIResponse(responseCode = "412", description = "It was changed meanwhile; nothing was stored.")
@APIResponse(responseCode = "428", description = "If-Match is missing.")
public class ReviewResource {
    private final Review review;
    private final Finalization finalization;
    private final StoredSubmissions submissions;
    private final CurrentCaller caller;

    ReviewResource(Review review, Finalization finalization, StoredSubmissions submissions, CurrentCaller caller) {
        this.review = review;
        this.finalization = finalization;
        this.submissions = submissions;
        this.caller = caller;
    }

    @PUT
    @Path("questions/{question}/criteria/{criterion}/override")
    @Operation(
            operationId = "override",
            summary = "Put a level in the place of a judgment",
            description = "Needs `If-Match` with the question's ETag. The submission is folded again.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = OverrideRequest.class),
                            examples = @ExampleObject(name = "met", value = Examples.OVERRIDE)))
    @APIResponse(
            responseCode = "200",
            description = "The question as it stands now.",
            content = @Content(schema = @Schema(implementation = QuestionView.class)))
    public Response override(
            @PathParam("id") UUID id,
            @PathParam("question") String question,
            @PathParam("criterion") String criterion,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            OverrideRequest request) {
        submissions.tag(id, question);
        review.override(id, question, criterion, request, Requests.precondition(ifMatch), actor());
        return question(id, question);
    }

    @DELETE
    @Path("questions/{question}/criteria/{criterion}/override")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "withdrawOverride",
            summary = "Go back to the judge's judgment",
            description = "Needs `If-Match` with the question's ETag.")
    @APIResponse(
            responseCode = "200",
            description = "The question as it stands now.",
            content = @Content(schema = @Schema(implementation = QuestionView.class)))
    public Response withdraw(
            @PathParam("id") UUID id,
            @PathParam("question") String question,
            @PathParam("criterion") String criterion,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        submissions.tag(id, question);
        review.withdraw(id, question, criterion, Requests.precondition(ifMatch), actor());
        return question(id, question);
    }

    @POST
    @Path("questions/{question}/confirm")
    @Operation(
            operationId = "confirm",
            summary = "Confirm a question",
            description =
                    "With a level for every criterion; one that differs from the current one is an override. Needs `If-Match` with the question's ETag.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ConfirmRequest.class),
                            examples = @ExampleObject(name = "as judged", value = Examples.CONFIRM)))
    @APIResponse(
            responseCode = "200",
            description = "The question as it stands now; it is off the worklist.",
            content = @Content(schema = @Schema(implementation = QuestionView.class)))
    public Response confirm(
            @PathParam("id") UUID id,
            @PathParam("question") String question,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ConfirmRequest request) {
        submissions.tag(id, question);
        review.confirm(id, question, request, Requests.precondition(ifMatch), actor());
        return question(id, question);
    }

    @POST
    @Path("finalize")
    @Operation(
            operationId = "finalize",
            summary = "Make the score final",
            description =
                    "Needs `If-Match` with the submission's ETag. A range is never final; questions not yet confirmed hinder it unless `confirmRest` is true.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = FinalizeRequest.class),
                            examples = @ExampleObject(name = "all seen", value = "{\"confirmRest\": true}")))
    @APIResponse(
            responseCode = "200",
            description = "The submission, final.",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    public Response finalizeScore(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, FinalizeRequest request) {
        submissions.tag(id);
        finalization.finalize(id, request, Requests.precondition(ifMatch), actor());
        return submission(id);
    }

    @POST
    @Path("reopen")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "reopen",
            summary = "Open a final submission again",
            description = "Needs `If-Match` with the submission's ETag.")
    @APIResponse(
            responseCode = "200",
            description = "The submission, awaiting review.",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    public Response reopen(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        submissions.tag(id);
        finalization.reopen(id, Requests.precondition(ifMatch), actor());
        return submission(id);
    }

    private Response question(UUID id, String question) {
        return Response.ok(submissions.view(id, question))
                .tag(submissions.tag(id, question))
                .build();
    }

    private Response submission(UUID id) {
        return Response.ok(submissions.view(id)).tag(submissions.tag(id)).build();
    }

    private String actor() {
        return caller.name();
    }
}
