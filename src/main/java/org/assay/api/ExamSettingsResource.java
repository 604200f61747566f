package org.assay.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.assay.catalog.ExamSettingsLog;
import org.assay.security.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How an exam is judged and reviewed, apart from its rubric. */
@Path("/v1/exams/{exam}/settings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rubrics")
public class ExamSettingsResource {
    private final ExamSettingsLog log;
    private final CurrentCaller caller;

    ExamSettingsResource(ExamSettingsLog log, CurrentCaller caller) {
        this.log = log;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({"reviewer", "author", "auditor", "admin"})
    @Operation(operationId = "getExamSettings", summary = "How an exam is judged and reviewed")
    @APIResponse(
            responseCode = "200",
            description = "The settings in force; a change must name the `ETag`.",
            content = @Content(schema = @Schema(implementation = ExamSettingsView.class)))
    public Response get(@PathParam("exam") String exam) {
        return reply(log.find(exam));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("admin")
    @Operation(
            operationId = "changeExamSettings",
            summary = "Change how an exam is judged and reviewed",
            description =
                    "Needs `If-Match`. It holds for what is judged from now on; gradings that are there stay as they are and name the settings that they were made under.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ExamSettingsView.class),
                            examples = @ExampleObject(name = "three votes", value = Examples.SETTINGS)))
    @APIResponse(
            responseCode = "200",
            description = "The settings in force now.",
            content = @Content(schema = @Schema(implementation = ExamSettingsView.class)))
    @APIResponse(responseCode = "412", description = "They were changed meanwhile; nothing was stored.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public Response change(
            @PathParam("exam") String exam,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ExamSettingsView settings) {
        return reply(log.change(exam, settings.settings(), Requests.precondition(ifMatch), caller.name()));
    }

    private static Response reply(ExamSettingsLog.InForce inForce) {
        return Response.ok(ExamSettingsView.of(inForce))
                .tag(String.valueOf(inForce.revision()))
                .build();
    }
}
