package org.assay.api;

import static org.assay.testing.AdminToken.asAdmin;
import static org.assay.testing.At.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.testing.Caller;
import org.assay.testing.GoldExam;
import org.assay.testing.Json;
import org.assay.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers whose levels are known, among those of candidates. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class GoldTest {
    @Inject
    AgroalDataSource database;

    private GoldExam exam;

    @BeforeEach
    void publish() {
        exam = GoldExam.published(database);
    }

    @Test
    void goldIsListedWithoutTextsUnlessTheyAreAskedFor() {
        exam.addGold("met", "met", "not-met", "not-met");
        String newest = exam.addGold("met", "partial", "not-met", "not-met");
        asAdmin()
                .get(exam.path() + "/gold")
                .then()
                .statusCode(200)
                .body(at("items", hasSize(2)))
                .body(at("items[0].id", equalTo(newest)))
                .body(at("items[0].version", equalTo(1)))
                .body(at("items[0].createdBy", equalTo("admin")))
                .body(at("items[0].fits", equalTo(true)))
                .body(at("items[0].seeded", equalTo(0)))
                .body(at("items[0].answers[0].levels.cost", equalTo("partial")))
                .body(at("items[0].answers[0].text", nullValue()));
        asAdmin()
                .get(exam.path() + "/gold?texts=true&limit=1")
                .then()
                .body(at("items.answers[0].text", contains(GoldExam.ANSWER)))
                .body(at("next", not(nullValue())));
    }

    @Test
    void whatIsWrongWithTheAnswersIsRefusedWithItsPlace() {
        exam.addGold(Map.of("version", 9, "answers", List.of(GoldExam.answer("met", "met", "met", "met"))))
                .then()
                .statusCode(422)
                .body(at("errors.pointer", hasItems("/version")));
        exam.addGold(Map.of(
                        "answers",
                        List.of(
                                Map.of("question", "9", "text", "A heap.", "levels", Map.of()),
                                Map.of("question", "1", "levels", Map.of()))))
                .then()
                .statusCode(422)
                .body(at("errors.pointer", hasItems("/answers/0/question", "/answers/1/text")));
        exam.addGold(Map.of("answers", List.of()))
                .then()
                .statusCode(422)
                .body(at("errors.pointer", hasItems("/answers")));
        exam.addGold("{\"answers\": [null]}").then().statusCode(422).body(at("errors.pointer", hasItems("/answers/0")));
        exam.addGold("{}").then().statusCode(422);
        asAdmin().get(exam.path() + "/gold").then().body(at("items", empty()));
    }

    @Test
    void everyCriterionNeedsOneOfItsLevels() {
        exam.addGold(Map.of(
                        "answers",
                        List.of(
                                Map.of(
                                        "question", "1",
                                        "text", " ",
                                        "levels", Map.of("smallest", "splendid", "cost", "met", "s/ze", "met")),
                                Map.of("question", "2", "text", "Logarithmic."))))
                .then()
                .statusCode(422)
                .body(at("type", equalTo("/problems/invalid-submission")))
                .body(at(
                        "errors.pointer",
                        hasItems(
                                "/answers/0/text",
                                "/answers/0/levels",
                                "/answers/0/levels/smallest",
                                "/answers/0/levels/s~1ze",
                                "/answers/1/levels")))
                .body(at(
                        "errors.detail",
                        hasItems(
                                "criterion 'sorting' is missing",
                                "criterion 'queues' is missing",
                                "criterion 'logarithmic' is missing",
                                "must be one of 'met', 'partial', 'not-met'")));
    }

    @Test
    void anExamThatIsNotThereHasNone() {
        asAdmin().get("/v1/exams/no-such-exam/gold").then().statusCode(404);
        new GoldExam("no-such-exam", database)
                .addGold(Map.of("answers", List.of(GoldExam.answer("met", "met", "met", "met"))))
                .then()
                .statusCode(404);
    }

    @Test
    void whoseTurnItIsFollowsFromTheIdOfTheSubmission() {
        String one = exam.addGold("met", "met", "not-met", "not-met");
        String other = exam.addGold("met", "partial", "not-met", "not-met");
        exam.seedHalf();
        List<String> bringingGold = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            int before = exam.seeds().size();
            String id = Json.of(exam.submit("")).at("id");
            if (exam.seeds().size() > before) {
                bringingGold.add(id);
            }
            if (isBelowHalf(id)) {
                expected.add(id);
            }
        }
        assertThat(bringingGold).isEqualTo(expected).hasSizeBetween(5, 35);
        assertThat(exam.seeds()).hasSize(expected.size());
        assertThat(timesSeeded(one)).isEqualTo((expected.size() + 1) / 2);
        assertThat(timesSeeded(other)).isEqualTo(expected.size() / 2);
    }

    /** Worked out anew: the first four bytes of SHA-256, as a number without sign. */
    private static boolean isBelowHalf(String submission) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(("gold " + submission).getBytes(StandardCharsets.UTF_8));
            return Integer.toUnsignedLong(ByteBuffer.wrap(digest).getInt()) < 1L << 31;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private int timesSeeded(String gold) {
        return Json.of(asAdmin().get(exam.path() + "/gold")).integer("items[id=" + gold + "][0].seeded");
    }

    @Test
    void withoutAShareNothingIsSeeded() {
        exam.addGold("met", "met", "not-met", "not-met");
        for (int i = 0; i < 20; i++) {
            exam.submit("").then().statusCode(202);
        }
        assertThat(exam.seeds()).isEmpty();
    }

    @Test
    void theWorklistShowsOnlyWhatGoldAnswers() {
        exam.addGold("met", "met", "not-met", "not-met");
        exam.seedHalf();
        String seeded = exam.seeded();
        String candidates = Json.of(exam.submit("")).at("id");
        assertThat(open(seeded)).containsExactly("1");
        assertThat(open(candidates)).containsExactlyInAnyOrder("1", "2");
        asAdmin()
                .get("/v1/submissions/" + seeded)
                .then()
                .body(at("questions[question=1][0].text", equalTo(GoldExam.ANSWER)))
                .body(at("questions[question=1][0].criteria.judgment.by", not(empty())))
                .body(at("questions[question=1][0].criteria.judgment.by", everyItem(equalTo("judge"))));
        Caller anna = Caller.of("anna", "admin");
        GoldExam.confirm(anna, seeded, GoldExam.levels(seeded), false);
        assertThat(open(seeded)).isEmpty();
    }

    private List<String> open(String submission) {
        return Json.of(asAdmin()
                        .queryParam("limit", 500)
                        .queryParam("exam", exam.key())
                        .get("/v1/reviews"))
                .list("items[submission=" + submission + "].question");
    }

    @Test
    void noIntegrationEverSeesGold() {
        exam.addGold("met", "met", "not-met", "not-met");
        exam.seedHalf();
        Caller integration = Caller.anew("integration");
        String own = Json.of(integration
                        .request()
                        .contentType("application/json")
                        .body(exam.submission(""))
                        .post("/v1/submissions"))
                .at("id");
        String seeded = exam.seeded();
        integration
                .request()
                .queryParam("exam", exam.key())
                .get("/v1/submissions")
                .then()
                .body(at("items.id", contains(own)));
        for (String path : List.of("", "/questions/1")) {
            integration.request().get("/v1/submissions/" + seeded + path).then().statusCode(404);
        }
        integration
                .request()
                .noContentType()
                .post("/v1/submissions/" + seeded + "/judge")
                .then()
                .statusCode(404);
        Caller.issue(Map.of("name", "assay", "role", "integration")).then().statusCode(409);
    }

    @Test
    void theListOfSubmissionsIsOneOfCandidates() {
        exam.addGold("met", "met", "not-met", "not-met");
        exam.seedHalf();
        String seeded = exam.seeded();
        assertThat(Json.of(asAdmin()
                                .queryParam("exam", exam.key())
                                .queryParam("limit", 500)
                                .get("/v1/submissions"))
                        .<String>list("items.id"))
                .isNotEmpty()
                .doesNotContain(seeded);
        asAdmin().get("/v1/submissions/" + seeded).then().statusCode(200);
    }

    @Test
    void whatHappensToGoldIsInItsHistoryToo() {
        exam.addGold("met", "met", "not-met", "not-met");
        exam.seedHalf();
        asAdmin()
                .get("/v1/submissions/" + exam.seeded() + "/history?verify=true")
                .then()
                .body(at("entries[0].action", equalTo("accepted")))
                .body(at("verification.whole", equalTo(true)));
    }

    @Test
    void withdrawnGoldIsSeededNoMore() {
        String gold = exam.addGold("met", "met", "not-met", "not-met");
        exam.seedHalf();
        String seeded = exam.seeded();
        asAdmin().delete(exam.path() + "/gold/" + gold).then().statusCode(204);
        asAdmin().delete(exam.path() + "/gold/" + gold).then().statusCode(404);
        asAdmin().get(exam.path() + "/gold").then().body(at("items", empty()));
        for (int i = 0; i < 20; i++) {
            exam.submit("").then().statusCode(202);
        }
        assertThat(exam.seeds()).containsExactly(seeded);
    }

    /** Levels of a question that has changed since would be held against reviewers who read another standard. */
    @Test
    void goldGoesOnUnderALaterVersionAsLongAsItsQuestionsAreTheSame() {
        String first = exam.addGold("met", "met", "not-met", "not-met");
        String second = Json.of(exam.addGold(Map.of(
                        "answers",
                        List.of(Map.of(
                                "question", "2",
                                "text", "The logarithm of n.",
                                "levels", Map.of("logarithmic", "met"))))))
                .at("id");
        exam.seedHalf();
        exam.publish(exam.yaml().replace("How deep is", "How high is"));
        asAdmin()
                .get(exam.path() + "/gold")
                .then()
                .body(at("items[id=" + first + "][0].fits", equalTo(true)))
                .body(at("items[id=" + second + "][0].fits", equalTo(false)));
        String seeded = exam.seeded();
        exam.seeded();
        asAdmin().get("/v1/submissions/" + seeded).then().body(at("version", equalTo(2)));
        assertThat(timesSeeded(first)).isEqualTo(2);
        assertThat(timesSeeded(second)).isZero();
    }

    @Test
    void onlyAuthorsAndAdminsDealInGold() {
        String gold = exam.addGold("met", "met", "not-met", "not-met");
        for (String role : List.of("integration", "reviewer", "auditor")) {
            Caller other = Caller.of(role, role);
            other.request().get(exam.path() + "/gold").then().statusCode(403);
            other.request().delete(exam.path() + "/gold/" + gold).then().statusCode(403);
            other.request()
                    .contentType("application/json")
                    .body(Map.of("answers", List.of(GoldExam.answer("met", "met", "met", "met"))))
                    .post(exam.path() + "/gold")
                    .then()
                    .statusCode(403);
        }
        Caller.of("author", "author")
                .request()
                .get(exam.path() + "/gold")
                .then()
                .statusCode(200)
                .body(at("items.id", contains(gold)));
    }
}
