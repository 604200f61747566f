package org.assay.api;

import static org.assay.testing.AdminToken.asAdmin;
import static org.assay.testing.At.at;
import static org.assay.testing.Rubrics.sendYaml;
import static org.assay.testing.provider.HeapExam.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.assay.security.Role;
import org.assay.testing.AtOnce;
import org.assay.testing.Caller;
import org.assay.testing.ExamSettings;
import org.assay.testing.Json;
import org.assay.testing.Rubrics;
import org.assay.testing.Submissions;
import org.assay.testing.TestDatabase;
import org.assay.testing.provider.HeapExam;
import org.assay.testing.provider.Proposal;
import org.assay.testing.provider.ProviderOfTheService;
import org.assay.testing.provider.ProviderReply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was decided on one answer holds for all later ones, and says nothing of whom it was decided on. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@WithTestResource(ProviderOfTheService.class)
class RulingsTest {
    private static final String ANSWER_KEY = """
            1.1 Heaps (3 points)
            Task: What does the root hold?
            Reference answer:
            The smallest element.
            Reading it takes constant time.
            Scoring standard:
            - The root of a heap is explained (3 points)
            """;

    private static final String TEXT = "Reading the top in one step counts.";

    private static final String RULINGS = "rubric.sections[0].questions[0].items[0].criteria[1].rulings";
    private static final String LOST = "lost-ruling@1/cost";

    private final ConcurrentLinkedDeque<String> prompts = new ConcurrentLinkedDeque<>();

    @BeforeEach
    void judgeTruthfully() {
        ProviderOfTheService.behave(request -> {
            prompts.add(request.system());
            return ProviderReply.text(reply(HeapExam.truthful(HeapExam.number(request))));
        });
    }

    private static Response rule(String exam, Map<String, String> body) {
        return rule(asAdmin(), exam, body);
    }

    private static Response rule(RequestSpecification who, String exam, Map<String, String> body) {
        return who.contentType("application/json").body(body).post("/v1/exams/" + exam + "/rulings");
    }

    private static Map<String, String> ruling(String text) {
        return Map.of("question", "1", "criterion", "cost", "text", text);
    }

    private static Map<String, String> ruling(String text, String submission) {
        Map<String, String> body = new HashMap<>(ruling(text));
        body.put("submission", submission);
        return body;
    }

    private static String kept(String exam, String text) {
        return Json.of(rule(exam, ruling(text)).then().statusCode(201).extract())
                .at("id");
    }

    private static String judged(String exam, int number) {
        return Submissions.judgedId(HeapExam.submission(exam, HeapExam.answer(number)));
    }

    private static void override(String id) {
        String question = "/v1/submissions/" + id + "/questions/1";
        asAdmin()
                .contentType("application/json")
                .header("If-Match", asAdmin().get(question).header("ETag"))
                .body(Map.of("level", "met", "reasonCode", "counts-as-well"))
                .put(question + "/criteria/cost/override")
                .then()
                .statusCode(200);
    }

    private static List<String> touched(String ruling) {
        return Json.of(asAdmin()
                        .get("/v1/rulings/" + ruling + "/touched")
                        .then()
                        .statusCode(200)
                        .extract())
                .list("items.submission");
    }

    @Test
    void aRulingMakesAPublishedVersionInWhichNothingElseIsOtherwise() {
        Rubrics heaps = Rubrics.fresh();
        sendYaml(heaps.withWarning());
        heaps.publish(1, Map.of("accepted", List.of(Map.of("finding", "no-ask@1", "reason", "It is read aloud."))));
        sendYaml(heaps.yamlWith("title: Heaps", "title: A draft")).then().body(at("version", equalTo(2)));
        rule(heaps.exam(), ruling(TEXT))
                .then()
                .statusCode(201)
                .header("Location", containsString(heaps.path(3)))
                .body(at("version", equalTo(3)))
                .body(at("text", equalTo(TEXT)))
                .body(at("submission", nullValue()))
                .body(at("createdBy", equalTo("admin")));

        Json made = Json.of(asAdmin().get(heaps.path(3)));
        assertThat(made.text("status")).isEqualTo("published");
        assertThat(made.text("findings[0].accepted")).isEqualTo("It is read aloud.");
        assertThat(made.list(RULINGS + ".text")).containsExactly(TEXT);
        assertThat(made.text(RULINGS + "[0].date")).matches("\\d{4}-\\d{2}-\\d{2}");

        String before = yaml(heaps.path(1));
        String after = yaml(heaps.path(3));
        assertThat(after.replaceFirst("(?m)^ +rulings:\\n +- date: .*\\n +text: .*\\n", ""))
                .isEqualTo(before);
    }

