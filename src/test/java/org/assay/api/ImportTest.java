package org.assay.api;

import static org.assay.testing.AdminToken.asAdmin;
import static org.assay.testing.At.at;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.assay.testing.AnswerKeys;
import org.assay.testing.Rubrics;
import org.assay.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answer keys over HTTP: they become drafts, and what they leave open has to be answered before anything is published. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ImportTest {
    private static final AtomicInteger EXAMS = new AtomicInteger();

    /** All is well with it, but for a range that it leaves open. */
    private static final String OPEN = """
            Heaps: answer key
            1.1 The root of a heap (5 points)
            Task: Explain two ways to find the smallest element.
            Reference answer:
            Method 1: Keep a heap (2 points)
            Its root is the smallest element.
            Method 2: Keep a sorted list (3 points)
            Its first element is the smallest.
            Scoring standard:
            - Gives two methods, 2-3 points each (5 in total)
            """;

    private final String exam = "imported-" + EXAMS.incrementAndGet();

    private Response send(String type, String document) {
        return asAdmin()
                .header("Content-Type", type)
                .body(document.getBytes(StandardCharsets.UTF_8))
                .post("/v1/exams/import?exam=" + exam);
    }

    @Test
    void anAnswerKeyBecomesADraftWithFindings() {
        send("text/plain", AnswerKeys.text("clean.zh.txt"))
                .then()
                .statusCode(201)
                .header("Location", endsWith("/v1/exams/" + exam + "/versions/1"))
                .body(at("exam", equalTo(exam)))
                .body(at("version", equalTo(1)))
                .body(at("status", equalTo("draft")))
                .body(at("publishedAt", nullValue()))
                .body(at("findings.id", hasItems("open-range@1.1/L1", "unreachable-points@1.2", "overfull@4.1")))
                .body(at("findings[id=open-range@1.1/L1][0].source.from", equalTo(47)))
                .body(at("findings[id=open-range@1.1/L1][0].severity", equalTo("warning")));
    }

    @Test
    void theDraftIsReadAsAnyRubricAndNamesItsLines() {
        String location = send("text/markdown", AnswerKeys.text("clean.en.md")).header("Location");
        asAdmin()
                .get(location)
                .then()
                .statusCode(200)
                .body(at("rubric.title", equalTo("Backend engineers, sample exam")))
                .body(at("rubric.language", equalTo("en")))
                .body(at("rubric.sections[0].groups[0].questions[0].items[0].source.from", equalTo(33)))
                .body(at("rubric.sections[0].groups[0].questions[0].items[0].criteria[1].source.to", equalTo(21)));
        asAdmin().accept("application/yaml").get(location).then().statusCode(200);
    }

    @Test
    void theTextIsKeptLineByLine() {
        String location = send("text/plain", OPEN.replace("\n", "\r\n")).header("Location");
        asAdmin()
                .get(location + "/source")
                .then()
                .statusCode(200)
                .contentType("text/plain")
                .body(equalTo(OPEN));
        asAdmin().get("/v1/exams/ai-engineer-mid/versions/1/source").then().statusCode(404);
    }

    @Test
    void theSameDocumentIsTheSameVersion() {
        String first = send("text/plain", OPEN).then().statusCode(201).extract().asString();
        send("text/plain; charset=utf-8", OPEN).then().statusCode(200).body(equalTo(first));
    }

    @Test
    void whoSplitsTheLinesIsSaidInKnownWords() {
        for (String proposal : List.of("llm", "everybody")) {
            asAdmin()
                    .header("Content-Type", "text/plain")
                    .queryParam("proposal", proposal)
                    .body(OPEN.getBytes(StandardCharsets.UTF_8))
                    .post("/v1/exams/import?exam=" + exam)
                    .then()
                    .statusCode(422)
                    .body(at("errors.detail[0]", containsString("proposal must")));
        }
        asAdmin().get("/v1/exams/" + exam).then().statusCode(404);
    }

    @Test
    void theTitleCanBeGiven() {
        asAdmin()
                .header("Content-Type", "text/plain")
                .queryParam("title", "Bäume und Haufen")
                .body(OPEN.getBytes(StandardCharsets.UTF_8))
                .post("/v1/exams/import?exam=" + exam)
                .then()
                .statusCode(201);
        asAdmin().get("/v1/exams/" + exam).then().body(at("rubric.title", equalTo("Bäume und Haufen")));
    }

    @Test
    void aRubricSentAfterwardsBeginsWithWhatItDidNotAnswer() {
        send("text/plain", OPEN).then().statusCode(201);
        String second = renamed("Heaps and trees");
        Rubrics.sendToPublish(second)
                .then()
                .statusCode(201)
                .body(at("status", equalTo("draft")))
                .body(at("findings.id", contains("open-range@1.1/L1")));
        asAdmin().get("/v1/exams/" + exam + "/versions/2/source").then().body(equalTo(OPEN));
        Rubrics.sendToPublish(second + "accepted:\n- {finding: open-range@1.1/L1, reason: As the headings say.}\n")
                .then()
                .body(at("status", equalTo("published")));
        Rubrics.sendToPublish(renamed("Haufen"))
                .then()
                .statusCode(201)
                .body(at("status", equalTo("published")))
                .body(at("findings.accepted", contains("As the headings say.")));
    }

    @Test
    void whatItAnsweredByAnotherRuleIsDoubtedNoMore() {
        send("text/plain", OPEN).then().statusCode(201);
        Rubrics.sendToPublish(renamed("Heaps and trees").replaceFirst("points: 2\n", "points: 2.5\n"))
                .then()
                .statusCode(201)
                .body(at("findings.finding", not(hasItem("open-range"))));
    }

    @Test
    void anotherDocumentBeginsAnew() {
        send("text/plain", OPEN).then().statusCode(201);
        Rubrics.sendToPublish(renamed("Heaps") + "accepted:\n- {finding: open-range@1.1/L1, reason: Of the first.}\n")
                .then()
                .body(at("status", equalTo("published")));
        send("text/plain", OPEN.replace("Its root", "The root"))
                .then()
                .statusCode(201)
                .body(at("findings.id", contains("open-range@1.1/L1")))
                .body(at("findings.accepted", contains(nullValue())));
    }

    /** The rubric of the first version with another title. */
    private String renamed(String title) {
        return asAdmin()
                .accept("application/yaml")
                .get("/v1/exams/" + exam + "/versions/1")
                .asString()
                .replaceFirst("title: .*", "title: " + title);
    }

    @Test
    void whatTheDocumentLeavesOpenHindersPublishingUntilItIsAnswered() {
        send("text/plain", OPEN).then().statusCode(201).body(at("findings.id", contains("open-range@1.1/L1")));
        String publish = "/v1/exams/" + exam + "/versions/1/publish";
        asAdmin()
                .noContentType()
                .post(publish)
                .then()
                .statusCode(409)
                .body(at("findings.finding", hasItem("open-range")));
        asAdmin()
                .contentType("application/json")
                .body(Map.of(
                        "accepted", List.of(Map.of("finding", "open-range@1.1/L1", "reason", "As the headings say."))))
                .post(publish)
                .then()
                .statusCode(200)
                .body(at("status", equalTo("published")))
                .body(at("findings[0].accepted", equalTo("As the headings say.")));
        send("text/plain", OPEN)
                .then()
                .statusCode(200)
                .body(at("findings[0].accepted", equalTo("As the headings say.")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/yaml",
                "image/png",
                "application/msword",
                "application/vnd.ms-word.document.macroEnabled.12"
            })
    void otherTypesAreNotTaken(String type) {
        send(type, OPEN).then().statusCode(415).contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/plain      | Once upon a time. | No question with points was found
            application/pdf | no PDF at all     | The document is damaged, or is no PDF.
            application/vnd.openxmlformats-officedocument.wordprocessingml.document | no docx at all | The document is damaged, or is no Word document (.docx).
            """)
    void whatCannotBeReadIsRefusedWithASentenceAndNothingIsStored(String type, String document, String sentence) {
        send(type, document)
                .then()
                .statusCode(422)
                .body(at("type", equalTo("/problems/unreadable-document")))
                .body(at("detail", containsString(sentence)));
        asAdmin().get("/v1/exams/" + exam).then().statusCode(404);
    }

    @Test
    void moreThanABodyMayHaveIsRefused() {
        send("text/plain", "x".repeat(20_000_000)).then().statusCode(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?exam=",
                "?exam=No+Key",
                "?exam=" + "a" + "0123456789012345678901234567890123456789012345678901234567890123456789"
            })
    void theExamMustBeNamed(String query) {
        asAdmin()
                .header("Content-Type", "text/plain")
                .body(OPEN.getBytes(StandardCharsets.UTF_8))
                .post("/v1/exams/import" + query)
                .then()
                .statusCode(422)
                .body(at("type", equalTo("/problems/invalid-request")));
    }

    @Test
    void anExamMayBeCalledImport() {
        asAdmin().get("/v1/exams/import").then().statusCode(not(equalTo(405)));
    }

    @Test
    void noBodyIsSaidToBeMissing() {
        asAdmin()
                .header("Content-Type", "text/plain")
                .post("/v1/exams/import?exam=" + exam)
                .then()
                .statusCode(422);
    }
}
