package org.assay.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.common.mapper.TypeRef;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assay.api.RandomReviewer.Act;
import org.assay.catalog.Catalog;
import org.assay.intake.Submission;
import org.assay.rubric.Points;
import org.assay.rubric.Question;
import org.assay.scoring.Range;
import org.assay.testing.Caller;
import org.assay.testing.ExamSettings;
import org.assay.testing.Json;
import org.assay.testing.Submissions;
import org.assay.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/**
 * Two reviewers at once, over HTTP, at random. {@code -Dreviewers.seconds=60} lets them work for a minute,
 * {@code -Dreviewers.seed=…} decide the same again.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TwoReviewersTest {
    private static final Duration TIME = Duration.ofSeconds(Long.getLong("reviewers.seconds", 5));
    /** A slow machine takes longer, rather than show nothing. */
    private static final int FEWEST_ACTS = 60;

    private static final long SEED = Long.getLong("reviewers.seed", System.nanoTime());

    @Inject
    Catalog catalog;

    private Caller reader;

    @Test
    void nothingIsLostAndNothingIsMadeUp() {
        System.out.println("-Dreviewers.seed=" + SEED);
        String exam = "two-" + UUID.randomUUID();
        Submissions.publish(exam);
        List<String> submissions = IntStream.range(0, 12)
                .mapToObj(i -> Json.of(Submissions.send(Submissions.sample().replace("ai-engineer-mid", exam)))
                        .text("id"))
                .toList();
        submissions.forEach(Submissions::awaitJudged);
        ExamSettings.change(exam, "{\"blindShare\": 0.2}").then().statusCode(200);
        List<Act> acts = review(submissions, questions(exam));
        ExamSettings.change(exam, "{\"blindShare\": 0}").then().statusCode(200);
        print(acts);
        assertThat(acts).extracting(Act::status).isSubsetOf(200, 404, 409, 412, 422);
        assertThat(acts).filteredOn(act -> act.was(200, "override")).isNotEmpty();
        assertThat(acts).filteredOn(act -> act.was(200, "confirm")).isNotEmpty();
        assertThat(acts).filteredOn(act -> act.status() == 412).isNotEmpty();
        reader = Caller.of("reader", "reviewer");
        submissions.forEach(submission -> check(
                submission,
                acts.stream().filter(act -> act.submission().equals(submission)).toList()));
    }

    private static List<Act> review(List<String> submissions, List<String> questions) {
        long end = System.nanoTime() + TIME.toNanos();
        List<RandomReviewer> reviewers = Stream.of("lin", "ada")
                .map(name -> new RandomReviewer(
                        Caller.of(name, "reviewer"), new Random(SEED + name.hashCode()), submissions, questions))
                .toList();
        reviewers.stream()
                .map(reviewer -> CompletableFuture.runAsync(() -> {
                    while (System.nanoTime() < end || reviewer.acts().size() < FEWEST_ACTS) {
                        reviewer.act();
                    }
                }))
                .toList()
                .forEach(CompletableFuture::join);
        return reviewers.stream().flatMap(reviewer -> reviewer.acts().stream()).toList();
    }

    private List<String> questions(String exam) {
        return catalog.version(exam, 1)
                .orElseThrow()
                .exam()
                .questions()
                .map(Question::id)
                .toList();
    }

    private static void print(List<Act> acts) {
        Map<String, Long> counts = acts.stream()
                .collect(Collectors.groupingBy(
                        act -> act.kind() + " " + act.status(), TreeMap::new, Collectors.counting()));
        System.out.println(counts);
    }

    private record History(List<Map<String, Object>> entries, Map<String, Object> verification) {}

    private void check(String id, List<Act> acts) {
        String path = "/v1/submissions/" + id;
        History history = reader.request().get(path + "/history?verify=true").as(History.class);
        List<Map<String, Object>> entries = history.entries();
        List<Map<String, Object>> gradings =
                reader.request().get(path + "/gradings").as(new TypeRef<>() {});
        assertThat(history.verification()).containsEntry("complaints", List.of());
        assertThat(of(entries, "grading")).isEqualTo(of(gradings, "id"));
        assertThat(whatPeopleDid(entries)).isEqualTo(whatWasAccepted(acts));
        assertThat(codes(acts, 200)).isSubsetOf(codes(entries));
        assertThat(codes(acts, 412)).filteredOn(codes(entries)::contains).isEmpty();
        assertThat(overridesBy(entries)).isEqualTo(overridesOf(gradings));
        for (Map<String, Object> grading : gradings) {
            String replay = path + "/gradings/" + grading.get("number") + "/replay";
            assertThat(reader.request().get(replay).asString()).as(replay).contains("\"equal\":true");
        }
        checkTotal(id, gradings);
    }

    private static List<Object> of(List<Map<String, Object>> rows, String field) {
        return rows.stream()
                .map(row -> row.get(field))
                .filter(value -> value != null)
                .toList();
    }

    /** How often a reviewer did what to a question; a withdrawal is noted as an override too. */
    private static Map<List<String>, Long> whatWasAccepted(List<Act> acts) {
        return acts.stream()
                .filter(act -> act.status() == 200)
                .collect(count(act -> List.of(
                        act.reviewer(), act.kind().equals("withdraw") ? "override" : act.kind(), act.question())));
    }

    private static Map<List<String>, Long> whatPeopleDid(List<Map<String, Object>> entries) {
        return entries.stream()
                .filter(entry ->
                        List.of("override", "confirm", "finalize", "reopen").contains(entry.get("action")))
                .filter(entry -> !detail(entry).containsKey("rest"))
                .collect(count(entry -> List.of((String) entry.get("actor"), (String) entry.get("action"), (String)
                        entry.getOrDefault("question", ""))));
    }

    private static <T> java.util.stream.Collector<T, ?, Map<List<String>, Long>> count(Function<T, List<String>> key) {
        return Collectors.groupingBy(key, Collectors.counting());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> detail(Map<String, Object> entry) {
        return (Map<String, String>) entry.get("detail");
    }

    private static List<String> codes(List<Map<String, Object>> entries) {
        return entries.stream()
                .map(entry -> detail(entry).get("reasonCode"))
                .filter(code -> code != null)
                .toList();
    }

    /** A confirmation gives a reason only where it changes a level. */
    private static List<String> codes(List<Act> acts, int status) {
        return acts.stream()
                .filter(act -> act.status() == status)
                .filter(act -> act.kind().equals("override") || status == 412)
                .map(Act::code)
                .filter(code -> !code.isEmpty())
                .toList();
    }

    /** The reason of every override in force, by question and criterion, as the history tells it from its beginning. */
    private static Map<String, String> overridesBy(List<Map<String, Object>> entries) {
        Map<String, String> inForce = new HashMap<>();
        for (Map<String, Object> entry : entries) {
            Map<String, String> detail = detail(entry);
            String question = entry.get("question") + "/";
            if (detail.containsKey("criterion") && detail.containsKey("reasonCode")) {
                inForce.put(question + detail.get("criterion"), detail.get("reasonCode"));
            } else if (detail.containsKey("criterion")) {
                inForce.remove(question + detail.get("criterion"));
            }
            detail.keySet().stream()
                    .filter(name -> name.startsWith("after:"))
                    .forEach(name ->
                            inForce.put(question + name.substring("after:".length()), detail.get("reasonCode")));
        }
        return inForce;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> overridesOf(List<Map<String, Object>> gradings) {
        Map<String, String> inForce = new HashMap<>();
        latest(gradings).forEach((question, grading) -> {
            Map<String, Object> record = (Map<String, Object>) grading.get("record");
            for (Map<String, String> override : (List<Map<String, String>>) record.get("overrides")) {
                inForce.put(question + "/" + override.get("criterion"), override.get("reasonCode"));
            }
        });
        return inForce;
    }

    private static Map<String, Map<String, Object>> latest(List<Map<String, Object>> gradings) {
        Map<String, Map<String, Object>> latest = new HashMap<>();
        gradings.forEach(grading -> latest.put((String) grading.get("question"), grading));
        return latest;
    }

    private void checkTotal(String id, List<Map<String, Object>> gradings) {
        Submission stored = QuarkusTransaction.requiringNew().call(() -> Submission.findById(UUID.fromString(id)));
        Map<String, Range> values = new HashMap<>();
        latest(gradings)
                .forEach((question, grading) ->
                        values.put(question, new Range(points(grading.get("low")), points(grading.get("high")))));
        Range total = catalog.version(stored.exam, stored.version)
                .orElseThrow()
                .score(values)
                .value();
        assertThat(stored.low).isEqualByComparingTo(total.low().value());
        assertThat(stored.high).isEqualByComparingTo(total.high().value());
    }

    private static Points points(Object number) {
        return new Points(new BigDecimal(number.toString()));
    }
}