    private static String yaml(String path) {
        return asAdmin().accept("application/yaml").get(path).asString();
    }

    @Test
    void aDraftAtWorkGoesOnWithTheRuling() {
        Rubrics heaps = published();
        sendYaml(heaps.yamlWith("title: Heaps", "title: A draft")).then().body(at("version", equalTo(2)));
        rule(heaps.exam(), ruling(TEXT)).then().body(at("version", equalTo(3)));
        asAdmin()
                .get(heaps.path(4))
                .then()
                .body(at("status", equalTo("draft")))
                .body(at("rubric.title", equalTo("A draft")))
                .body(at(RULINGS + ".text", equalTo(List.of(TEXT))))
                .body(at("findings.id", empty()));
        asAdmin().get(heaps.path(2)).then().body(at("findings.id", empty()));
        heaps.publish(4).then().statusCode(200);
        rule(heaps.exam(), ruling("More.")).then().body(at("version", equalTo(5)));
        asAdmin().get(heaps.path(6)).then().statusCode(404);
    }

    @Test
    void aDraftThatHasNoSuchCriterionStaysAsItIs() {
        Rubrics heaps = published();
        sendYaml(heaps.yamlWith("id: cost", "id: price")).then().body(at("version", equalTo(2)));
        rule(heaps.exam(), ruling(TEXT)).then().body(at("version", equalTo(3)));
        asAdmin().get(heaps.path(4)).then().statusCode(404);
        asAdmin().get(heaps.path(2)).then().body(at("status", equalTo("draft")));
    }

    @Test
    void whoPublishesWithoutARulingSaysWhy() {
        Rubrics heaps = published();
        kept(heaps.exam(), TEXT);
        sendYaml(heaps.yamlWith("title: Heaps", "title: A file without it"))
                .then()
                .body(at("version", equalTo(3)))
                .body(at("findings.id", equalTo(List.of(LOST))))
                .body(at("findings[0].severity", equalTo("warning")))
                .body(at("findings[0].sentence", containsString(TEXT)));
        heaps.publish(3).then().statusCode(409).body(at("findings.id", equalTo(List.of(LOST))));
        heaps.publish(3, accepting("It was a mistake.")).then().statusCode(200);
        asAdmin()
                .get(heaps.path(3))
                .then()
                .body(at(RULINGS, nullValue()))
                .body(at("findings.id", equalTo(List.of(LOST))))
                .body(at("findings[0].accepted", equalTo("It was a mistake.")));
        sendYaml(heaps.yamlWith("title: Heaps", "title: What follows"))
                .then()
                .body(at("version", equalTo(4)))
                .body(at("findings.id", empty()));
    }

    @Test
    void theReasonWhyARulingGoesIsGivenOnce() {
        Rubrics heaps = published();
        kept(heaps.exam(), TEXT);
        String reason = "accepted: [{finding: " + LOST + ", reason: It was a mistake.}]\n";
        sendYaml(heaps.yamlWith("title: Heaps", "title: A file without it") + reason);
        sendYaml(heaps.yamlWith("title: Heaps", "title: Another file without it"))
                .then()
                .body(at("version", equalTo(4)))
                .body(at("findings[0].accepted", equalTo("It was a mistake.")));
        heaps.publish(4).then().statusCode(200);
    }

    private static Rubrics published() {
        Rubrics heaps = Rubrics.fresh();
        Rubrics.sendToPublish(heaps.yaml()).then().body(at("status", equalTo("published")));
        return heaps;
    }

    private static Map<String, Object> accepting(String reason) {
        return Map.of("accepted", List.of(Map.of("finding", LOST, "reason", reason)));
    }

    @Test
    void theJudgeSeesItUnderTheVersionThatItMade() {
        HeapExam.publish("shown");
        judged("shown", 9_002);
        assertThat(prompts.getLast()).doesNotContain(TEXT);
        kept("shown", TEXT);
        judged("shown", 9_004);
        assertThat(prompts.getLast()).containsPattern("Rulings, as binding as .*:\n- \\d{4}-\\d{2}-\\d{2}: " + TEXT);
    }

