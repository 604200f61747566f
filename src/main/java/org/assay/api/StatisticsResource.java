package org.assay.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.assay.statistics.Distributions;
import org.assay.statistics.LiveStatistics;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How points and levels of an exam are distributed. */
@Path("/v1/exams/{exam}/statistics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evaluation")
public class StatisticsResource {
    private final LiveStatistics statistics;

    StatisticsResource(LiveStatistics statistics) {
        this.statistics = statistics;
    }

    @GET
    @RolesAllowed({"reviewer", "author", "auditor", "admin"})
    @Operation(
            operationId = "getStatistics",
            summary = "How points and levels are distributed",
            description =
                    "Levels are those in force, of every submission that is judged; blank answers count with the last level of every criterion.")
    @APIResponse(responseCode = "200", description = "As of now.")
    public Distributions get(@PathParam("exam") String exam) {
        return statistics.of(exam);
    }
}
