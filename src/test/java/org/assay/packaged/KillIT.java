package org.assay.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Killed at any moment: what was accepted is judged once, and nothing is graded twice. */
class KillIT {
    private static final int ROUNDS = 4;
    private static final int SUBMISSIONS_A_ROUND = 6;
    private static final Duration JUDGED = Duration.ofSeconds(120);

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
            try (PackagedService service = PackagedService.start(data)) {
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
        try (PackagedService service = PackagedService.start(data)) {
            for (Map.Entry<String, String> submission : accepted.entrySet()) {
                assertJudgedOnce(service, submission.getValue());
                HttpResponse<String> again =
                        service.post("/v1/submissions", body, Map.of("Idempotency-Key", submission.getKey()));
                assertThat(JsonPath.from(again.body()).getString("id")).isEqualTo(submission.getValue());
            }
            service.terminate();
        }
        System.out.println("KillIT: " + accepted.size() + " accepted submissions, each judged once");
    }

    /** Sends until the service is gone, and notes what was accepted. */
    private static Thread sending(PackagedService service, int round, String body, Map<String, String> accepted) {
        return Thread.ofPlatform().start(() -> {
            try {
                for (int i = 0; i < SUBMISSIONS_A_ROUND; i++) {
                    String key = "round-" + round + "-" + i;
                    HttpResponse<String> reply = service.post("/v1/submissions", body, Map.of("Idempotency-Key", key));
                    if (reply.statusCode() == 202) {
                        accepted.put(key, JsonPath.from(reply.body()).getString("id"));
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
        long end = System.nanoTime() + JUDGED.toNanos();
        while (!JsonPath.from(service.get(path).body()).getString("status").equals("awaiting_review")) {
            assertThat(System.nanoTime()).as("%s is judged in time", id).isLessThan(end);
            PackagedService.pause(Duration.ofMillis(300));
        }
        List<String> questions =
                JsonPath.from(service.get(path + "/gradings").body()).getList("question");
        Map<String, Integer> times = new LinkedHashMap<>();
        questions.forEach(question -> times.merge(question, 1, Integer::sum));
        assertThat(times).hasSize(18).allSatisfy((question, count) -> assertThat(count)
                .isEqualTo(1));
        assertThat(JsonPath.from(service.get(path + "/history?verify=true").body())
                        .getBoolean("verification.whole"))
                .isTrue();
    }
}