    @Test
    void whatWasJudgedBeforeIsTouchedUntilItIsJudgedAgain() throws InterruptedException {
        HeapExam.publish("touched");
        String before = judged("touched", 9_012);
        String blank = Submissions.judgedId(HeapExam.submission("touched", " "));
        String ruling = kept("touched", TEXT);
        String after = judged("touched", 9_014);
        assertThat(touched(ruling)).containsExactly(before).doesNotContain(blank, after);
        asAdmin()
                .get("/v1/rulings/" + ruling + "/touched")
                .then()
                .body(at("items[0].question", equalTo("1")))
                .body(at("items[0].version", equalTo(1)))
                .body(at("items[0].status", equalTo("awaiting_review")))
                .body(at("items[0].overridden", equalTo(false)))
                .body(at("next", nullValue()));

        String elsewhere = Json.of(rule("touched", Map.of("question", "1", "criterion", "growth", "text", TEXT)))
                .at("id");
        assertThat(touched(ruling)).containsExactly(before);
        assertThat(touched(elsewhere)).containsExactlyInAnyOrder(before, after);

        asAdmin().post("/v1/exams/touched/versions/3/rescore?apply=true").then().statusCode(200);
        assertThat(touched(ruling)).containsExactly(before);
        judgeAgain(before);
        assertThat(touched(ruling)).isEmpty();
        assertThat(touched(elsewhere)).containsExactly(after);
    }

    @Test
    void theTextHoldsNothingOfTheCandidate() {
        HeapExam.publish("private");
        String id = Submissions.judgedId(Map.of(
                "exam", "private",
                "candidate", Map.of("ref", "cand-8f2"),
                "answers", List.of(Map.of("question", "1", "text", HeapExam.answer(9_021)))));
        rule("private", ruling(TEXT, id))
                .then()
                .statusCode(422)
                .body(at("errors[0].pointer", equalTo("/submission")))
                .body(at("errors[0].detail", equalTo("it has no override on criterion 'cost'")));
        override(id);
        rule("private", ruling("As Cand-8F2 says, one step counts.", id))
                .then()
                .statusCode(422)
                .body(at("errors[0].pointer", equalTo("/text")))
                .body(at("errors[0].detail", containsString("personal data")));
        rule("private", ruling("Right: the root of a min-heap is its smallest element.", id))
                .then()
                .statusCode(422)
                .body(at("errors[0].pointer", equalTo("/text")))
                .body(at("errors[0].detail", containsString("personal data")));
        asAdmin().get("/v1/exams/private").then().body(at("version", equalTo(1)));
        rule("private", ruling(TEXT, id)).then().statusCode(201).body(at("submission", equalTo(id)));
        asAdmin().get("/v1/submissions/" + id).then().body(at("outdated", equalTo(true)));
    }

    @Test
    void rulingsAreListedNewestFirst() {
        HeapExam.publish("listed");
        kept("listed", "The first.");
        kept("listed", "The second.");
        kept("listed", "The third.");
        Json first = Json.of(asAdmin().get("/v1/exams/listed/rulings?limit=2"));
        assertThat(first.list("items.text")).containsExactly("The third.", "The second.");
        assertThat(first.list("items.version")).containsExactly(4, 3);
        asAdmin()
                .queryParam("cursor", first.text("next"))
                .get("/v1/exams/listed/rulings?limit=2")
                .then()
                .body(at("items.text", equalTo(List.of("The first."))))
                .body(at("next", nullValue()));
        asAdmin().get("/v1/exams/nobody/rulings").then().statusCode(404);
    }

