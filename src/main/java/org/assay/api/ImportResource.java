package org.assay.api;

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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.assay.catalog.Catalog;
import org.assay.catalog.Rubric;
import org.assay.catalog.RubricImport;
import org.assay.catalog.RubricImport.DocumentType;
import org.assay.catalog.RubricImport.Splitting;
import org.assay.catalog.RubricImport.Upload;
import org.assay.problem.Complaint;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;
import org.assay.security.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Answer keys as people write them become drafts of rubrics. */
@Path("/v1/exams")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rubrics")
public class ImportResource {
    private static final String MARKDOWN = "text/markdown";
    private static final String PDF = "application/pdf";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final MediaType PDF_TYPE = MediaType.valueOf(PDF);
    private static final MediaType WORD_TYPE = MediaType.valueOf(WORD);

    private final RubricImport documents;
    private final Catalog catalog;
    private final CurrentCaller caller;

    ImportResource(RubricImport documents, Catalog catalog, CurrentCaller caller) {
        this.documents = documents;
        this.catalog = catalog;
        this.caller = caller;
    }

    @POST
    @Path("import")
    @RolesAllowed({"author", "admin"})
    @Consumes({MediaType.TEXT_PLAIN, MARKDOWN, PDF, WORD})
    @Operation(
            operationId = "importRubric",
            summary = "Draft a rubric from an answer key",
            description =
                    "An answer key with reference answers and scoring standards, in Chinese or English, as text (UTF-8, UTF-16 or GB18030), Markdown, PDF or Word (.docx). "
                            + "Rules read it; where a language model judges, it proposes how each line of the scoring standards splits into criteria, which code checks. Every item and criterion names the lines it came from (`source`), and what is not sure is a finding. It is never published by that.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.TEXT_PLAIN,
                        schema = @Schema(implementation = String.class),
                        examples = @ExampleObject(name = "one question", value = Examples.ANSWER_KEY)),
                @Content(
                        mediaType = MARKDOWN,
                        schema = @Schema(implementation = String.class),
                        examples = @ExampleObject(name = "one question", value = Examples.ANSWER_KEY)),
                @Content(
                        mediaType = PDF,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples = @ExampleObject(name = "a file", value = "%PDF-1.7 …")),
                @Content(
                        mediaType = WORD,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples = @ExampleObject(name = "a file", value = "PK…"))
            })
    @APIResponse(
            responseCode = "201",
            description = "A draft as a new version; `Location` names it.",
            content = @Content(schema = @Schema(implementation = RubricView.class)))
    @APIResponse(
            responseCode = "200",
            description = "A version with this content was there.",
            content = @Content(schema = @Schema(implementation = RubricView.class)))
    public Response draft(
            byte[] body,
            @Context HttpHeaders headers,
            @Parameter(description = "Key of the exam that the draft becomes a version of.", required = true)
                    @QueryParam("exam")
                    String exam,
            @Parameter(description = "By default the first line of the document.") @QueryParam("title") String title,
            @Parameter(
                            description =
                                    "Who splits the lines of scoring standards into criteria: `auto` (a language model where one judges, else rules), `rules`, or `llm`.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"auto", "rules", "llm"},
                                            defaultValue = "auto"))
                    @QueryParam("proposal")
                    @DefaultValue("auto")
                    String proposal) {
        if (exam == null || exam.isBlank()) {
            throw new Problem(
                    Kind.INVALID_REQUEST,
                    "The query must name the exam: ?exam=…",
                    List.of(new Complaint("", "exam is missing")));
        }
        caller.mustKnow(exam);
        RubricImport.Draft draft = documents.draft(
                exam, Optional.ofNullable(title), new Upload(body, type(headers.getMediaType())), splitting(proposal));
        Catalog.Added added = catalog.add(draft, caller.name());
        Rubric rubric = added.rubric();
        return Response.status(added.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .location(URI.create("/v1/exams/" + rubric.exam().key() + "/versions/" + rubric.version()))
                .entity(RubricView.of(rubric))
                .build();
    }

    @GET
    @Path("{exam}/versions/{version}/source")
    @RolesAllowed({"author", "auditor", "admin"})
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
    @Operation(
            operationId = "getRubricSource",
            summary = "Read the document that a version came from",
            description = "As text, line by line as `source` counts; of a PDF or Word file what was read of it.")
    @APIResponse(
            responseCode = "200",
            description = "The text.",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_PLAIN,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "one question", value = Examples.ANSWER_KEY)))
    public String source(@PathParam("exam") String exam, @PathParam("version") int version) {
        return catalog.source(exam, version)
                .orElseThrow(() -> new Problem(
                        Kind.NOT_FOUND, "There is no version " + version + " of '" + exam + "' that was imported."));
    }

    private static Splitting splitting(String proposal) {
        return Splitting.of(proposal)
                .orElseThrow(() -> new Problem(
                        Kind.INVALID_REQUEST,
                        "The query says proposal=%s, it may be auto, rules or llm.".formatted(proposal),
                        List.of(new Complaint("", "proposal must be auto, rules or llm"))));
    }

    private static DocumentType type(MediaType type) {
        if (type == null) {
            throw new Problem(Kind.UNSUPPORTED_MEDIA_TYPE, "Content-Type must say what kind of document it is.");
        }
        if (type.isCompatible(PDF_TYPE)) {
            return DocumentType.PDF;
        }
        return type.isCompatible(WORD_TYPE) ? DocumentType.WORD : DocumentType.TEXT;
    }
}
