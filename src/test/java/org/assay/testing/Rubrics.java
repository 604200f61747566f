package org.assay.testing;

import static org.assay.testing.AdminToken.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A small rubric of the tests' own, the same in YAML and in JSON, as an exam that no other test knows. */
public record Rubrics(String exam) {
    private static final AtomicInteger EXAMS = new AtomicInteger();

    private static final String YAML = """
            exam: %s
            title: Heaps
            language: en
            points: 6.5
            sections:
              - id: trees
                title: Trees
                points: 6.5
                questions:
                  - id: "1"
                    title: The root
                    points: 6.5
                    ask: What does the root of a min-heap hold, and what does it cost to take it?
                    reference: The smallest element; taking it costs O(log n).
                    limits: [{answered-fewer-than: 2, at-most: 4}]
                    items:
                      - id: facts
                        text: The root and its cost
                        points: 4.5
                        criteria:
                          - id: smallest
                            text: Says that the root holds the smallest element
                            points: 2.5
                            reference: The root of a min-heap is its smallest element.
                            accept: ["the minimum is on top"]
                            reject: ["the root is the median"]
                          - id: cost
                            text: Says that taking the root costs O(log n)
                            levels: [{id: met, points: 2}, {id: partial, points: 1}, {id: not-met, points: 0}]
                            reference: Taking the root sinks one element along a path, which costs O(log n).
                            requires: smallest
                      - id: uses
                        text: Two uses of a heap
                        points: 2
                        pay: {steps: [1, 2]}
                        criteria:
                          - id: sorting
                            text: Names heap sort as a use
                            reference: Heap sort takes the root again and again.
                          - id: queues
                            text: Names priority queues as a use
                            reference: A priority queue hands out what is most urgent.
            """;

    private static final String JSON = """
            {"language": "en", "exam": "%s", "title": "Heaps", "points": 6.50, "bonus": "within",
             "sections": [{"id": "trees", "title": "Trees", "points": 6.5, "questions": [
               {"id": "1", "title": "The root", "points": 6.5,
                "ask": "What does the root of a min-heap hold, and what does it cost to take it?",
                "reference": "The smallest element; taking it costs O(log n).",
                "limits": [{"answered-fewer-than": 2, "at-most": 4.0}],
                "items": [
                  {"id": "facts", "text": "The root and its cost", "points": 4.5, "pay": "all", "criteria": [
                    {"id": "smallest", "text": "Says that the root holds the smallest element", "points": 2.5,
                     "reference": "The root of a min-heap is its smallest element.",
                     "accept": ["the minimum is on top"], "reject": ["the root is the median"]},
                    {"id": "cost", "text": "Says that taking the root costs O(log n)", "requires": "smallest",
                     "levels": [{"id": "met", "points": 2}, {"id": "partial", "points": 1}, {"id": "not-met", "points": 0}],
                     "reference": "Taking the root sinks one element along a path, which costs O(log n)."}]},
                  {"id": "uses", "text": "Two uses of a heap", "points": 2, "pay": {"steps": [1, 2]}, "criteria": [
                    {"id": "sorting", "text": "Names heap sort as a use",
                     "reference": "Heap sort takes the root again and again."},
                    {"id": "queues", "text": "Names priority queues as a use",
                     "reference": "A priority queue hands out what is most urgent."}]}]}]}]}
            """;

    /** An exam that is not there yet. */
    public static Rubrics fresh() {
        return new Rubrics("heaps-" + EXAMS.incrementAndGet());
    }

    public String yaml() {
        return YAML.formatted(exam);
    }

    public String json() {
        return JSON.formatted(exam);
    }

    /** The YAML with one place, which must be there, written differently. */
    public String yamlWith(String place, String instead) {
        return with(yaml(), place, instead);
    }

    /** The JSON with one place, which must be there, written differently. */
    public String jsonWith(String place, String instead) {
        return with(json(), place, instead);
    }

    private static String with(String text, String place, String instead) {
        assertThat(text).contains(place);
        return text.replaceFirst(Pattern.quote(place), Matcher.quoteReplacement(instead));
    }

    /** Without the text of its question: sound but for one warning, {@code no-ask@1}. */
    public String withWarning() {
        return yamlWith("ask: What does the root of a min-heap hold, and what does it cost to take it?", "ask: \"\"");
    }

    /** Declares points that its section does not add up to: an error, {@code sum-mismatch@exam}. */
    public String withError() {
        return yamlWith("points: 6.5", "points: 7");
    }

    public static Response sendYaml(String yaml) {
        return sending("application/yaml", yaml).post("/v1/exams");
    }

    public static Response sendJson(String json) {
        return sending("application/json", json).post("/v1/exams");
    }

    /** Sends YAML to be published at once, where nothing stands in the way. */
    public static Response sendToPublish(String yaml) {
        return sending("application/yaml", yaml).post("/v1/exams?publish=true");
    }

    /** With the body as bytes, because the client knows texts of a few types only. */
    public static RequestSpecification sending(String type, String body) {
        return asAdmin().header("Content-Type", type).body(body.getBytes(StandardCharsets.UTF_8));
    }

    /** Publishes a version with this body. */
    public Response publish(int version, Object body) {
        return asAdmin().contentType("application/json").body(body).post(path(version) + "/publish");
    }

    /** Publishes a version without a body. */
    public Response publish(int version) {
        return asAdmin().noContentType().post(path(version) + "/publish");
    }

    public String path() {
        return "/v1/exams/" + exam;
    }

    public String path(int version) {
        return path() + "/versions/" + version;
    }
}
