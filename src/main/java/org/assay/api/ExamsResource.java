package org.assay.api;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.assay.catalog.Catalog;
import org.assay.catalog.ExamSettings.IntegrationView;
import org.assay.catalog.ExamSettingsLog;
import org.assay.catalog.Format;
import org.assay.catalog.Rubric;
import org.assay.catalog.RubricDocument;
import org.assay.catalog.RubricReader;
import org.assay.catalog.RubricWriter;
import org.assay.problem.Complaint;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;
import org.assay.rubric.Exam;
import org.assay.scoring.Acceptance;
import org.assay.security.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Rubrics over HTTP: write one, lint it, publish it, read it. */
@Path("/v1/exams")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rubrics", description = "Exams with their scoring standards, versioned; what is published never changes.")
public class ExamsResource {
    private static final String YAML = "application/yaml";
    private static final MediaType YAML_TYPE = MediaType.valueOf(YAML);

    private final Catalog catalog;
    private final RubricReader reader;
    private final ExamSettingsLog settings;
    private final CurrentCaller caller;

    ExamsResource(Catalog catalog, RubricReader reader, ExamSettingsLog settings, CurrentCaller caller) {
        this.catalog = catalog;
        this.reader = reader;
        this.settings = settings;
        this.caller = caller;
    }

    /** What an author says of findings when publishing. */
    @Schema(description = "The findings that are intended, each with the reason.")
    public record PublishRequest(@Schema(nullable = true) List<Acceptance> accepted) {}

    @GET
    @Authenticated
    @Operation(operationId = "listExams", summary = "The exams that are there")
    @APIResponse(responseCode = "200", description = "One page, by key.")
    public Page<ExamView> list(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("" + Cursor.DEFAULT_LIMIT) int limit) {
        String after = cursor == null ? "" : Cursor.read(cursor, ExamsResource::key);
        int most = Cursor.limit(limit) + 1;
        List<Rubric> found = caller.caller()
                .exams()
                .map(keys -> latestOf(keys, after, most))
                .orElseGet(() -> catalog.latestOfEach(after, most));
        return Cursor.page(found, limit, this::listed, rubric -> rubric.exam().key());
    }

    private List<Rubric> latestOf(Set<String> keys, String after, int limit) {
        return keys.stream()
                .filter(key -> key.compareTo(after) > 0)
                .sorted()
                .map(catalog::latest)
                .flatMap(Optional::stream)
                .limit(limit)
                .toList();
    }

    private static String key(String text) {
        if (!Exam.isKey(text)) {
            throw new IllegalArgumentException();
        }
        return text;
    }

