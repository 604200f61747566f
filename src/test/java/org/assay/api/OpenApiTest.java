package org.assay.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Map;
import org.assay.problem.Problem;
import org.assay.testing.Json;
import org.assay.testing.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OpenApiTest {
    @Test
    void saysWhoseApiItIs() {
        Json api = document();
        assertThat(api.text("info.title")).isEqualTo("Assay");
        assertThat(api.text("info.version")).isNotBlank();
        assertThat(api.text("info.license.name")).isEqualTo("Apache-2.0");
        assertThat(api.text("components.securitySchemes.bearer.scheme")).isEqualTo("bearer");
    }

    @Test
    void everyOperationUnderV1SaysHowItCanBeRefused() {
        Map<String, Object> responses = document().map("paths./v1/echo.post.responses");
        assertThat(responses).containsOnlyKeys("200", "400", "401", "403", "406", "413", "415", "422", "500");
        assertThat(responses.get("400")).isEqualTo(Map.of("$ref", "#/components/responses/malformed-request"));
    }

    @Test
    void whatTakesNoBodyIsNotRefusedForIt() {
        Map<String, Object> responses = document().map("paths./v1/echo/numbered/{n}.get.responses");
        assertThat(responses).containsOnlyKeys("200", "400", "401", "403", "404", "406", "500");
    }

    @Test
    void openOperationsAreLeftAlone() {
        assertThat(document().map("paths./problems/{name}.get")).doesNotContainKey("security");
    }

    @Test
    void everyTypeHasAnExample() {
        Json api = document();
        for (Problem.Kind kind : Problem.Kind.values()) {
            ProblemType type = ProblemType.of(kind);
            assertThat(api.text(
                            "components.responses." + type.name() + ".content.application/problem+json.example.type"))
                    .isEqualTo(type.path());
        }
        assertThat(api.map("components.schemas.Problem.properties"))
                .containsKeys("type", "title", "status", "detail", "instance", "errors");
    }

    private static Json document() {
        return Json.of(RestAssured.get("/q/openapi?format=json"));
    }
}
