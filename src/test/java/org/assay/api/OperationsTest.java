package org.assay.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assay.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** Holds for every operation of the OpenAPI document, and for those to come. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OperationsTest {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /** One operation of the document. */
    record Operation(String method, String path, JsonNode node) {
        @Override
        public String toString() {
            return method + " " + path;
        }

        /** The path with something in the place of every parameter. */
        String target() {
            return path.replace("{id}", "01939c5c-6d4f-7cc0-8000-000000000000").replaceAll("\\{[^}]+}", "1");
        }
    }

    private static JsonNode document() throws IOException {
        return new ObjectMapper()
                .readTree(RestAssured.get("/q/openapi?format=json").asString());
    }

    /** Those of the service; the routes of the tests' own resources are left out. */
    private static List<Operation> operations() throws IOException {
        List<Operation> operations = new ArrayList<>();
        document().path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(method -> METHODS.contains(method.getKey()))
                .filter(method -> !path.getKey().startsWith("/v1/echo"))
                .forEach(method -> operations.add(new Operation(method.getKey(), path.getKey(), method.getValue()))));
        assertThat(operations).hasSizeGreaterThan(15);
        return operations;
    }

    @Test
    void everyOperationHasItsOwnNameAndASummary() throws IOException {
        assertThat(operations()).allSatisfy(operation -> {
            assertThat(operation.node().path("operationId").asText())
                    .as(operation.toString())
                    .isNotBlank();
            assertThat(operation.node().path("summary").asText())
                    .as(operation.toString())
                    .isNotBlank();
        });
        assertThat(operations())
                .extracting(operation -> operation.node().path("operationId").asText())
                .doesNotHaveDuplicates();
    }

    @Test
    void everySuccessThatHasABodyShowsAnExample() throws IOException {
        List<String> without = new ArrayList<>();
        for (Operation operation : operations()) {
            operation.node().path("responses").properties().stream()
                    .filter(response -> response.getKey().startsWith("2"))
                    .forEach(response -> response.getValue().path("content").properties().stream()
                            .filter(content -> !hasExample(content.getValue()))
                            .forEach(content ->
                                    without.add(operation + " " + response.getKey() + " " + content.getKey())));
        }
        assertThat(without).isEmpty();
    }

    @Test
    void everyRequestBodyShowsAnExample() throws IOException {
        List<String> without = new ArrayList<>();
        for (Operation operation : operations()) {
            operation.node().path("requestBody").path("content").properties().stream()
                    .filter(content -> !hasExample(content.getValue()))
                    .forEach(content -> without.add(operation + " " + content.getKey()));
        }
        assertThat(without).isEmpty();
    }

    private static boolean hasExample(JsonNode content) {
        return content.has("example") || content.path("examples").size() > 0;
    }

    @Test
    void everythingUnderV1RefusesWhoHasNoToken() throws IOException {
        for (Operation operation : operations()) {
            if (operation.path().startsWith("/v1")) {
                Response refused = RestAssured.given()
                        .contentType("application/json")
                        .request(operation.method().toUpperCase(Locale.ROOT), operation.target());
                assertThat(refused.statusCode()).as(operation.toString()).isEqualTo(401);
                assertThat(refused.contentType()).startsWith("application/problem+json");
                assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
            }
        }
    }

    /** Recorded from the service; what it answers today must have the same fields as the schema beside them. */
    @Test
    void noExampleHasAFieldThatItsSchemaLacks() throws IOException {
        JsonNode api = document();
        List<String> unknown = new ArrayList<>();
        for (Operation operation : operations()) {
            operation.node().path("responses").properties().stream()
                    .filter(response -> response.getKey().startsWith("2"))
                    .map(response -> response.getValue().path("content").path("application/json"))
                    .forEach(content -> compare(
                            api, content.path("schema"), content.path("example"), operation.toString(), unknown));
        }
        assertThat(unknown).isEmpty();
    }

    private static void compare(JsonNode api, JsonNode schema, JsonNode example, String at, List<String> unknown) {
        JsonNode type = schema.has("$ref") ? api.at(schema.path("$ref").asText().substring(1)) : schema;
        JsonNode known = type.path("properties");
        if (example.isArray()) {
            example.forEach(item -> compare(api, type.path("items"), item, at + "[]", unknown));
        } else if (example.isObject() && !known.isMissingNode()) {
            example.properties().forEach(field -> {
                if (!known.has(field.getKey())) {
                    unknown.add(at + "/" + field.getKey());
                }
                compare(api, known.path(field.getKey()), field.getValue(), at + "/" + field.getKey(), unknown);
            });
        }
    }
}
