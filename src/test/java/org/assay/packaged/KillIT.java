package org.assay.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.assay.testing.Json;
import org.assay.testing.PackagedService;
import org.assay.testing.provider.FakeProvider;
import org.assay.testing.provider.HeapExam;
import org.assay.testing.provider.ProviderReply;
import org.assay.testing.provider.WireFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Killed at any moment: what was accepted is judged once, and nothing is graded twice. {@code -Dkill.rounds=} kills more often. */
class KillIT {
    private static final int ROUNDS = Integer.getInteger("kill.rounds", 1);
    private static final int SUBMISSIONS_A_ROUND = 4;
    private static final Duration JUDGED = Duration.ofSeconds(120);
    private static final Duration SLOW = Duration.ofSeconds(2);
    /** A killed worker is missed after four of these; an operator would rather wait longer. */
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "ASSAY_ADMIN_TOKEN", PackagedService.TOKEN,
            "ASSAY_WORKER_HEARTBEAT", "1s",
            "ASSAY_WORKER_WARM_UP", "true");

    @TempDir(cleanup = CleanupMode.NEVER)
    Path data;

    @Test
    void everyAcceptedSubmissionIsJudgedOnce() throws Exception {
        long seed = Long.getLong("assay.seed", System.nanoTime());
        System.out.println("KillIT: -Dassay.seed=" + seed);
        Random random = new Random(seed);
        String body = Files.readString(Path.of("rubric/samples/ai-engineer-mid.json"));
        Map<String, String> accepted = new ConcurrentHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            try (PackagedService service = PackagedService.start(data, ENVIRONMENT)) {
                Thread sending = sending(service, round, body, accepted);
                int before = accepted.size();
                while (accepted.size() == before && sending.isAlive()) {
                    PackagedService.pause(Duration.ofMillis(5));
                }
                PackagedService.pause(Duration.ofMillis(random.nextInt(3_000)));
                service.kill();
                sending.join();
            }
        }
        assertThat(accepted).hasSizeGreaterThanOrEqualTo(ROUNDS);
        try (PackagedService service = PackagedService.start(data, ENVIRONMENT)) {
            for (Map.Entry<String, String> submission : accepted.entrySet()) {
                assertJudgedOnce(service, submission.getValue());
                HttpResponse<String> again =
                        service.post("/v1/submissions", body, Map.of("Idempotency-Key", submission.getKey()));
                assertThat(Json.of(again.body()).text("id")).isEqualTo(submission.getValue());
            }
            service.terminate();
        }
        System.out.println("KillIT: " + accepted.size() + " accepted submissions, each judged once");
    }

    @Test
    void aCallThatTheKillCutShortIsMadeAgainAndGradedOnce() throws Exception {
        try (FakeProvider provider = FakeProvider.underLoad(
                SLOW, request -> ProviderReply.text(HeapExam.reply(HeapExam.truthful(HeapExam.number(request)))))) {
            Map<String, String> environment = new HashMap<>(ENVIRONMENT);
            environment.putAll(Map.of(
                    "ASSAY_LLM_MODELS_FAKE_PROVIDER", "openai",
                    "ASSAY_LLM_MODELS_FAKE_BASE_URL", provider.baseUrl(WireFormat.OPENAI),
                    "ASSAY_LLM_MODELS_FAKE_MODEL", "model-1",
                    "ASSAY_LLM_MODELS_FAKE_API_KEY", "none"));
            String id;
            try (PackagedService service = PackagedService.start(data, environment)) {
                service.post(
                        "/v1/exams?publish=true", HeapExam.rubric("heaps"), Map.of("Content-Type", "application/yaml"));
                HttpResponse<String> accepted = service.post(
                        "/v1/submissions",
                        new ObjectMapper().writeValueAsString(HeapExam.submission("heaps", HeapExam.answer(2))),
                        Map.of());
                assertThat(accepted.statusCode()).isEqualTo(202);
                id = Json.of(accepted.body()).text("id");
                while (provider.calls() == 0) {
                    PackagedService.pause(Duration.ofMillis(5));
                }
                service.kill();
            }
            assertThat(provider.calls()).isEqualTo(1);
            try (PackagedService service = PackagedService.start(data, environment)) {
                awaitJudged(service, id);
                assertThat(provider.calls()).as("asked again after the kill").isEqualTo(2);
                Json gradings = Json.of(
                        service.get("/v1/submissions/" + id + "/gradings").body());
                assertThat(gradings.list("question")).containsExactly("1");
                assertThat(Json.of(service.get("/v1/submissions/" + id).body())
                                .<String>list("questions[0].criteria.judgment.level"))
                        .isEqualTo(HeapExam.truth(2));
                service.terminate();
            }
        }
    }

    /** Sends until the service is gone, and notes what was accepted. */
    private static Thread sending(PackagedService service, int round, String body, Map<String, String> accepted) {
        return Thread.ofPlatform().start(() -> {
            try {
                for (int i = 0; i < SUBMISSIONS_A_ROUND; i++) {
                    String key = "round-" + round + "-" + i;
                    HttpResponse<String> reply = service.post("/v1/submissions", body, Map.of("Idempotency-Key", key));
                    if (reply.statusCode() == 202) {
                        accepted.put(key, Json.of(reply.body()).text("id"));
                    }
                }
            } catch (IOException killed) {
                // What got no reply was not accepted, as far as its sender knows.
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void assertJudgedOnce(PackagedService service, String id) throws IOException, InterruptedException {
        String path = "/v1/submissions/" + id;
        awaitJudged(service, id);
        List<String> questions = Json.of(service.get(path + "/gradings").body()).list("question");
        Map<String, Integer> times = new LinkedHashMap<>();
        questions.forEach(question -> times.merge(question, 1, Integer::sum));
        assertThat(times).hasSize(18).allSatisfy((question, count) -> assertThat(count)
                .isEqualTo(1));
        assertThat(Json.of(service.get(path + "/history?verify=true").body()).is("verification.whole"))
                .isTrue();
    }

    private static void awaitJudged(PackagedService service, String id) throws IOException, InterruptedException {
        long end = System.nanoTime() + JUDGED.toNanos();
        while (!Json.of(service.get("/v1/submissions/" + id).body())
                .text("status")
                .equals("awaiting_review")) {
            assertThat(System.nanoTime()).as("%s is judged in time", id).isLessThan(end);
            PackagedService.pause(Duration.ofMillis(300));
        }
    }
}
