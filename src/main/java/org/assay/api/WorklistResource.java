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
import org.assay.review.Claim;
import org.assay.review.SeenGrading;
import org.assay.review.Worklist;
import org.assay.review.WorklistFilter;
import org.assay.rubric.Points;
import org.assay.scoring.Triage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The questions that wait for a person. */
@Path("/v1/reviews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Review")
public class WorklistResource {
    private final Worklist worklist;
    private final Reader reader;

    WorklistResource(Worklist worklist, Reader reader) {
        this.worklist = worklist;
        this.reader = reader;
    }

    /** One page of what waits. */
    public record WorklistView(
            List<OpenQuestionView> items,

            @Schema(nullable = true, description = "Cursor of the next page; null at the end.")
            String next,

            @Schema(description = "How many are open in all, on this page and the others.")
            long open) {}

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

            @Schema(description = "Whether it is reviewed blind: reasons and risk leave out what the judge said.")
            boolean blind,

            @Schema(nullable = true, description = "Who holds a claim on it.")
            String assignee,

            @Schema(nullable = true, description = "Until when.")
            Instant claimedUntil,

            Instant judgedAt) {}

    @GET
    @Transactional
    @RolesAllowed({"reviewer", "auditor", "admin"})
    @Operation(operationId = "listReviews", summary = "Open questions, riskiest first")
    @APIResponse(responseCode = "200", description = "One page.")
    public WorklistView open(
            @QueryParam("exam") String exam,
            @QueryParam("reason") String reason,
            @QueryParam("assignee")
                    @Parameter(description = "Name of whoever holds a claim, `me` for the caller, `none` for nobody.")
                    String assignee,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("" + Cursor.DEFAULT_LIMIT) int limit) {
        WorklistFilter filter = new WorklistFilter(
                reader.exams(),
                Optional.ofNullable(exam),
                Requests.reason(reason, ""),
                Optional.ofNullable(assignee).map(name -> name.equals("me") ? reader.name() : name),
                reader.mayDecide());
        Optional<Worklist.Position> after =
                Optional.ofNullable(cursor).map(text -> Cursor.read(text, WorklistResource::position));
        List<Worklist.Waiting> found = worklist.open(filter, after, Cursor.limit(limit) + 1);
        Page<OpenQuestionView> page =
                Cursor.page(found, limit, WorklistResource::view, waiting -> text(waiting.position()));
        return new WorklistView(page.items(), page.next(), worklist.count(filter));
    }

    private static Worklist.Position position(String text) {
        String[] parts = text.split("/", 2);
        return new Worklist.Position(Integer.parseInt(parts[0]), UUID.fromString(parts[1]));
    }

    private static String text(Worklist.Position position) {
        return position.risk() + "/" + position.grading();
    }

    private static OpenQuestionView view(Worklist.Waiting waiting) {
        SeenGrading latest = waiting.latest();
        Grading grading = latest.grading();
        Optional<Claim> claim = waiting.claim();
        return new OpenQuestionView(
                grading.submission,
                grading.question,
                latest.record().reasons().stream().map(Triage.Reason::key).toList(),
                latest.risk(),
                latest.value().low(),
                latest.value().high(),
                latest.isBlind(),
                claim.map(held -> held.holder).orElse(null),
                claim.map(held -> held.expiresAt).orElse(null),
                grading.createdAt);
    }
}
