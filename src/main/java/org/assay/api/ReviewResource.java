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
import java.util.Map;
import java.util.UUID;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;
import org.assay.review.ConfirmRequest;
import org.assay.review.Finalization;
import org.assay.review.FinalizeRequest;
import org.assay.review.LosingEdit;
import org.assay.review.LosingEdit.Action;
import org.assay.review.LosingEdits;
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
@APIResponse(
        responseCode = "412",
        description =
                "It was changed meanwhile. `attempted` is what was sent; of a question, `current` is what stands now, and the edit is kept among its `losingEdits`.")
@APIResponse(responseCode = "428", description = "If-Match is missing.")
public class ReviewResource {
    private final Review review;
    private final Finalization finalization;
    private final LosingEdits losing;
    private final StoredSubmissions submissions;
    private final CurrentCaller caller;

    ReviewResource(
            Review review,
            Finalization finalization,
            LosingEdits losing,
            StoredSubmissions submissions,
            CurrentCaller caller) {
        this.review = review;
        this.finalization = finalization;
        this.losing = losing;
        this.submissions = submissions;
        this.caller = caller;
    }

    @PUT
    @Path("questions/{question}/criteria/{criterion}/override")
    @Operation(
            operationId = "override",
            summary = "Put a level in the place of a judgment",
            description =
                    "Needs `If-Match` with the question's ETag. The submission is folded again. A question that is reviewed blind is confirmed instead, with all its levels.")
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
        LosingEdit.Key edited = new LosingEdit.Key(id, question, actor(), criterion);
        return decide(
                edited,
                Action.override,
                request,
                () -> review.override(id, question, criterion, request, Requests.precondition(ifMatch), actor()));
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
        LosingEdit.Key edited = new LosingEdit.Key(id, question, actor(), criterion);
        return decide(
                edited,
                Action.withdraw,
                Map.of("criterion", criterion),
                () -> review.withdraw(id, question, criterion, Requests.precondition(ifMatch), actor()));
    }

    @POST
    @Path("questions/{question}/confirm")
    @Operation(
            operationId = "confirm",
            summary = "Confirm a question",
            description =
                    "With a level for every criterion; one that differs from the current one is an override. Where the question is reviewed blind, that needs no reason and is recorded with the reason `blind`. Needs `If-Match` with the question's ETag.")
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
        LosingEdit.Key edited = new LosingEdit.Key(id, question, actor(), "");
        return decide(
                edited,
                Action.confirm,
                request,
                () -> review.confirm(id, question, request, Requests.precondition(ifMatch), actor()));
    }

    @DELETE
    @Path("questions/{question}/losing-edits")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({"reviewer", "admin"})
    @Operation(
            operationId = "discardLosingEdits",
            summary = "Throw away edits that lost",
            description = "Those of the caller on this question; a confirmation by the caller does the same.")
    @APIResponse(responseCode = "204", description = "None is left.")
    public void discard(@PathParam("id") UUID id, @PathParam("question") String question) {
        submissions.require(id, question);
        losing.forgetAll(id, question, actor());
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
        return change(id, () -> finalization.finalize(id, request, Requests.precondition(ifMatch), actor()));
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
        return change(id, () -> finalization.reopen(id, Requests.precondition(ifMatch), actor()));
    }

    private Response change(UUID id, Runnable change) {
        submissions.require(id);
        try {
            change.run();
            return submissions.shown(id).response();
        } catch (Problem refused) {
            throw isLost(refused) ? besides(refused, submissions.shown(id)) : refused;
        }
    }

    /** An edit that lost is kept. */
    private Response decide(LosingEdit.Key edited, Action action, Object attempted, Runnable decision) {
        submissions.require(edited.submission(), edited.question());
        try {
            decision.run();
            return submissions.shown(edited.submission(), edited.question()).response();
        } catch (Problem refused) {
            if (!isLost(refused)) {
                throw refused;
            }
            losing.keep(edited, action, attempted);
            throw besides(refused, submissions.shown(edited.submission(), edited.question()));
        }
    }

    private static boolean isLost(Problem refused) {
        return refused.kind() == Kind.PRECONDITION_FAILED;
    }

    /** Both: what was attempted, and what stands now. */
    private static Problem besides(Problem refused, Shown<?> now) {
        return refused.with("currentETag", '"' + now.tag() + '"').with("current", now.view());
    }

    private String actor() {
        return caller.name();
    }
}
