package org.assay.api;

import static org.assay.testing.AdminToken.asAdmin;
import static org.assay.testing.At.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.assay.testing.Json;
import org.assay.testing.Submissions;
import org.assay.testing.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SubmissionsTest {
    @Inject
    AgroalDataSource database;

    @Test
    void submissionIsStoredAndQueued() {
        Response reply = Submissions.send(Submissions.answering("1.1", Submissions.HEAP));
        reply.then().statusCode(202).body(at("candidate.ref", equalTo("cand-1")));
        String id = Json.of(reply).at("id");
        assertThat(reply.header("Location")).endsWith("/v1/submissions/" + id);
        asAdmin().get("/v1/submissions/" + id).then().statusCode(200).body(at("id", equalTo(id)));
    }

    @Test
    void wholeSampleComesBackWithPointsQuotesAndTrace() {
        Json sample = Submissions.judged(Submissions.sample());
        assertThat(sample.text("status")).isEqualTo("awaiting_review");
        assertThat(sample.list("questions")).hasSize(18);
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < 18; i++) {
            String question = "questions[" + i + "]";
            sum = sum.add(new BigDecimal(sample.text(question + ".points")));
            String text = sample.text(question + ".text");
            for (List<Map<String, Object>> quotes :
                    sample.<List<Map<String, Object>>>list(question + ".criteria.judgment.evidence")) {
                for (Map<String, Object> quote : quotes) {
                    assertThat(text.substring((Integer) quote.get("start"), (Integer) quote.get("end")))
                            .isEqualTo(quote.get("quote"));
                }
            }
            assertThat(sample.list(question + ".trace.sentence")).isNotEmpty();
        }
        assertThat(sum).isEqualByComparingTo(sample.text("score.points"));
    }

    @Test
    void blankAndOffTopicAnswersEarnNothing() {
        Json sample = Submissions.judged(Submissions.sample());
        assertThat(sample.integer("questions[question=6.2][0].points")).isZero();
        assertThat(sample.list("questions[question=6.2][0].flags.flag")).containsExactly("blank");
        assertThat(sample.integer("questions[question=7.1][0].points")).isZero();
        assertThat(sample.list("questions[question=7.1][0].flags.flag")).containsExactly("off-topic");
    }

    @Test
    void questionsLeftOutAreGradedByRule() {
        Json judged = Submissions.judged(Submissions.answering("1.1", Submissions.HEAP));
        assertThat(judged.list("questions")).hasSize(18);
        assertThat(judged.list("questions[question=5.1][0].criteria.judgment.by"))
                .containsOnly("rule");
        String id = judged.text("id");
        asAdmin()
                .get("/v1/submissions/" + id + "/gradings")
                .then()
                .body(at("", hasSize(18)))
                .body(at("[cause=blank]", hasSize(17)))
                .body(at("[cause=job].question", equalTo(List.of("1.1"))));
    }

    @Test
    void nothingToJudgeGoesStraightToReview() {
        Submissions.send(Submissions.answering("1.1", " \n "))
                .then()
                .statusCode(202)
                .body(at("status", equalTo("awaiting_review")))
                .body(at("score.points", equalTo(0)));
    }

    @Test
    void unchangedSubmissionIsNotSentAgain() {
        String path = "/v1/submissions/" + Submissions.judgedId(Submissions.answering("1.1", Submissions.HEAP));
        String tag = asAdmin().get(path).header("ETag");
        asAdmin().header("If-None-Match", tag).get(path).then().statusCode(304);
        String question = path + "/questions/1.1";
        String questionTag = asAdmin().get(question).header("ETag");
        assertThat(questionTag).isNotEqualTo(tag);
        asAdmin().header("If-None-Match", questionTag).get(question).then().statusCode(304);
    }

    @Test
    void sentencesAreInTheReadersLanguage() {
        String path = "/v1/submissions/" + Submissions.judgedId(Submissions.answering("1.1", Submissions.HEAP));
        String sentence = "questions[question=1.1][0].trace[0].sentence";
        asAdmin().header("Accept-Language", "en").get(path).then().body(at(sentence, startsWith("best 2 of 3")));
        asAdmin().header("Accept-Language", "zh-CN").get(path).then().body(at(sentence, startsWith("3 项取最高 2 项")));
        asAdmin().get(path).then().body(at(sentence, startsWith("3 项取最高 2 项")));
    }

    @Test
    void reportIsForPeople() {
        asAdmin()
                .accept("text/markdown")
                .get("/v1/submissions/" + Submissions.judgedId(Submissions.answering("1.1", Submissions.HEAP)))
                .then()
                .statusCode(200)
                .contentType(startsWith("text/markdown"));
    }

    @Test
    void listIsPagedNewestFirstAndFiltered() {
        String mark = UUID.randomUUID().toString();
        List<String> ids = Stream.generate(() -> Json.of(Submissions.send(Map.of(
                                "exam", "ai-engineer-mid",
                                "candidate", Map.of("ref", mark),
                                "answers", List.of(Map.of("question", "1.1", "text", "")),
                                "metadata", Map.of("batch", mark))))
                        .text("id"))
                .limit(3)
                .toList();
        Response first =
                asAdmin().queryParam("candidate", mark).queryParam("limit", 2).get("/v1/submissions");
        first.then().body(at("items.id", equalTo(List.of(ids.get(2), ids.get(1)))));
        asAdmin()
                .queryParam("metadata.batch", mark)
                .queryParam("limit", 2)
                .queryParam("cursor", Json.of(first).text("next"))
                .get("/v1/submissions")
                .then()
                .body(at("items.id", equalTo(List.of(ids.get(0)))))
                .body(at("next", equalTo(null)));
        asAdmin()
                .queryParam("candidate", mark)
                .queryParam("status", "final")
                .get("/v1/submissions")
                .then()
                .body(at("items", hasSize(0)));
    }

    @Test
    void everyGradingReplaysToTheSameScore() {
        String path = "/v1/submissions/" + Submissions.judgedId(Submissions.answering("3.2", Submissions.HEAP));
        for (int number = 1; number <= 18; number++) {
            asAdmin()
                    .get(path + "/gradings/" + number + "/replay")
                    .then()
                    .statusCode(200)
                    .body(at("equal", equalTo(true)));
        }
        asAdmin().get(path + "/gradings/19/replay").then().statusCode(404);
    }

    @Test
    void historyTellsWhatWasChangedBehindItsBack() throws SQLException {
        String id = Submissions.judgedId(Submissions.answering("1.1", Submissions.HEAP));
        String path = "/v1/submissions/" + id + "/history?verify=true";
        asAdmin()
                .get(path)
                .then()
                .body(at("entries.action", hasItems("accepted", "blank", "job")))
                .body(at("verification.whole", equalTo(true)));
        change("update answer_text set text = text || '!' where submission = ?", id);
        asAdmin()
                .get(path)
                .then()
                .body(at("verification.whole", equalTo(false)))
                .body(at("verification.complaints", equalTo(List.of("'answer:1.1' of entry 1 was changed"))));
        change(
                "update grading set record = jsonb_set(record, '{score,value}', '100') where number = 2 and submission = ?",
                id);
        asAdmin().get(path).then().body(at("verification.complaints", hasItem("'record' of entry 3 was changed")));
        change("update grading set low = low + 1 where number = 3 and submission = ?", id);
        asAdmin()
                .get(path)
                .then()
                .body(at("verification.complaints", hasItem("grading 3 says something else than its record")));
    }

    @Test
    void repeatedRequestFindsWhatItStored() {
        Map<String, Object> body = Submissions.answering("1.1", Submissions.HEAP);
        String key = UUID.randomUUID().toString();
        String id = Json.of(withKey(key, body).then().statusCode(202).extract()).at("id");
        withKey(key, body).then().body(at("id", equalTo(id)));
        withKey(key, Submissions.answering("1.1", "something else"))
                .then()
                .statusCode(422)
                .body(at("type", equalTo("/problems/idempotency-key-reused")));
        withKey("k".repeat(256), body).then().statusCode(422);
    }

    @Test
    void concurrentRepetitionsStoreOneSubmission() {
        Map<String, Object> body = Submissions.answering("1.1", Submissions.HEAP);
        String key = UUID.randomUUID().toString();
        List<Response> replies =
                Stream.generate(() -> CompletableFuture.supplyAsync(() -> withKey(key, body)))
                        .limit(6)
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();
        assertThat(replies).extracting(Response::statusCode).isSubsetOf(202, 409);
        assertThat(replies.stream()
                        .filter(reply -> reply.statusCode() == 202)
                        .map(reply -> Json.of(reply).text("id"))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void scoringOnTheSpotStoresNothing() throws SQLException {
        long before = count("submission");
        asAdmin()
                .contentType("application/json")
                .body(Map.of("exam", "ai-engineer-mid", "question", "1.1", "text", Submissions.HEAP))
                .post("/v1/score")
                .then()
                .statusCode(200)
                .body(at("question.question", equalTo("1.1")))
                .body(at("question.criteria[criterion=heap][0].judgment.level", oneOf("met", "partial")))
                .body(at("judge.name", equalTo("offline")))
                .body(at("question.lines.line", everyItem(startsWith(""))));
        assertThat(count("submission")).isEqualTo(before);
    }

    private static Response withKey(String key, Object body) {
        return asAdmin()
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/submissions");
    }

    private void change(String sql, String submission) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, UUID.fromString(submission));
            assertThat(statement.executeUpdate()).isPositive();
        }
    }

    private long count(String table) throws SQLException {
        try (Connection connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
