package org.assay.api;

import static org.assay.testing.AdminToken.asAdmin;
import static org.assay.testing.At.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import org.assay.testing.Json;
import org.assay.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The judge measured over HTTP: asked for, followed, read. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EvaluationsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static Response send(String body) {
        return asAdmin().contentType("application/json").body(body).post("/v1/evaluations");
    }

    private static Response finished(String location) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Response found = asAdmin().get(location);
        while (!Json.of(found).at("status").equals("done")) {
            assertThat(Json.of(found).text("status")).isIn("queued", "running");
            assertThat(System.nanoTime()).as("the measurement ends in time").isLessThan(end);
            Thread.sleep(100);
            found = asAdmin().get(location);
        }
        return found;
    }

    @Test
    void isQueuedAndEndsWithAReport() throws InterruptedException {
        Response sent = send(Examples.EVALUATION);
        sent.then()
                .statusCode(202)
                .body(at("answers", equalTo(2)))
                .body(at("work", equalTo(2)))
                .body(at("report", nullValue()));
        String location = sent.header("Location");
        finished(location)
                .then()
                .body(at("done", equalTo(2)))
                .body(at("finishedAt", notNullValue()))
                .body(at("report.setup.judge", equalTo("offline")))
                .body(at("report.setup.answers", equalTo(2)))
                .body(at("report.raters[0].name", equalTo("second")));
        asAdmin()
                .accept("text/markdown")
                .get(location)
                .then()
                .statusCode(200)
                .contentType("text/markdown")
                .body(containsString("| rater: second | 2 |"));
        asAdmin()
                .get("/v1/evaluations")
                .then()
                .statusCode(200)
                .body(at("items.id", hasItem(Json.of(sent).text("id"))))
                .body(at("items[0].report", nullValue()));
    }

    @Test
    void everyRepeatCounts() throws InterruptedException {
        Response sent = send(Examples.EVALUATION.replace("\"repeats\": 1", "\"repeats\": 2"));
        finished(sent.header("Location"))
                .then()
                .body(at("work", equalTo(4)))
                .body(at("done", equalTo(4)))
                .body(at("report.noise.EXACT.value", equalTo(1.0)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"ai-engineer-mid\" | \"nowhere\" | /exam",
                "\"version\": null | \"version\": 999 | /version",
                "\"folds\": 1 | \"folds\": 0 | /folds",
                "\"repeats\": 1 | \"repeats\": 11 | /repeats",
                "\"replicates\": 1000 | \"replicates\": 10001 | /replicates",
                "\"a2\", \"question\" | \"a1\", \"question\" | /gold/1/id",
                "\"question\": \"1.1\", \"kind\": \"wrong\" | \"question\": \"0\", \"kind\": \"wrong\" | /gold/1/question",
                "\"gold\": {\"total\": 4} | \"gold\": {} | /gold/0/gold",
                "{\"total\": 3.5} | {\"levels\": {\"heap\": \"superb\"}} | /raters/second/0/levels/heap",
            })
    void whatCannotBeMeasuredIsRefusedWithItsPlace(String right, String wrong, String pointer) {
        assertThat(Examples.EVALUATION).contains(right);
        send(Examples.EVALUATION.replace(right, wrong))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body(at("errors.pointer", hasItem(pointer)));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        asAdmin()
                .get("/v1/evaluations/01939c5c-6d4f-7cc0-8000-000000000000")
                .then()
                .statusCode(404);
    }
}