    @Test
    void ofManyAtOnceNoneIsLost() {
        HeapExam.publish("at-once");
        AtOnce.byEight(
                () -> rule("at-once", ruling("Ruling " + UUID.randomUUID())).statusCode());
        asAdmin()
                .get("/v1/exams/at-once")
                .then()
                .body(at("version", equalTo(9)))
                .body(at(RULINGS, hasSize(8)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            9    | cost   | Counts. | /question  | the exam has no such question
            1    | nobody | Counts. | /criterion | the question has no such criterion
            none | cost   | Counts. | /question  | is missing or blank
            1    | none   | Counts. | /criterion | is missing or blank
            1    | cost   | none    | /text      | is missing or blank
            1    | cost   | '  '    | /text      | is missing or blank
            """)
    void aBadRulingSaysWhatIsWrong(String question, String criterion, String text, String pointer, String detail) {
        Rubrics.sendToPublish(HeapExam.rubric("bad"));
        Map<String, String> body = new HashMap<>();
        body.put("question", question);
        body.put("criterion", criterion);
        body.put("text", text);
        rule("bad", body)
                .then()
                .statusCode(422)
                .body(at("type", equalTo("/problems/invalid-request")))
                .body(at("errors[0].pointer", equalTo(pointer)))
                .body(at("errors[0].detail", equalTo(detail)));
        asAdmin().get("/v1/exams/bad").then().body(at("version", equalTo(1)));
    }

    @Test
    void aRulingNeedsAnExamWithAPublishedVersionAndIsKeptOnce() {
        rule("nobody", ruling(TEXT)).then().statusCode(404);
        sendYaml(HeapExam.rubric("only-a-draft"));
        rule("only-a-draft", ruling(TEXT)).then().statusCode(409).body(at("type", equalTo("/problems/wrong-status")));
        HeapExam.publish("once");
        rule("once", ruling("x".repeat(1_001))).then().statusCode(422);
        kept("once", "x".repeat(1_000));
        rule("once", ruling("x".repeat(1_000)))
                .then()
                .statusCode(422)
                .body(at("errors[0].detail", equalTo("is a ruling on this criterion already")));
        rule("once", ruling(TEXT, "01939c5c-6d4f-7cc0-8000-000000000000"))
                .then()
                .statusCode(422)
                .body(at("errors[0].detail", equalTo("the exam has no such submission")));
        asAdmin()
                .get("/v1/rulings/01939c5c-6d4f-7cc0-8000-000000000000/touched")
                .then()
                .statusCode(404);
    }

    @Test
    void whoMayOverrideMayRuleAndAuditorsRead() {
        HeapExam.publish("ruled");
        String id = kept("ruled", TEXT);
        for (Role role : List.of(Role.INTEGRATION, Role.AUDITOR)) {
            rule(Caller.anew(role.lowerCase()).request(), "ruled", ruling("More."))
                    .then()
                    .statusCode(403);
        }
        rule(Caller.anew("reviewer").request(), "ruled", ruling("By a reviewer."))
                .then()
                .statusCode(201)
                .body(at("createdBy", startsWith("reviewer-")));
        rule(Caller.anew("author").request(), "ruled", ruling("By an author."))
                .then()
                .statusCode(201);
        for (String path : List.of("/v1/exams/ruled/rulings", "/v1/rulings/" + id + "/touched")) {
            Caller.anew("auditor").request().get(path).then().statusCode(200);
            Caller.anew("integration").request().get(path).then().statusCode(403);
        }
    }

    private static void judgeAgain(String id) throws InterruptedException {
        asAdmin()
                .contentType("application/json")
                .body("{\"only\": \"abstained\"}")
                .post("/v1/submissions/" + id + "/judge")
                .then()
                .statusCode(202);
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!Json.of(asAdmin().get("/v1/submissions/" + id)).at("status").equals("awaiting_review")) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(100);
        }
    }

    /** Beside rulings, an author's other use of a model; here because it needs the same service with a model. */
    @Test
    void anImportHasCriteriaProposedOnceAndWithinTheBudgetOfItsExam() {
        AtomicInteger calls = new AtomicInteger();
        ProviderOfTheService.behave(request -> {
            calls.incrementAndGet();
            return ProviderReply.text(Proposal.reply(
                    Proposal.criterion(1, "Says what the root holds", "2", 4),
                    Proposal.criterion(1, "Says what reading it costs", "1", 5)));
        });
        importing(ANSWER_KEY, "").statusCode(201).body(at("findings.id", contains("proposed-criteria@1.1/L1")));
        asAdmin()
                .get("/v1/exams/proposed/versions/1")
                .then()
                .body(at("rubric.sections[0].questions[0].items[0].criteria.points", contains(2, 1)));
        importing(ANSWER_KEY, "&proposal=llm").statusCode(200).body(at("version", equalTo(1)));
        assertThat(calls).hasValue(1);
        importing(ANSWER_KEY, "&proposal=rules")
                .statusCode(201)
                .body(at("version", equalTo(2)))
                .body(at("findings.id", empty()));

        ExamSettings.change("proposed", "{\"budget\": {\"perExam\": 0.000001}}")
                .then()
                .statusCode(200);
        importing(ANSWER_KEY.replace("smallest", "least"), "")
                .statusCode(201)
                .body(at("findings.id", contains("no-proposal@1.1")))
                .body(at("findings.sentence[0]", containsString("budget")));
        assertThat(calls).hasValue(1);
    }

    private static ValidatableResponse importing(String document, String query) {
        return asAdmin()
                .header("Content-Type", "text/plain")
                .body(document.getBytes(StandardCharsets.UTF_8))
                .post("/v1/exams/import?exam=proposed" + query)
                .then();
    }
}
