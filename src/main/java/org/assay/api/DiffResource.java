package org.assay.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.assay.catalog.Catalog;
import org.assay.catalog.Rubric;
import org.assay.catalog.RubricDiff;
import org.assay.problem.Complaint;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What two versions of an exam do not say the same of. */
@Path("/v1/exams/{exam}/versions/{version}/diff")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rubrics")
public class DiffResource {
    private final Catalog catalog;

    DiffResource(Catalog catalog) {
        this.catalog = catalog;
    }

    @GET
    @RolesAllowed({"author", "auditor", "admin"})
    @Operation(
            operationId = "diffRubric",
            summary = "Compare a version with another one",
            description =
                    "Node by node what was added, removed and changed from the version `from` to this one, and of which criteria judgments do not carry over because a judge would go by something else.")
    @APIResponse(
            responseCode = "200",
            description = "The differences, in the order of the rubric.",
            content = @Content(schema = @Schema(implementation = RubricDiffView.class)))
    public RubricDiffView diff(
            @PathParam("exam") String exam,
            @PathParam("version") int version,
            @Parameter(description = "The version to compare with.", required = true) @QueryParam("from")
                    Integer from) {
        Rubric to = catalog.require(exam, version);
        if (from == null) {
            throw new Problem(
                    Kind.INVALID_REQUEST,
                    "The query must name the version to compare with: ?from=1",
                    List.of(new Complaint("", "from is missing")));
        }
        return RubricDiffView.of(
                exam,
                from,
                version,
                RubricDiff.between(catalog.require(exam, from).exam(), to.exam()));
    }
}
