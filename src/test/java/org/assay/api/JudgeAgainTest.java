package org.assay.api;

import static org.assay.testing.AdminToken.asAdmin;
import static org.assay.testing.At.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assay.testing.Json;
import org.assay.testing.Submissions;
import org.assay.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** A submission is judged once more: nothing of before is lost, and what a reviewer decided stands. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class JudgeAgainTest {
    private static Response again(String id, String body) {
        return asAdmin().contentType("application/json").body(body).post("/v1/submissions/" + id + "/judge");
    }

    private static String submitted() {
        return Submissions.judgedId(Map.of(
                "exam",
                "ai-engineer-mid",
                "candidate",
                Map.of("ref", "c"),
                "answers",
                List.of(
                        Map.of("question", "1.1", "text", Submissions.HEAP),
                        Map.of("question", "3.1", "text", "除以 √d_k 是为了让点积的方差保持为 1。"))));
    }

    private static Json judged(String id) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (Instant.now().isBefore(end)) {
            Json now = Json.of(asAdmin().get("/v1/submissions/" + id));
            if (!List.of("queued", "judging").contains(now.text("status"))) {
                return now;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("not judged in time");
    }

    @Test
    void everyAnswerGetsAnotherGrading() throws InterruptedException {
        String id = submitted();
        again(id, "{}").then().statusCode(202).body(at("status", equalTo("queued")));
        assertThat(judged(id).text("status")).isEqualTo("awaiting_review");
        List<String> causes =
                Json.of(asAdmin().get("/v1/submissions/" + id + "/gradings")).list("cause");
        assertThat(causes).filteredOn("job"::equals).hasSize(4);
        asAdmin()
                .get("/v1/submissions/" + id + "/history?verify=true")
                .then()
                .body(at("entries.action", hasItems("judge-again")))
                .body(at("verification.whole", equalTo(true)));
    }

    @Test
    void anOverrideStaysOnTop() throws InterruptedException {
        String id = submitted();
        String question = "/v1/submissions/" + id + "/questions/1.1";
        asAdmin()
                .contentType("application/json")
                .header("If-Match", asAdmin().get(question).header("ETag"))
                .body("{\"level\": \"not-met\", \"reasonCode\": \"no-stack\"}")
                .put(question + "/criteria/heap/override")
                .then()
                .statusCode(200);
        again(id, "{}").then().statusCode(202);
        judged(id);
        asAdmin()
                .get(question)
                .then()
                .body(at("criteria[criterion=heap][0].judgment.level", equalTo("not-met")))
                .body(at("criteria[criterion=heap][0].judgment.by", equalTo("reviewer")));
    }

    @Test
    void whereNothingAbstainedNothingIsJudged() {
        String id = submitted();
        again(id, "{\"only\": \"abstained\"}").then().statusCode(202).body(at("status", equalTo("awaiting_review")));
    }

    @Test
    void onlyWhatIsOpenCanBeJudgedAgain() {
        String id = submitted();
        asAdmin()
                .contentType("application/json")
                .header("If-Match", asAdmin().get("/v1/submissions/" + id).header("ETag"))
                .body("{\"confirmRest\": true}")
                .post("/v1/submissions/" + id + "/finalize")
                .then()
                .statusCode(200);
        again(id, "{}").then().statusCode(409);
        again("01939c5c-6d4f-7cc0-8000-000000000000", "{}").then().statusCode(404);
        again(id, "{\"only\": \"everything\"}").then().statusCode(422);
    }
}
