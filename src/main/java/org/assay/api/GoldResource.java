package org.assay.api;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.gold.Golds;
import org.assay.gold.NewGold;
import org.assay.security.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Answers whose levels are known, by which reviewers are measured. */
@Path("/v1/exams/{exam}/gold")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evaluation")
@RolesAllowed({"author", "admin"})
public class GoldResource {
    private final Golds golds;
    private final CurrentCaller caller;

    GoldResource(Golds golds, CurrentCaller caller) {
        this.golds = golds;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addGold",
            summary = "Store answers whose levels are known",
            description =
                    "The share of submissions that the exam's `goldShare` says brings along one gold each, in turn. It is judged and reviewed like any other; no integration ever sees it, and it counts in no result.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewGold.class)))
    @APIResponse(
            responseCode = "201",
            description = "Stored.",
            content = @Content(schema = @Schema(implementation = GoldView.class)))
    public Response add(@PathParam("exam") String exam, NewGold gold) {
        Golds.Listed added = golds.add(exam, gold, caller.name());
        return Response.status(Response.Status.CREATED)
                .entity(GoldView.of(added))
                .build();
    }

    @GET
    @Operation(operationId = "listGold", summary = "List an exam's gold, newest first")
    @APIResponse(responseCode = "200", description = "One page; without texts unless `texts=true`.")
    public Page<GoldView> list(
            @PathParam("exam") String exam,
            @QueryParam("texts") @DefaultValue("false") boolean texts,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("" + Cursor.DEFAULT_LIMIT) int limit) {
        Optional<UUID> after = Optional.ofNullable(cursor).map(text -> Cursor.read(text, UUID::fromString));
        List<Golds.Listed> found = golds.newest(exam, after, Cursor.limit(limit) + 1, texts);
        return Cursor.page(
                found, limit, GoldView::of, listed -> listed.gold().id.toString());
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "withdrawGold",
            summary = "Seed gold no more",
            description =
                    "Its texts are erased here. Submissions that it was put in as stay, count in the agreement, and are erased as others are.")
    @APIResponse(responseCode = "204", description = "Withdrawn.")
    public void withdraw(@PathParam("exam") String exam, @PathParam("id") UUID id) {
        golds.withdraw(exam, id);
    }
}
