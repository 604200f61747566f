package org.assay.benchmark.rescore;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.assay.testing.PackagedService;

/**
 * How long it takes to fold 10,000 submissions of 18 answers again: where one question's arithmetic changed, where every
 * question's did, and to apply that. The service runs in a heap that could not hold them all.
 */
final class RescoreBenchmark {
    private static final int SUBMISSIONS = 10_000;
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final String HEAP = "-Xmx256m";

    private RescoreBenchmark() {}

    public static void main(String... arguments) throws Exception {
        Path data = Files.createTempDirectory("assay-rescore");
        Map<String, String> environment =
                Map.of("ASSAY_ADMIN_TOKEN", PackagedService.TOKEN, PackagedService.JAVA_OPTIONS, HEAP);
        try (PackagedService service = PackagedService.start(data, environment)) {
            StoredExam exam = StoredExam.judged(service, data);
            exam.copyUntil(SUBMISSIONS);
            System.out.printf("%,d submissions of 18 answers stored; the service has %s%n", SUBMISSIONS, HEAP);
            int one = exam.publish(SmallerPartials.in(question -> question.id().equals("4.2")));
            int all = exam.publish(SmallerPartials.in(question -> true));
            rescore(service, "what if, one question changed, just started", one, "");
            rescore(service, "what if, one question changed", one, "");
            rescore(service, "what if, every question changed", all, "");
            rescore(service, "applied, every question changed", all, "?apply=true");
            exam.close();
            service.terminate();
        }
        System.exit(0);
    }

    private static void rescore(PackagedService service, String what, int version, String query) throws Exception {
        long start = System.nanoTime();
        HttpResponse<String> reply = service.post(
                "/v1/exams/" + StoredExam.EXAM + "/versions/" + version + "/rescore" + query, "", Map.of(), LONGEST);
        double seconds = (System.nanoTime() - start) / 1e9;
        JsonNode summary = new ObjectMapper().readTree(reply.body()).path("summary");
        if (summary.path("rescored").asInt() != SUBMISSIONS) {
            throw new IllegalStateException(reply.statusCode() + " " + summary);
        }
        System.out.printf(Locale.ROOT, "%-46s %6.1f s  %s%n", what, seconds, summary);
    }
}