    private ExamView listed(Rubric latest) {
        return ExamView.of(latest, catalog.latestPublished(latest.exam().key()));
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, YAML, "application/x-yaml", "text/yaml"})
    @RolesAllowed({"author", "admin"})
    @Operation(
            operationId = "addRubric",
            summary = "Store a rubric as a new version",
            description =
                    "YAML or JSON as `rubric.schema.json` describes it. The same content is stored once. A new version begins with what is still so of the version before: what its import doubted, and the reasons with which findings were accepted. With `publish=true` it is published where no finding stands in the way.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = YAML,
                        schema = @Schema(implementation = String.class),
                        examples = @ExampleObject(name = "smallest", value = Examples.RUBRIC_YAML)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Object.class))
            })
    @APIResponse(
            responseCode = "201",
            description = "A new version; `Location` names it.",
            content = @Content(schema = @Schema(implementation = RubricView.class)))
    @APIResponse(
            responseCode = "200",
            description = "A version with this content was there.",
            content = @Content(schema = @Schema(implementation = RubricView.class)))
    public Response add(
            byte[] body, @Context HttpHeaders headers, @QueryParam("publish") @DefaultValue("false") boolean publish) {
        MediaType type = headers.getMediaType();
        boolean json = type != null && type.isCompatible(MediaType.APPLICATION_JSON_TYPE);
        Format format = json ? Format.JSON : Format.YAML;
        RubricDocument document = reader.read(body, format);
        caller.mustKnow(document.exam().key());
        Catalog.Added added = catalog.add(document, publish, actor());
        Rubric rubric = added.rubric();
        URI location = URI.create("/v1/exams/" + rubric.exam().key() + "/versions/" + rubric.version());
        return Response.status(added.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .location(location)
                .entity(RubricView.of(rubric))
                .build();
    }

    @GET
    @Path("{exam}")
    @Produces({MediaType.APPLICATION_JSON, YAML})
    @Authenticated
    @Operation(
            operationId = "getExam",
            summary = "Read an exam",
            description =
                    "The latest published version, or the latest draft where none is published. `Accept: application/yaml` gives the rubric file.")
    @APIResponse(
            responseCode = "200",
            description = "The version.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RubricContentView.class)),
                @Content(mediaType = YAML)
            })
    public Response latest(
            @PathParam("exam") String exam,
            @Parameter(description = "`candidate` leaves out references and criteria.") @QueryParam("view") String view,
            @Context Request request) {
        Rubric rubric = catalog.latestPublished(exam)
                .or(() -> catalog.latest(exam))
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "There is no exam '" + exam + "'."));
        return content(rubric, view, request);
    }

    @GET
    @Path("{exam}/versions/{version}")
    @Produces({MediaType.APPLICATION_JSON, YAML})
    @Authenticated
    @Operation(
            operationId = "getRubricVersion",
            summary = "Read a version of an exam",
            description = "`Accept: application/yaml` gives the rubric file.")
    @APIResponse(
            responseCode = "200",
            description = "The version.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RubricContentView.class)),
                @Content(mediaType = YAML)
            })
    public Response version(
            @PathParam("exam") String exam,
            @PathParam("version") int version,
            @Parameter(description = "`candidate` leaves out references and criteria.") @QueryParam("view") String view,
            @Context Request request) {
        return content(catalog.require(exam, version), view, request);
    }

    @POST
    @Path("{exam}/versions/{version}/publish")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"author", "admin"})
    @Operation(
            operationId = "publishRubric",
            summary = "Publish a version",
            description = "Errors must be mended; warnings mended, or accepted with a reason.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = PublishRequest.class),
                            examples = @ExampleObject(name = "one warning accepted", value = Examples.PUBLISH)))
    @APIResponse(
            responseCode = "200",
            description = "Published; it never changes again.",
            content = @Content(schema = @Schema(implementation = RubricView.class)))
    @APIResponse(responseCode = "409", description = "Findings stand in the way; `findings` holds them.")
    public RubricView publish(
            @PathParam("exam") String exam, @PathParam("version") int version, @OptionalBody PublishRequest request) {
        return RubricView.of(catalog.publish(exam, version, acceptances(request), actor()));
    }

    private static List<Acceptance> acceptances(PublishRequest request) {
        List<Acceptance> accepted =
                Optional.ofNullable(request).map(PublishRequest::accepted).orElse(List.of());
        List<Complaint> missing = IntStream.range(0, accepted.size())
                .filter(i -> accepted.get(i) == null)
                .mapToObj(i -> new Complaint("/accepted/" + i, "is missing"))
                .toList();
        if (!missing.isEmpty()) {
            throw new Problem(Kind.INVALID_REQUEST, "Each acceptance names a finding and says why.", missing);
        }
        return accepted;
    }

    private Response content(Rubric rubric, String view, Request request) {
        if ("candidate".equals(view) || seesCandidateViewOnly(rubric)) {
            preferred(request, MediaType.APPLICATION_JSON_TYPE);
            return Response.ok(CandidateExamView.of(rubric), MediaType.APPLICATION_JSON_TYPE)
                    .build();
        }
        if (view != null) {
            throw new Problem(Kind.INVALID_REQUEST, "The query parameter 'view' must be 'candidate' or left out.");
        }
        RubricDocument document = new RubricDocument(rubric.exam(), rubric.accepted());
        return preferred(request, MediaType.APPLICATION_JSON_TYPE, YAML_TYPE).equals(YAML_TYPE)
                ? Response.ok(RubricWriter.yaml(document), YAML_TYPE).build()
                : Response.ok(
                                RubricContentView.of(rubric, RubricWriter.json(document)),
                                MediaType.APPLICATION_JSON_TYPE)
                        .build();
    }

    /** Criteria and references are not for integrations, unless the exam's settings say so. */
    private boolean seesCandidateViewOnly(Rubric rubric) {
        return caller.caller().isOnlyIntegration()
                && settings.of(rubric.exam().key()).settings().integrationView() == IntegrationView.LEVELS;
    }

    /** Of the types that are offered here, the one that the client likes best. */
    private static MediaType preferred(Request request, MediaType... offered) {
        Variant chosen = request.selectVariant(Variant.mediaTypes(offered).build());
        if (chosen == null) {
            throw new Problem(
                    Kind.NOT_ACCEPTABLE, ProblemType.of(Kind.NOT_ACCEPTABLE).meaning());
        }
        return chosen.getMediaType();
    }

    private String actor() {
        return caller.name();
    }
}
