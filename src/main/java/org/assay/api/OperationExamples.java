package org.assay.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Shows for every operation what the service once answered: the files in {@code examples}, named by operation, with
 * {@code .request} for what was sent. What an annotation shows stands.
 */
final class OperationExamples {
    private static final ObjectMapper JSON = new ObjectMapper();

    private OperationExamples() {}

    static void addTo(OpenAPI api) {
        api.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> operation.getOperationId() != null)
                .forEach(OperationExamples::complete);
    }

    private static void complete(Operation operation) {
        String name = operation.getOperationId();
        if (operation.getRequestBody() != null) {
            show(operation.getRequestBody().getContent(), name + ".request");
        }
        operation.getResponses().getAPIResponses().forEach((String status, APIResponse response) -> {
            if (status.startsWith("2")) {
                show(response.getContent(), name);
            }
        });
    }

    private static void show(Content content, String name) {
        if (content != null) {
            content.getMediaTypes().forEach((type, media) -> {
                if (media.getExample() == null
                        && (media.getExamples() == null || media.getExamples().isEmpty())) {
                    example(type, name).ifPresent(media::setExample);
                }
            });
        }
    }

    private static Optional<Object> example(String type, String name) {
        return switch (type) {
            case "application/json" -> read(name + ".json").map(OperationExamples::parsed);
            case "application/yaml" -> Optional.of(Examples.RUBRIC_YAML);
            case "text/markdown" ->
                read(name + ".md").or(() -> read("submit.md")).map(text -> text);
            default -> Optional.empty();
        };
    }

    private static Optional<String> read(String file) {
        try (InputStream content = OperationExamples.class.getResourceAsStream("examples/" + file)) {
            return content == null
                    ? Optional.empty()
                    : Optional.of(new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object parsed(String json) {
        try {
            return JSON.readValue(json, Object.class);
        } catch (IOException e) {
            throw new UncheckedIOException("an example is not JSON", e);
        }
    }
}
