package org.assay.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assay.problem.Complaint;
import org.assay.problem.Problem;
import org.assay.rubric.Exam;
import org.assay.security.CurrentCaller;
import org.assay.security.Token;
import org.assay.security.Tokens;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The tokens that are out. */
@Path("/v1/tokens")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
@org.eclipse.microprofile.openapi.annotations.tags.Tag(
        name = "Access",
        description = "Who may call: tokens for programs, accounts for people.")
public class TokensResource {
    private final Tokens tokens;
    private final CurrentCaller caller;

    TokensResource(Tokens tokens, CurrentCaller caller) {
        this.tokens = tokens;
        this.caller = caller;
    }

    /** What a token is to be. */
    @Schema(description = "What a token is to be.")
    public record NewTokenRequest(
            @Schema(
                    required = true,
                    examples = "greenhouse",
                    description = "Whose it is; what it submits belongs to this name.")
            String name,

            @Schema(
                    required = true,
                    enumeration = {"integration", "reviewer", "author", "auditor", "admin"})
            String role,

            @Schema(
                    nullable = true,
                    defaultValue = "false",
                    description = "Whether `name` is that of an account; the token then ends with it.")
            Boolean account,

            @Schema(nullable = true, description = "The only exams that it is good for; all where it is left out.")
            List<String> exams,

            @Schema(nullable = true) Instant expiresAt) {}

    /** How a token is rotated. */
    @Schema(description = "How a token is rotated.")
    public record RotateRequest(
            @Schema(
                    nullable = true,
                    implementation = String.class,
                    examples = "PT1H",
                    description =
                            "How long the secret until now is still taken, as ISO 8601; at most P7D, at once not any more where it is left out.")
            Duration overlap) {}

    /** A token; its secret only where it was just made. */
    @Schema(description = "A token; its secret only where it was just made.")
    public record TokenView(
            UUID id,
            String name,
            String role,
            boolean account,
            List<String> exams,
            Instant createdAt,
            String createdBy,
            Instant expiresAt,
            Instant revokedAt,

            @Schema(description = "To the minute.") Instant lastUsedAt,

            @Schema(nullable = true, description = "The secret, shown this once.")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            String token) {

        static TokenView of(Token row) {
            return of(row, null);
        }

        static TokenView of(Tokens.Issued issued) {
            return of(issued.token(), issued.secret().text());
        }

        private static TokenView of(Token row, String secret) {
            return new TokenView(
                    row.id,
                    row.name,
                    row.role,
                    row.account != null,
                    row.exams == null ? null : List.of(row.exams),
                    row.createdAt,
                    row.createdBy,
                    row.expiresAt,
                    row.revokedAt,
                    row.lastUsedAt,
                    secret);
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "issueToken",
            summary = "Issue a token",
            description =
                    "The reply is the only one that shows its secret. A name belongs to an integration or to a person for good; several tokens of one integration own its submissions together.")
    @APIResponse(
            responseCode = "201",
            description = "Issued.",
            content = @Content(schema = @Schema(implementation = TokenView.class)))
    @APIResponse(responseCode = "409", description = "The name is that of another kind of caller.")
    public Response issue(NewTokenRequest request) {
        checkExams(Optional.ofNullable(request.exams()).orElse(List.of()));
        Tokens.Issued issued = tokens.issue(
                new Tokens.NewToken(
                        request.name(),
                        request.role(),
                        Boolean.TRUE.equals(request.account()),
                        Optional.ofNullable(request.exams()),
                        Optional.ofNullable(request.expiresAt())),
                caller.name());
        return secret(Response.created(URI.create("/v1/tokens/" + issued.token().id)), issued);
    }

    @GET
    @Operation(operationId = "listTokens", summary = "The tokens that were issued, newest first")
    @APIResponse(responseCode = "200", description = "One page, with those that ended.")
    public Page<TokenView> list(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("" + Cursor.DEFAULT_LIMIT) int limit) {
        Optional<UUID> before = Optional.ofNullable(cursor).map(text -> Cursor.read(text, UUID::fromString));
        List<Token> found = tokens.newest(before, Cursor.limit(limit) + 1);
        return Cursor.page(found, limit, TokenView::of, token -> token.id.toString());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getToken", summary = "Read what a token is")
    @APIResponse(responseCode = "200", description = "Without its secret.")
    public TokenView get(@PathParam("id") UUID id) {
        return TokenView.of(tokens.find(id));
    }

    @POST
    @Path("{id}/rotate")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "rotateToken",
            summary = "Put another secret in the place of a token's",
            description = "Whose it is and what it owns stays.")
    @APIResponse(
            responseCode = "200",
            description = "With the new secret.",
            content = @Content(schema = @Schema(implementation = TokenView.class)))
    @APIResponse(responseCode = "409", description = "It was revoked.")
    public Response rotate(@PathParam("id") UUID id, @OptionalBody RotateRequest request) {
        Duration overlap =
                Optional.ofNullable(request).map(RotateRequest::overlap).orElse(Duration.ZERO);
        return secret(Response.ok(), tokens.rotate(id, overlap));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "revokeToken", summary = "Revoke a token", description = "At once and for good.")
    @APIResponse(responseCode = "204", description = "Revoked, now or before.")
    public void revoke(@PathParam("id") UUID id) {
        tokens.revoke(id);
    }

    private static void checkExams(List<String> exams) {
        List<Complaint> complaints = IntStream.range(0, exams.size())
                .filter(i -> exams.get(i) == null || !Exam.isKey(exams.get(i)))
                .mapToObj(i -> new Complaint("/exams/" + i, "is no key of an exam"))
                .toList();
        if (!complaints.isEmpty()) {
            throw new Problem(Problem.Kind.INVALID_REQUEST, "There can be no such token.", complaints);
        }
    }

    private static Response secret(Response.ResponseBuilder reply, Tokens.Issued issued) {
        return reply.entity(TokenView.of(issued))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
