package org.assay.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assay.testing.Fuzzer;
import org.assay.testing.Fuzzer.Target;
import org.assay.testing.GoldExam;
import org.assay.testing.Submissions;
import org.assay.testing.TestDatabase;
import org.assay.testing.Wire;
import org.junit.jupiter.api.Test;

/** Nothing that a client sends is a failure of ours. Run one seed again with -Dfuzz.seed=… -Dfuzz.requests=1 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FuzzTest {
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 150);
    private static final long SEED = Long.getLong("fuzz.seed", 20_260_131L);
    private static final String JSON = "application/json";
    private static final String TYPED = """
            {"text": "a\\u00e9\\ud83d\\ude00", "whole": 12, "exact": 1.50, "points": 2.5, "flag": true, "colour": "RED",
             "id": "01939c5c-6d4f-7cc0-8000-000000000000", "at": "2026-01-31T12:00:00Z", "child": {"name": "x", "age": 3},
             "children": [{"name": "y", "age": 4}], "map": {"k": "v"}, "free": {"a": [1, 2.0, null, "z"]}, "maybe": "m"}""";
    private static final String OVERRIDE =
            "{\"level\": \"met\", \"reasonCode\": \"judge-missed-it\", \"comment\": \"c\"}";

    private static final String GOLD =
            "{\"version\": 1, \"answers\": [{\"question\": \"2\", \"text\": \"Log n.\", \"levels\": {\"logarithmic\": \"met\"}}]}";

    @TestHTTPResource
    URI service;

    @Inject
    AgroalDataSource database;

    @Test
    void noBodyOfAnyType() throws IOException {
        fuzz(List.of(
                new Target("POST", "/v1/echo", JSON, TYPED),
                new Target("POST", "/v1/echo/reactive", JSON, TYPED),
                new Target("POST", "/v1/echo/guarded", JSON, TYPED),
                new Target("POST", "/v1/echo/bytes", JSON, TYPED),
                new Target("GET", "/v1/echo/caller", JSON, ""),
                new Target("GET", "/v1/echo/numbered/7?limit=5&publish=true", JSON, "")));
    }

    @Test
    void noRubric() throws IOException {
        String version = "/v1/exams/smallest/versions/1";
        fuzz(List.of(
                new Target("POST", "/v1/exams", "application/yaml", Examples.RUBRIC_YAML),
                new Target("POST", "/v1/exams?publish=true", "application/yaml", Examples.RUBRIC_YAML),
                new Target("GET", "/v1/exams", JSON, ""),
                new Target("GET", "/v1/exams/smallest?view=candidate", JSON, ""),
                new Target("GET", version, JSON, ""),
                new Target("POST", version + "/publish", JSON, Examples.PUBLISH)));
    }

    @Test
    void noAnswerKey() throws IOException {
        fuzz(List.of(
                new Target("POST", "/v1/exams/import?exam=fuzzed&title=Heaps", "text/plain", Examples.ANSWER_KEY),
                new Target("POST", "/v1/exams/import?exam=fuzzed", "application/pdf", Examples.ANSWER_KEY),
                new Target("GET", "/v1/exams/fuzzed/versions/1/source", "text/plain", "")));
    }

    @Test
    void noSubmission() throws IOException {
        String id = Submissions.judgedId(Submissions.answering("1.1", ""));
        String submission = "/v1/submissions/" + id;
        fuzz(List.of(
                new Target("POST", "/v1/submissions", JSON, Examples.NEW_SUBMISSION),
                new Target("GET", "/v1/submissions?exam=ai-engineer-mid&status=queued&limit=3", JSON, ""),
                new Target("GET", submission, JSON, ""),
                new Target("GET", submission + "/questions/1.1", JSON, ""),
                new Target("GET", submission + "/gradings", JSON, ""),
                new Target("GET", submission + "/gradings/1/replay", JSON, ""),
                new Target("GET", submission + "/history?verify=true", JSON, ""),
                new Target("POST", "/v1/score", JSON, Examples.SCORE)));
    }

    @Test
    void noGold() throws IOException {
        String exam = GoldExam.published(database).path();
        fuzz(List.of(
                new Target("POST", exam + "/gold", JSON, GOLD),
                new Target("GET", exam + "/gold?texts=true&limit=3", JSON, ""),
                new Target("DELETE", exam + "/gold/01939c5c-6d4f-7cc0-8000-000000000000", JSON, ""),
                new Target("GET", exam + "/agreement", JSON, ""),
                new Target("GET", exam + "/statistics", JSON, "")));
    }

    @Test
    void noReview() throws IOException {
        String id = Submissions.judgedId(Submissions.answering("1.1", ""));
        String submission = "/v1/submissions/" + id;
        String override = submission + "/questions/1.1/criteria/heap/override";
        fuzz(List.of(
                new Target("GET", "/v1/reviews?exam=ai-engineer-mid&reason=undecided&assignee=me&limit=3", JSON, ""),
                new Target("POST", "/v1/reviews/claim", JSON, "{\"exam\": \"ai-engineer-mid\"}"),
                new Target("POST", "/v1/reviews/claims/01939c5c-6d4f-7cc0-8000-000000000000/renew", JSON, ""),
                new Target("DELETE", "/v1/reviews/claims/01939c5c-6d4f-7cc0-8000-000000000000", JSON, ""),
                new Target("DELETE", submission + "/questions/1.1/losing-edits", JSON, ""),
                new Target("PUT", override, JSON, OVERRIDE),
                new Target("DELETE", override, JSON, ""),
                new Target("POST", submission + "/questions/1.1/confirm", JSON, Examples.CONFIRM),
                new Target("POST", submission + "/finalize", JSON, "{\"confirmRest\": true}"),
                new Target("POST", submission + "/reopen", JSON, "")));
    }

    @Test
    void noEvaluation() throws IOException {
        String none = "/v1/evaluations/01939c5c-6d4f-7cc0-8000-000000000000";
        fuzz(List.of(
                new Target("POST", "/v1/evaluations", JSON, Examples.EVALUATION),
                new Target("GET", "/v1/evaluations?limit=3", JSON, ""),
                new Target("GET", none, JSON, "")));
    }

    @Test
    void noPathOutsideTheApi() throws IOException {
        fuzz(List.of(
                new Target("GET", "/v1/nothing", JSON, ""),
                new Target("GET", "/problems/not-found", JSON, ""),
                new Target("GET", "/q/openapi", JSON, ""),
                new Target("GET", "/q/metrics", JSON, ""),
                new Target("GET", "/", JSON, ""),
                new Target("OPTIONS", "*", JSON, "")));
    }

    private void fuzz(List<Target> targets) throws IOException {
        for (long seed = SEED; seed < SEED + REQUESTS; seed++) {
            byte[] request = new Fuzzer(seed).request(targets);
            String answer = new Wire(service).send(request);
            assertThat(status(answer))
                    .as("-Dfuzz.seed=%d -Dfuzz.requests=1%n%s", seed, new String(request, StandardCharsets.UTF_8))
                    .isBetween(100, 499);
            if (status(answer) >= 400 && status(answer) != 414 && status(answer) != 431 && !bare(answer)) {
                assertThat(answer).containsAnyOf("application/problem+json", refusedAsPage(request));
            }
        }
    }

    /** Readers of pages get one, programs never: they call what stands under {@code /v1}. */
    private static String refusedAsPage(byte[] request) {
        boolean program = new String(request, StandardCharsets.ISO_8859_1).startsWith("/v1", 4);
        return program ? "application/problem+json" : "<!doctype html>";
    }

    /** HTTP itself was broken, or nothing may follow the head: the answer has no body. */
    private static boolean bare(String answer) {
        return answer.toLowerCase().contains("content-length: 0") || answer.endsWith("\r\n\r\n");
    }

    /** 100 where the service hung up without a word, as it may on what is not HTTP. */
    private static int status(String answer) {
        Matcher line = Pattern.compile("HTTP/1\\.[01] (\\d{3}) (?!Continue)").matcher(answer);
        return line.find() ? Integer.parseInt(line.group(1)) : 100;
    }
}
