package org.assay.benchmark.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assay.testing.PackagedService;

/**
 * How long the pages of a large draft take, and the import of the answer key of the shipped exam; with
 * {@code --drafts-only} that is all. Else also how long it takes to fold 10,000 submissions of 18 answers again: where one
 * question's arithmetic changed, where every question's did, and to apply that. The service runs in a heap that could not
 * hold them all.
 */
final class AuthoringBenchmark {
    private static final int SUBMISSIONS = 10_000;
    private static final Path ANSWER_KEY = Path.of("../shared/seed/answer-key.zh.txt");
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final String HEAP = "-Xmx256m";

    private AuthoringBenchmark() {}

    public static void main(String... arguments) throws Exception {
        Path data = Files.createTempDirectory("assay-rescore");
        Map<String, String> environment = Map.of("ASSAY_ADMIN_TOKEN", PackagedService.TOKEN);
        try (PackagedService service = PackagedService.start(data, environment, List.of(HEAP))) {
            LargeDraft.time(service);
            importing(service);
            if (!List.of(arguments).contains("--drafts-only")) {
                rescoring(service, data);
            }
            service.terminate();
        }
        System.exit(0);
    }

    private static void rescoring(PackagedService service, Path data) throws Exception {
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
    }

    private static void importing(PackagedService service) throws Exception {
        if (Files.notExists(ANSWER_KEY)) {
            System.out.println("No import: " + ANSWER_KEY + " is not here.");
            return;
        }
        String document = Files.readString(ANSWER_KEY);
        for (String time : List.of("first", "second", "third")) {
            long start = System.nanoTime();
            HttpResponse<String> draft = service.post(
                    "/v1/exams/import?exam=imported", document, Map.of("Content-Type", "text/plain; charset=utf-8"));
            System.out.printf(
                    Locale.ROOT,
                    "%-46s %6.2f s (%d)%n",
                    "import of %,d lines, %s".formatted(document.lines().count(), time),
                    secondsSince(start),
                    draft.statusCode());
        }
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void rescore(PackagedService service, String what, int version, String query) throws Exception {
        long start = System.nanoTime();
        HttpResponse<String> reply = service.post(
                "/v1/exams/" + StoredExam.EXAM + "/versions/" + version + "/rescore" + query, "", Map.of(), LONGEST);
        double seconds = secondsSince(start);
        JsonNode summary = new ObjectMapper().readTree(reply.body()).path("summary");
        if (summary.path("rescored").asInt() != SUBMISSIONS) {
            throw new IllegalStateException(reply.statusCode() + " " + summary);
        }
        System.out.printf(Locale.ROOT, "%-46s %6.1f s  %s%n", what, seconds, summary);
    }
}
