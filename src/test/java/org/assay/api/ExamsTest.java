package org.assay.api;

import static org.assay.testing.AdminToken.asAdmin;
import static org.assay.testing.At.at;
import static org.assay.testing.Rubrics.sendJson;
import static org.assay.testing.Rubrics.sendToPublish;
import static org.assay.testing.Rubrics.sendYaml;
import static org.assay.testing.Rubrics.sending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.testing.AtOnce;
import org.assay.testing.Json;
import org.assay.testing.Rubrics;
import org.assay.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rubrics over HTTP: how they are written and how they are read. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ExamsTest {
    private final Rubrics heaps = Rubrics.fresh();

    @Test
    void rubricBecomesTheFirstVersionOfItsExam() {
        sendYaml(heaps.yaml())
                .then()
                .statusCode(201)
                .contentType("application/json")
                .header("Location", endsWith(heaps.path(1)))
                .body(at("exam", equalTo(heaps.exam())))
                .body(at("version", equalTo(1)))
                .body(at("hash", matchesPattern("[0-9a-f]{64}")))
                .body(at("status", equalTo("draft")))
                .body(at("createdAt", matchesPattern("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z")))
                .body(at("publishedAt", nullValue()))
                .body(at("findings", empty()));
    }

    @Test
    void locationIsWhereTheVersionCanBeRead() {
        Response sent = sendYaml(heaps.yaml());
        asAdmin()
                .get(sent.header("Location"))
                .then()
                .statusCode(200)
                .body(at("hash", equalTo(Json.of(sent).at("hash"))))
                .body(at("rubric.title", equalTo("Heaps")));
    }

    @Test
    void sameContentIsTheSameVersion() {
        Response first = sendYaml(heaps.yaml());
        Response again = sendYaml("# laid out otherwise\n" + heaps.yaml().replace("[1, 2]", "[1.0, 2.00]"));
        again.then().statusCode(200).header("Location", equalTo(first.header("Location")));
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @Test
    void yamlAndJsonOfOneRubricAreTheSameVersion() {
        String hash =
                Json.of(sendJson(heaps.json()).then().statusCode(201).extract()).at("hash");
        sendYaml(heaps.yaml())
                .then()
                .statusCode(200)
                .body(at("version", equalTo(1)))
                .body(at("hash", equalTo(hash)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/yaml", "application/x-yaml", "text/yaml", "application/yaml; charset=utf-8"})
    void yamlGoesByThreeNames(String type) {
        sending(type, heaps.yaml()).post("/v1/exams").then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "Application/JSON", "application/json; charset=utf-8"})
    void jsonIsReadAsJsonHoweverItsNameIsWritten(String type) {
        sending(type, heaps.json().replace("\n", "\n\t").replace("O(log n)", "O\\/log n)"))
                .post("/v1/exams")
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title: Heaps       | title: Trees that are heaps
            points: 2.5        | points: 2.499
            requires: smallest | requires: sorting
            [{answered-fewer-than: 2, at-most: 4}] | [{answered-fewer-than: 2, at-most: 3}]
            """)
    void anyOtherContentIsAnotherVersion(String place, String instead) {
        String first = Json.of(sendYaml(heaps.yaml())).at("hash");
        sendYaml(heaps.yamlWith(place, instead))
                .then()
                .statusCode(201)
                .header("Location", endsWith(heaps.path(2)))
                .body(at("version", equalTo(2)))
                .body(at("hash", not(equalTo(first))));
    }

    @Test
    void contentOfAnEarlierVersionIsThatVersion() {
        sendYaml(heaps.yaml());
        sendYaml(heaps.yamlWith("title: Heaps", "title: Other"));
        sendYaml(heaps.yaml()).then().statusCode(200).body(at("version", equalTo(1)));
    }

    @Test
    void twoExamsCountTheirVersionsApart() {
        Rubrics other = Rubrics.fresh();
        String hash = Json.of(sendYaml(heaps.yaml())).at("hash");
        sendYaml(other.yaml())
                .then()
                .statusCode(201)
                .body(at("version", equalTo(1)))
                .body(at("hash", not(equalTo(hash))));
    }

    @Test
    void sameContentSentAtOnceIsStoredOnce() {
        List<Integer> statuses = AtOnce.byEight(() -> sendYaml(heaps.yaml()).statusCode());
        assertThat(statuses).containsOnlyOnce(201).containsOnly(200, 201);
        asAdmin().get(heaps.path(2)).then().statusCode(404);
    }

    @Test
    void findingsComeWithTheAnswer() {
        sendYaml(heaps.withError())
                .then()
                .statusCode(201)
                .body(at("findings", hasSize(1)))
                .body(at("findings[0].id", equalTo("sum-mismatch@exam")))
                .body(at("findings[0].finding", equalTo("sum-mismatch")))
                .body(at("findings[0].severity", equalTo("error")))
                .body(at("findings[0].node", equalTo("exam")))
                .body(at("findings[0].sentence", equalTo("Declared are 7 points, its parts add up to 6.5.")));
    }

    @Test
    void examIsReadInItsLatestPublishedVersion() {
        sendToPublish(heaps.yaml());
        sendYaml(heaps.yamlWith("title: Heaps", "title: A later draft"));
        asAdmin()
                .get(heaps.path())
                .then()
                .statusCode(200)
                .body(at("version", equalTo(1)))
                .body(at("status", equalTo("published")))
                .body(at("rubric.title", equalTo("Heaps")));
    }

    @Test
    void examWithoutAPublishedVersionIsReadInItsLatestDraft() {
        sendYaml(heaps.yaml());
        sendYaml(heaps.yamlWith("title: Heaps", "title: A later draft"));
        asAdmin()
                .get(heaps.path())
                .then()
                .statusCode(200)
                .body(at("version", equalTo(2)))
                .body(at("status", equalTo("draft")))
                .body(at("rubric.title", equalTo("A later draft")));
    }

    @Test
    void everyVersionStaysReadable() {
        String first = Json.of(sendYaml(heaps.yaml())).at("hash");
        String second = Json.of(sendYaml(heaps.yamlWith("title: Heaps", "title: Second")))
                .at("hash");
        asAdmin().get(heaps.path(1)).then().body(at("hash", equalTo(first))).body(at("rubric.title", equalTo("Heaps")));
        asAdmin()
                .get(heaps.path(2))
                .then()
                .body(at("hash", equalTo(second)))
                .body(at("rubric.title", equalTo("Second")));
    }

    @Test
    void pointsComeBackWithTheirExactDecimals() {
        sendYaml(heaps.yamlWith("points: 2.5", "points: 2.499"));
        Response rubric = asAdmin().get(heaps.path());
        rubric.then().body(at("rubric.sections[0].questions[0].items[0].criteria[0].points", equalTo(2.499)));
        assertThat(rubric.asString()).containsPattern("\"points\" : 2\\.499\\b(?!\\d)");
    }

    @Test
    void yamlIsTheRubricFileAndCanBeSentAgain() {
        sendYaml(heaps.yaml());
        Response file = asAdmin().accept("application/yaml").get(heaps.path(1));
        file.then().statusCode(200).contentType("application/yaml");
        assertThat(file.asString()).contains("exam: " + heaps.exam(), "requires: smallest", "- the minimum is on top");
        sendYaml(file.asString()).then().statusCode(200).body(at("version", equalTo(1)));
        assertThat(asAdmin().accept("application/yaml").get(heaps.path()).asString())
                .isEqualTo(file.asString());
    }

    @Test
    void jsonOfTheContentCanBeSentAgain() {
        sendYaml(heaps.yaml());
        String answer = asAdmin().get(heaps.path(1)).asString();
        String rubric = answer.substring(answer.indexOf("\"rubric\":") + 9, answer.length() - 1);
        sendJson(rubric).then().statusCode(200).body(at("version", equalTo(1)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/json                            | application/json
            */*                                         | application/json
            application/yaml                            | application/yaml
            application/yaml, application/json          | application/json
            application/yaml, application/json;q=0.9    | application/yaml
            application/json, application/yaml;q=0.5    | application/json
            application/yaml;q=0.5, */*;q=0.9           | application/json
            application/*, application/yaml;q=0         | application/json
            """)
    void rubricComesInTheFormThatTheClientPrefers(String accept, String type) {
        sendYaml(heaps.yaml());
        asAdmin().accept(accept).get(heaps.path()).then().statusCode(200).contentType(type);
        asAdmin().accept(accept).get(heaps.path(1)).then().statusCode(200).contentType(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/yaml;q=0", "image/*"})
    void formThatIsNotOfferedIsNotAcceptable(String accept) {
        sendYaml(heaps.yaml());
        asAdmin()
                .accept(accept)
                .get(heaps.path())
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body(at("type", equalTo("/problems/not-acceptable")));
    }

    @Test
    void candidatesSeeWhatIsAskedAndNothingOfHowItIsScored() {
        sendYaml(heaps.yaml());
        for (String path : List.of(heaps.path(), heaps.path(1))) {
            Response seen = asAdmin().queryParam("view", "candidate").get(path);
            seen.then()
                    .statusCode(200)
                    .body(at("exam", equalTo(heaps.exam())))
                    .body(at("version", equalTo(1)))
                    .body(at("title", equalTo("Heaps")))
                    .body(at("points", equalTo(6.5)))
                    .body(at("sections[0].title", equalTo("Trees")))
                    .body(at("sections[0].questions[0].question", equalTo("1")))
                    .body(at("sections[0].questions[0].points", equalTo(6.5)))
                    .body(at("sections[0].questions[0].ask", containsString("min-heap")));
            assertThat(seen.asString())
                    .doesNotContain("reference", "criteria", "items", "limits", "accept", "reject", "findings")
                    .doesNotContain("smallest", "median", "O(log n)", "Heap sort", "priority queues");
        }
    }

    @Test
    void candidatesViewIsJsonOnly() {
        sendYaml(heaps.yaml());
        asAdmin()
                .accept("application/yaml")
                .get(heaps.path() + "?view=candidate")
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
        asAdmin()
                .accept("application/yaml, application/json;q=0.1")
                .get(heaps.path() + "?view=candidate")
                .then()
                .statusCode(200)
                .contentType("application/json");
    }

    @Test
    void noOtherViewIsKnown() {
        sendYaml(heaps.yaml());
        asAdmin()
                .get(heaps.path() + "?view=reviewer")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body(at("detail", equalTo("The query parameter 'view' must be 'candidate' or left out.")));
    }

    @Test
    void listTellsOfEachExamItsLatestAndItsPublishedVersion() {
        assertThat(listed()).isNull();
        sendYaml(heaps.yaml());
        assertThat(listed()).containsEntry("latestVersion", 1).containsEntry("publishedVersion", null);
        heaps.publish(1);
        sendYaml(heaps.yamlWith("title: Heaps", "title: A later draft"));
        assertThat(listed())
                .containsEntry("title", "A later draft")
                .containsEntry("language", "en")
                .containsEntry("points", 6.5)
                .containsEntry("latestVersion", 2)
                .containsEntry("publishedVersion", 1);
    }

    @Test
    void listComesByKeyInPages() {
        sendYaml(heaps.yaml());
        sendYaml(Rubrics.fresh().yaml());
        List<String> all = Json.of(asAdmin().get("/v1/exams?limit=500")).at("items.exam");
        assertThat(all).contains(heaps.exam(), "ai-engineer-mid").doesNotHaveDuplicates();

        List<String> paged = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Json page = Json.of(asAdmin().get("/v1/exams?limit=1" + cursor));
            assertThat(page.list("items")).hasSize(1);
            paged.addAll(page.list("items.exam"));
            cursor = page.text("next") == null ? null : "&cursor=" + page.text("next");
        }
        assertThat(paged).isEqualTo(all);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/exams?limit=0,        422",
        "/v1/exams?limit=501,      422",
        "/v1/exams?limit=many,     400",
        "/v1/exams?cursor=%21,     422",
        "/v1/exams?cursor=_w,      422",
    })
    void pageThatCannotBeIsTheClientsFault(String path, int status) {
        asAdmin().urlEncodingEnabled(false).get(path).then().statusCode(status).contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nobody                        | There is no exam 'nobody'.
            nobody?view=candidate         | There is no exam 'nobody'.
            nobody/versions/1             | There is no version 1 of 'nobody'.
            ai-engineer-mid/versions/99   | There is no version 99 of 'ai-engineer-mid'.
            ai-engineer-mid/versions/0    | There is no version 0 of 'ai-engineer-mid'.
            ai-engineer-mid/versions/-1   | There is no version -1 of 'ai-engineer-mid'.
            ai-engineer-mid/versions/one  | Nothing stands under this address.
            ai-engineer-mid/versions/1.0  | Nothing stands under this address.
            ai-engineer-mid/versions/3000000000 | Nothing stands under this address.
            AI-Engineer-Mid               | There is no exam 'AI-Engineer-Mid'.
            %E6%8E%92%E5%BA%8F            | There is no exam '排序'.
            """)
    void whatIsNotThereIsNotFound(String path, String detail) {
        asAdmin()
                .urlEncodingEnabled(false)
                .get("/v1/exams/" + path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body(at("type", equalTo("/problems/not-found")))
                .body(at("detail", equalTo(detail)));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /v1/exams",
        "POST, /v1/exams",
        "GET,  /v1/exams/ai-engineer-mid",
        "GET,  /v1/exams/ai-engineer-mid?view=candidate",
        "GET,  /v1/exams/ai-engineer-mid/versions/1",
        "POST, /v1/exams/ai-engineer-mid/versions/1/publish",
        "GET,  /v1/exams/nobody",
    })
    void withoutATokenNothingIsTold(String method, String path) {
        RestAssured.given()
                .contentType("application/json")
                .body("{}")
                .request(method, path)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", notNullValue())
                .body(at("type", equalTo("/problems/unauthenticated")));
    }

    private Map<String, Object> listed() {
        return Json.of(asAdmin()
                        .get("/v1/exams?limit=500")
                        .then()
                        .statusCode(200)
                        .extract())
                .at("items[exam=" + heaps.exam() + "][0]");
    }
}
