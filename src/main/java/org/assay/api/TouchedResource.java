package org.assay.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.assay.grading.Grading;
import org.assay.intake.Submission;
import org.assay.review.Rulings;
import org.assay.review.StoredRuling;
import org.assay.review.TouchedQuestions;
import org.assay.security.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The answers that a ruling came too late for. */
@Path("/v1/rulings/{id}/touched")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Review")
public class TouchedResource {
    private static final UUID START = new UUID(0, 0);

    private final Rulings rulings;
    private final TouchedQuestions touched;
    private final Reader reader;
    private final CurrentCaller caller;

    TouchedResource(Rulings rulings, TouchedQuestions touched, Reader reader, CurrentCaller caller) {
        this.rulings = rulings;
        this.touched = touched;
        this.reader = reader;
        this.caller = caller;
    }

    /** An answer that was judged before a ruling was known. */
    @Schema(description = "An answer that was judged before a ruling was known.")
    public record TouchedView(
            UUID submission,

            @Schema(enumeration = {"queued", "judging", "awaiting_review", "final", "failed"})
            String status,

            String question,

            @Schema(description = "The version of the rubric that its latest grading is under.")
            int version,

            @Schema(
                    description =
                            "Whether a reviewer's level stands on the criterion; not told while the question is reviewed blind.")
            boolean overridden) {}

    @GET
    @Transactional
    @RolesAllowed({"reviewer", "author", "auditor", "admin"})
    @Operation(
            operationId = "listTouched",
            summary = "Answers that were judged before a ruling was known",
            description =
                    "Those whose latest grading judged the criterion by something else. To judge them by the ruling, rescore the exam under its version, then judge the submission again with `only: abstained`.")
    @APIResponse(responseCode = "200", description = "One page, by submission.")
    public Page<TouchedView> touched(
            @PathParam("id") UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("" + Cursor.DEFAULT_LIMIT) int limit) {
        UUID after = cursor == null ? START : Cursor.read(cursor, UUID::fromString);
        StoredRuling ruling = rulings.find(id);
        caller.mustKnow(ruling.exam);
        List<Grading> found = touched.by(ruling, after, Cursor.limit(limit) + 1);
        return Cursor.page(
                found, limit, grading -> view(grading, ruling.criterion), grading -> grading.submission.toString());
    }

    private TouchedView view(Grading grading, String criterion) {
        return new TouchedView(
                grading.submission,
                Submission.<Submission>findById(grading.submission).status.key(),
                grading.question,
                grading.version,
                !reader.blindfold(grading.submission).covers(grading.question)
                        && grading.content().overrides().stream()
                                .anyMatch(override -> override.criterion().equals(criterion)));
    }
}
