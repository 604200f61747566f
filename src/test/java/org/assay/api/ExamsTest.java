package org.assay.api;

import static org.assay.testing.AdminToken.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assay.catalog.Format;
import org.assay.catalog.RubricDocument;
import org.assay.catalog.RubricReader;
import org.assay.catalog.RubricWriter;
import org.assay.testing.RubricFiles;
import org.assay.testing.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ExamsTest {
    private static final String YAML = "application/yaml";
    private static final String JSON = "application/json";

    /** A rubric that lints clean, under a key of its own for each test. */
    private static String rubric(String key) {
        return Examples.RUBRIC_YAML.replace("exam: smallest", "exam: " + key);
    }

    /** Its lines offer more than the question's points, which is a warning that an author can accept. */
    private static String overfull(String key) {
        String once = "points: 1\n            criteria:\n              - id: smallest\n                points: 1";
        return rubric(key).replace(once, once.replace("points: 1", "points: 2"));
    }

    private static String json(String yaml) {
        RubricDocument document = new RubricReader().read(yaml.getBytes(StandardCharsets.UTF_8), Format.YAML);
        return RubricWriter.json(document);
    }

    @Test
    void aNewRubricIsADraftWithALocation() {
        RubricFiles.send(YAML, rubric("draft"), "")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/v1/exams/draft/versions/1"))
                .body("exam", equalTo("draft"))
                .body("version", equalTo(1))
                .body("status", equalTo("draft"))
                .body("hash", notNullValue());
    }

    @Test
    void theSameContentIsTheSameVersionInYamlAndInJson() {
        String hash = RubricFiles.send(YAML, rubric("twice"), "")
                .then()
                .statusCode(201)
                .extract()
                .path("hash");
        RubricFiles.send(YAML, "# a comment\n" + rubric("twice"), "")
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        RubricFiles.send(JSON, json(rubric("twice")), "")
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("hash", equalTo(hash));
        RubricFiles.send(YAML, rubric("twice").replace("Heaps", "Binary heaps"), "")
                .then()
                .statusCode(201)
                .body("version", equalTo(2))
                .body("hash", not(equalTo(hash)));
    }

    @Test
    void aRubricWithoutFindingsIsPublishedAtOnce() {
        RubricFiles.send(YAML, rubric("at-once"), "?publish=true")
                .then()
                .statusCode(201)
                .body("status", equalTo("published"));
        asAdmin().get("/v1/exams").then().statusCode(200).body("exam", hasItem("at-once"));
    }

    @Test
    void whatIsPublishedIsWhatAnExamGives() {
        RubricFiles.send(YAML, rubric("newest"), "?publish=true").then().statusCode(201);
        RubricFiles.send(YAML, rubric("newest").replace("Heaps", "Binary heaps"), "")
                .then()
                .statusCode(201);
        asAdmin().get("/v1/exams/newest").then().statusCode(200).body("version", equalTo(1));
        asAdmin()
                .get("/v1/exams/newest/versions/2")
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("status", equalTo("draft"));
    }

    @Test
    void aWarningStandsInTheWayUntilItIsAcceptedWithAReason() {
        RubricFiles.send(YAML, overfull("warned"), "?publish=true")
                .then()
                .statusCode(201)
                .body("status", equalTo("draft"));
        Response refused = asAdmin().contentType(JSON).post("/v1/exams/warned/versions/1/publish");
        refused.then().statusCode(409).contentType("application/problem+json");
        List<String> findings = refused.path("findings");
        assertThat(findings).isNotEmpty();
        List<Map<String, String>> accepted = findings.stream()
                .map(finding -> Map.of("finding", finding, "reason", "It is meant so."))
                .toList();
        asAdmin()
                .contentType(JSON)
                .body(Map.of("accepted", accepted))
                .post("/v1/exams/warned/versions/1/publish")
                .then()
                .statusCode(200)
                .body("status", equalTo("published"));
    }

    @Test
    void anAcceptanceWithoutAReasonIsRefused() {
        RubricFiles.send(YAML, rubric("unreasoned"), "");
        asAdmin()
                .contentType(JSON)
                .body(Map.of("accepted", List.of(Map.of("finding", "overfull@1"))))
                .post("/v1/exams/unreasoned/versions/1/publish")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/accepted/0"));
    }

    @Test
    void publishingTwiceChangesNothing() {
        RubricFiles.send(YAML, rubric("again"), "?publish=true");
        String published = asAdmin().get("/v1/exams/again/versions/1").asString();
        asAdmin().contentType(JSON).post("/v1/exams/again/versions/1/publish");
        assertThat(asAdmin().get("/v1/exams/again/versions/1").asString()).isEqualTo(published);
    }

    @Test
    void theFileComesBackAsItCanBeSentAgain() {
        RubricFiles.send(YAML, rubric("returned"), "");
        String file = asAdmin().accept(YAML).get("/v1/exams/returned").asString();
        assertThat(file).contains("exam: returned");
        RubricFiles.send(YAML, file, "").then().statusCode(200).body("version", equalTo(1));
    }

    @Test
    void aCandidateSeesNeitherReferencesNorCriteria() {
        RubricFiles.send(YAML, rubric("taken"), "?publish=true");
        String view = asAdmin().get("/v1/exams/taken?view=candidate").asString();
        assertThat(view)
                .contains("What does the root of a min-heap hold?")
                .doesNotContain("The smallest element", "Says that", "criteria", "reference");
        asAdmin().get("/v1/exams/taken?view=everything").then().statusCode(422);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String path :
                List.of("/v1/exams/none", "/v1/exams/ai-engineer-mid/versions/99", "/v1/exams/none/versions/1")) {
            asAdmin().get(path).then().statusCode(404).contentType("application/problem+json");
        }
        asAdmin()
                .contentType(JSON)
                .post("/v1/exams/none/versions/1/publish")
                .then()
                .statusCode(404);
    }
}
