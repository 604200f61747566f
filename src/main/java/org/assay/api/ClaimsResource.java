package org.assay.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.catalog.Catalog;
import org.assay.problem.Complaint;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;
import org.assay.review.Claim;
import org.assay.review.Claims;
import org.assay.review.WorklistFilter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Hands out open questions, each to one reviewer at a time. */
@Path("/v1/reviews")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"reviewer", "admin"})
@Tag(name = "Review")
public class ClaimsResource {
    private final Claims claims;
    private final Catalog catalog;
    private final Reader reader;

    ClaimsResource(Claims claims, Catalog catalog, Reader reader) {
        this.claims = claims;
        this.catalog = catalog;
        this.reader = reader;
    }

    /** Which questions a reviewer wants. */
    @Schema(description = "Which questions a reviewer wants; without it, any.")
    public record ClaimRequest(
            @Schema(nullable = true) String exam,

            @Schema(nullable = true, description = "A reason for review.")
            String reason) {}

    /** That a question is the caller's for a while. */
    @Schema(description = "That a question is the caller's for a while.")
    public record ClaimView(UUID id, UUID submission, String question, String assignee, Instant claimedUntil) {
        static ClaimView of(Claim claim) {
            return new ClaimView(claim.id, claim.submission, claim.question, claim.holder, claim.expiresAt);
        }
    }

    @POST
    @Path("claim")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "claimReview",
            summary = "Take the next open question for 15 minutes",
            description =
                    "The riskiest that nobody else holds; one that the caller holds already counts as free. Advisory: what protects a question is its ETag. A claim ends when the question is confirmed.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ClaimRequest.class),
                            examples = @ExampleObject(name = "of one exam", value = "{\"exam\": \"ai-engineer-mid\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The question is the caller's.",
            content = @Content(schema = @Schema(implementation = ClaimView.class)))
    @APIResponse(responseCode = "204", description = "Nothing is open that nobody else holds.")
    public Response claim(@OptionalBody ClaimRequest request) {
        return claims.next(filter(Optional.ofNullable(request)), reader.name())
                .map(claim -> Response.ok(ClaimView.of(claim)))
                .orElseGet(Response::noContent)
                .build();
    }

    private WorklistFilter filter(Optional<ClaimRequest> request) {
        Optional<String> exam = request.map(ClaimRequest::exam);
        if (exam.isPresent() && !catalog.has(exam.get())) {
            throw new Problem(
                    Kind.INVALID_REQUEST,
                    "The request cannot be carried out.",
                    List.of(new Complaint("/exam", "there is no such exam")));
        }
        return new WorklistFilter(
                reader.exams(),
                exam,
                Requests.reason(request.map(ClaimRequest::reason).orElse(null), "/reason"),
                Optional.empty(),
                reader.mayDecide());
    }

    @POST
    @Path("claims/{id}/renew")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "renewClaim",
            summary = "Hold a question for another 15 minutes",
            description = "From now on; also after the claim ran out, as long as nobody else has taken the question.")
    @APIResponse(
            responseCode = "200",
            description = "Until when it is the caller's.",
            content = @Content(schema = @Schema(implementation = ClaimView.class)))
    public ClaimView renew(@PathParam("id") UUID id) {
        return ClaimView.of(claims.renew(id, reader.name()));
    }

    @DELETE
    @Path("claims/{id}")
    @Operation(operationId = "giveBackClaim", summary = "Give a question back")
    @APIResponse(responseCode = "204", description = "Anybody may take it.")
    public void giveBack(@PathParam("id") UUID id) {
        claims.giveBack(id, reader.name());
    }
}
