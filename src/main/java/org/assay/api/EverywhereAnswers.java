package org.assay.api;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.problem.Problem;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Describes what every operation can answer, so that a resource declares only what is its own. */
public class EverywhereAnswers implements OASFilter {
    private static final String SCHEMA = "Problem";
    private static final String SCHEME = "bearer";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents().addSchema(SCHEMA, problem()).addSecurityScheme(SCHEME, bearer());
        for (Problem.Kind kind : Problem.Kind.values()) {
            ProblemType type = ProblemType.of(kind);
            api.getComponents().addResponse(type.name(), answer(type));
        }
        if (api.getPaths() != null) {
            OperationExamples.addTo(api);
            api.getPaths().getPathItems().forEach((path, item) -> {
                if (path.startsWith("/v1/")) {
                    item.getOperations().values().forEach(operation -> complete(item, operation));
                }
            });
        }
    }

    private static void complete(PathItem item, Operation operation) {
        operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(SCHEME)));
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        for (Problem.Kind kind : possible(item, operation)) {
            ProblemType type = ProblemType.of(kind);
            String status = String.valueOf(type.status());
            if (!operation.getResponses().hasAPIResponse(status)) {
                operation
                        .getResponses()
                        .addAPIResponse(status, OASFactory.createAPIResponse().ref(type.name()));
            }
        }
    }

    private static Set<Problem.Kind> possible(PathItem item, Operation operation) {
        Set<Problem.Kind> kinds = new LinkedHashSet<>(List.of(
                Problem.Kind.MALFORMED_REQUEST,
                Problem.Kind.UNAUTHENTICATED,
                Problem.Kind.FORBIDDEN,
                Problem.Kind.NOT_ACCEPTABLE,
                Problem.Kind.INTERNAL_ERROR));
        if (hasPathParameter(item.getParameters()) || hasPathParameter(operation.getParameters())) {
            kinds.add(Problem.Kind.NOT_FOUND);
        }
        if (operation.getRequestBody() != null) {
            kinds.addAll(List.of(
                    Problem.Kind.BODY_TOO_LARGE, Problem.Kind.UNSUPPORTED_MEDIA_TYPE, Problem.Kind.INVALID_REQUEST));
        }
        return kinds;
    }

    private static boolean hasPathParameter(List<Parameter> parameters) {
        return Optional.ofNullable(parameters).orElse(List.of()).stream()
                .anyMatch(parameter -> parameter.getIn() == Parameter.In.PATH);
    }

    private static APIResponse answer(ProblemType type) {
        Content content = OASFactory.createContent()
                .addMediaType(
                        ProblemDocument.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(SCHEMA))
                                .example(example(type)));
        return OASFactory.createAPIResponse().description(type.meaning()).content(content);
    }

    private static Map<String, Object> example(ProblemType type) {
        return Map.of("type", type.path(), "title", type.title(), "status", type.status(), "detail", type.meaning());
    }

    private static Schema problem() {
        Schema complaint = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("pointer", text("A JSON pointer into the body, empty for the whole"))
                .addProperty("detail", text("What is wrong there"))
                .required(List.of("pointer", "detail"));
        return OASFactory.createSchema()
                .description("Why a request was refused (RFC 9457); further members depend on the type")
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("type", text("A stable name, which is also an address that explains it"))
                .addProperty("title", text("The type in a few words"))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text("This case in a sentence"))
                .addProperty("instance", text("Identifies the entry in the log"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(complaint))
                .required(List.of("type", "title", "status", "detail"))
                .example(Map.of(
                        "type", "/problems/invalid-request",
                        "title", "Invalid request",
                        "status", 422,
                        "detail", "The body is not what is expected here.",
                        "errors", List.of(Map.of("pointer", "/answers/0/text", "detail", "must be a text"))));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }

    private static SecurityScheme bearer() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("A token of an integration or a person");
    }
}
