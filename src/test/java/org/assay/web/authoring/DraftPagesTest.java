package org.assay.web.authoring;

import static org.assay.testing.AdminToken.asAdmin;
import static org.assay.testing.At.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.assay.testing.AnswerKeys;
import org.assay.testing.Browser;
import org.assay.testing.Json;
import org.assay.testing.People;
import org.assay.testing.Rubrics;
import org.assay.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where an answer key becomes a draft, and where its author answers what was found in it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DraftPagesTest {
    private static final AtomicInteger EXAMS = new AtomicInteger();

    /** Nothing says what its second question is worth. */
    private static final String LEFT_OUT = """
            Heaps: answer key
            1.1 The root of a heap (2 points)
            Task: What does the root of a min-heap hold?
            Reference answer: The root holds the smallest element.
            Scoring standard:
            - Says that the root holds the smallest element (2 points)
            1.2 Warming up
            Reference answer: Whatever comes to mind.
            1.3 The cost of a heap (1 point)
            Task: What does it cost to take the root?
            Reference answer: Taking the root costs O(log n).
            Scoring standard:
            - Says that taking the root costs O(log n) (1 point)
            """;

    private static Browser author;
    private static Browser reviewer;

    private final String exam = "drafted-" + EXAMS.incrementAndGet();

    @BeforeEach
    void logIn() {
        if (author == null) {
            author = People.loggedIn("author").browser();
            reviewer = People.loggedIn("reviewer").browser();
        }
    }

    @Test
    void aPastedAnswerKeyBecomesADraft() {
        paste(Map.of("text", AnswerKeys.text("clean.en.md")))
                .then()
                .statusCode(303)
                .header("Location", containsString("/exams/" + exam + "/versions/1"));
        draft("").then().statusCode(200).body(containsString("Backend engineers, sample exam"));
        asAdmin().get("/v1/exams/" + exam).then().body(at("status", equalTo("draft")));
    }

    @Test
    void aFileBecomesADraftInTheLanguageThatItsAuthorNames() {
        upload("key.md", AnswerKeys.text("clean.en.md"), "").then().statusCode(303);
        asAdmin().get("/v1/exams/" + exam).then().body(at("rubric.language", equalTo("zh")));
    }

    @Test
    void whatCannotBeReadIsRefusedWithASentenceAndNothingTypedIsLost() {
        paste(Map.of("text", "Once upon a <b>time</b>.", "title", "Tales"))
                .then()
                .statusCode(422)
                .body(containsString("No question with points was found"))
                .body(containsString("Once upon a &lt;b&gt;time&lt;/b&gt;."))
                .body(containsString("value=\"Tales\""))
                .body(containsString("value=\"" + exam + "\""));
        upload("key.pdf", "no PDF at all", "").then().statusCode(422).body(containsString("is no PDF"));
        upload("key.doc", "x", "").then().statusCode(422).body(containsString("only .docx can be read"));
        upload("key.md", "x", "y").then().statusCode(422).body(containsString("send one of the two"));
        paste(Map.of()).then().statusCode(422).body(containsString("Choose a file, or paste a text."));
        author.submit("/import", "/import", Map.of("exam", "No Key", "text", "what I pasted"))
                .then()
                .statusCode(422)
                .body(containsString("must be 1 to 64 of a-z, 0-9"))
                .body(containsString("what I pasted"));
        asAdmin().get("/v1/exams/" + exam).then().statusCode(404);
    }

    @Test
    void aQuestionStandsBesideItsLinesAndBothLeadToEachOther() {
        paste(Map.of("text", AnswerKeys.text("clean.en.md"))).then().statusCode(303);
        draft("?question=1.1")
                .then()
                .statusCode(200)
                .body(containsString("<li id=\"line-33\" class=\"used\" data-criteria=\"L1\">"
                        + "<a href=\"#part-L1\" class=\"at\" aria-label=\"To what came of line 33\">33</a>"))
                .body(containsString("<a href=\"#line-33\" class=\"numbers\">line 33</a>"))
                .body(containsString("data-criteria=\"L1\""))
                .body(containsString("reaches 0 to 5"))
                .body(not(containsString("1.2 Heaps (7 points)")));
        draft("?question=9.9").then().statusCode(404);
    }

    @Test
    void aWarningIsAnsweredWithAReasonThatStaysWithTheDraft() {
        Rubrics rubric = Rubrics.fresh();
        Rubrics.sendYaml(rubric.withWarning()).then().statusCode(201);
        String page = page(rubric);
        author.get(page)
                .then()
                .body(containsString("0 to mend and 1 without an answer"))
                .body(not(containsString("name=\"finding\"")));
        author.get(page + "?question=1").then().body(containsString("Why no-ask@1 is meant so"));
        keep(rubric, "x".repeat(2001))
                .then()
                .statusCode(422)
                .body(containsString("x".repeat(2001)))
                .body(containsString("is longer than 2000 characters"));
        send(rubric, "publish", " ")
                .then()
                .statusCode(409)
                .body(containsString("Not published: errors must be mended"));
        keep(rubric, "It is <b>on paper</b>.").then().statusCode(303);
        author.get(page + "?question=1")
                .then()
                .body(containsString("It is &lt;b&gt;on paper&lt;/b&gt;."))
                .body(containsString("Nothing is in the way."))
                .body(not(containsString("name=\"reason\"")));
        asAdmin().get(rubric.path(1)).then().body(at("status", equalTo("draft")));
        author.submit(page, page + "/publish", Map.of()).then().statusCode(303);
        asAdmin().get(rubric.path(1)).then().body(at("status", equalTo("published")));
        keep(rubric, "too late").then().statusCode(409).body(containsString("is published and never changes"));
    }

    @Test
    void oneReasonAnswersAllOfItsKind() {
        paste(Map.of("text", AnswerKeys.text("clean.en.md"))).then().statusCode(303);
        String noAsk = "no-ask@1.2";
        assertThat(open("no-ask", 1)).isGreaterThan(1);
        author.submit(
                        "/exams/" + exam + "/versions/1",
                        "/exams/" + exam + "/versions/1/reasons",
                        Map.of("finding", noAsk, "reason", "Asked on paper.", "all", noAsk))
                .then()
                .statusCode(303);
        assertThat(open("no-ask", 1)).isZero();
    }

    @Test
    void aQuestionThatTheImportLeftOutIsAcceptedSoAndTheReasonStays() {
        paste(Map.of("text", LEFT_OUT)).then().statusCode(303);
        draft("")
                .then()
                .body(containsString("Why left-out@1.2 is meant so"))
                .body(containsString("<span class=\"said\">1.2 Warming up</span>"))
                .body(containsString("<span class=\"said\">Reference answer: Whatever comes to mind.</span>"))
                .body(not(containsString("<span class=\"said\">1.3")));
        author.submit(
                        "/exams",
                        "/exams/" + exam + "/versions/1/reasons",
                        Map.of("finding", "left-out@1.2", "reason", "It earns nothing."))
                .then()
                .statusCode(303);
        author.submit(
                        "/exams",
                        "/exams/" + exam + "/versions/1/edit/yaml?question=1.3",
                        Map.of("seen", "1", "yaml", question("1.3")))
                .then()
                .statusCode(303);
        author.submit("/exams", "/exams/" + exam + "/versions/2/publish", Map.of())
                .then()
                .statusCode(303);
        author.get("/exams/" + exam).then().body(containsString("<code>left-out@1.2</code>"));
        author.get("/exams/" + exam).then().body(containsString("<bdi>It earns nothing.</bdi>"));
    }

    @Test
    void orItIsAdded() {
        paste(Map.of("text", LEFT_OUT)).then().statusCode(303);
        String frame = "/exams/" + exam + "/versions/1/frame";
        draft("").then().body(containsString("href=\"" + frame + "?add=1.2#where\""));
        author.get(frame + "?add=1.2")
                .then()
                .body(containsString("<details open>"))
                .body(containsString("id: &quot;1.2&quot;"));
        author.get(frame + "?add=1.9").then().body(containsString("id: &quot;new&quot;"));
        author.submit(
                        frame,
                        frame,
                        Map.of(
                                "seen",
                                "1",
                                "action",
                                "question",
                                "where",
                                "section section-1",
                                "yaml",
                                question("1.2")))
                .then()
                .statusCode(303);
        assertThat(open("left-out", 1)).isEqualTo(1);
        assertThat(open("left-out", 2)).isZero();
    }

    @Test
    void errorsCanOnlyBeMended() {
        Rubrics rubric = Rubrics.fresh();
        Rubrics.sendYaml(rubric.withError()).then().statusCode(201);
        author.get(page(rubric))
                .then()
                .body(containsString("1 to mend and 0 without an answer"))
                .body(containsString("sum-mismatch@exam"))
                .body(containsString("The points declared are not those of the parts added up."))
                .body(not(containsString("name=\"reason\"")))
                .body(not(containsString("/publish")));
        author.submit("/exams", page(rubric) + "/publish", Map.of("finding", "sum-mismatch@exam", "reason", "So what"))
                .then()
                .statusCode(409);
    }

    @Test
    void onlyAuthorsAndAdminsWriteAndReviewersDoNotSeeDrafts() {
        Rubrics rubric = Rubrics.fresh();
        Rubrics.sendYaml(rubric.withWarning()).then().statusCode(201);
        Browser auditor = People.loggedIn("auditor").browser();
        auditor.get(page(rubric) + "?question=1").then().statusCode(200).body(not(containsString("name=\"reason\"")));
        auditor.submit("/exams", page(rubric) + "/publish", Map.of()).then().statusCode(403);
        reviewer.get(page(rubric)).then().statusCode(403);
        reviewer.get("/import").then().statusCode(403);
        reviewer.get("/exams").then().body(not(containsString("href=\"/import\"")));
        author.get("/exams").then().body(containsString("href=\"/import\""));
    }

    @Test
    void thePagesSpeakChinese() {
        paste(Map.of("text", AnswerKeys.text("clean.zh.txt"))).then().statusCode(303);
        for (String page :
                List.of("/import", "/exams/" + exam + "/versions/1", "/exams/" + exam + "/versions/1?question=1.1")) {
            author.request()
                    .header("Accept-Language", "zh-CN")
                    .accept("text/html")
                    .get(page)
                    .then()
                    .statusCode(200)
                    .body(containsString("<html lang=\"zh\">"));
        }
    }

    private Response paste(Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("exam", exam);
        return author.submit("/import", "/import", form);
    }

    private Response upload(String name, String content, String text) {
        return author.request()
                .accept("text/html")
                .multiPart("csrf", author.csrf("/import"))
                .multiPart("exam", exam)
                .multiPart("language", "zh")
                .multiPart("text", text)
                .multiPart("file", name, content.getBytes(StandardCharsets.UTF_8))
                .post("/import");
    }

    private Response draft(String query) {
        return author.get("/exams/" + exam + "/versions/1" + query);
    }

    private static String question(String id) {
        return """
                id: "%s"
                title: The cost
                points: 1
                ask: What does it cost to take the root?
                items:
                  - id: cost
                    points: 1
                    criteria:
                      - {id: says, text: Says that it costs O(log n), points: 1, reference: It costs O(log n).}
                """.formatted(id);
    }

    private long open(String kind, int version) {
        return Json.of(asAdmin().get("/v1/exams/" + exam + "/versions/" + version))
                .<Map<String, Object>>list("findings")
                .stream()
                .filter(finding -> kind.equals(finding.get("finding")) && finding.get("accepted") == null)
                .count();
    }

    private static String page(Rubrics rubric) {
        return "/exams/" + rubric.exam() + "/versions/1";
    }

    private static Response keep(Rubrics rubric, String reason) {
        return send(rubric, "reasons", reason);
    }

    private static Response send(Rubrics rubric, String action, String reason) {
        return author.submit(
                "/exams",
                page(rubric) + "/" + action,
                Map.of("question", "1", "finding", "no-ask@1", "reason", reason));
    }
}
