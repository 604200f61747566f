package org.assay.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.assay.statistics.Agreements;
import org.assay.statistics.LiveAgreement;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far judge, reviewers and gold agree while the work goes on. */
@Path("/v1/exams/{exam}/agreement")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evaluation")
public class AgreementResource {
    private final LiveAgreement agreement;

    AgreementResource(LiveAgreement agreement) {
        this.agreement = agreement;
    }

    @GET
    @RolesAllowed({"author", "auditor", "admin"})
    @Operation(
            operationId = "getAgreement",
            summary = "How far judge, reviewers and gold agree",
            description =
                    "From the latest confirmation of every question; `confirmRest` is none, and blank answers do not count. The judge is held against reviewers on answers of candidates only, reviewers against gold on seeded answers only. Intervals take judgments as independent, so those of several criteria together are somewhat too narrow.")
    @APIResponse(responseCode = "200", description = "As of now.")
    public Agreements get(@PathParam("exam") String exam) {
        return agreement.of(exam);
    }
}
