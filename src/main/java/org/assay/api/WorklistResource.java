package org.assay.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.grading.Grading;
import org.assay.review.Worklist;
import org.assay.rubric.Points;
import org.assay.scoring.Triage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The questions that wait for a person. */
@Path("/v1/reviews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Review")
public class WorklistResource {
    private final Worklist worklist;

    WorklistResource(Worklist worklist) {
        this.worklist = worklist;
    }

    /** A question that waits. */
    @Schema(description = "A question that waits for a person.")
    public record OpenQuestionView(
            UUID submission,
            String question,

            @Schema(description = "Why a person should look, weightiest first.")
            List<String> reasons,

            @Schema(description = "Sum of the weights of the reasons.")
            int risk,

            Points low,
            Points high,
            Instant judgedAt) {}

    @GET
    @Transactional
    @RolesAllowed({"reviewer", "auditor", "admin"})
    @Operation(operationId = "listReviews", summary = "Open questions, riskiest first")
    @APIResponse(responseCode = "200", description = "One page.")
    public Page<OpenQuestionView> open(
            @QueryParam("exam") String exam,
            @QueryParam("reason") String reason,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("" + Cursor.DEFAULT_LIMIT) int limit) {
        Optional<Worklist.Position> after =
                Optional.ofNullable(cursor).map(text -> Cursor.read(text, WorklistResource::position));
        List<Grading> found = worklist.open(
                Optional.ofNullable(exam),
                Optional.ofNullable(reason).map(WorklistResource::reason),
                after,
                Cursor.limit(limit) + 1);
        return Cursor.page(found, limit, WorklistResource::view, grading -> grading.risk + "/" + grading.id);
    }

    /** As reasons stand in records. */
    private static String reason(String key) {
        return key.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
    }

    private static Worklist.Position position(String text) {
        String[] parts = text.split("/", 2);
        return new Worklist.Position(Integer.parseInt(parts[0]), UUID.fromString(parts[1]));
    }

    private static OpenQuestionView view(Grading grading) {
        return new OpenQuestionView(
                grading.submission,
                grading.question,
                grading.content().reasons().stream().map(Triage.Reason::key).toList(),
                grading.risk,
                new Points(grading.low),
                new Points(grading.high),
                grading.createdAt);
    }
}
