package org.assay.testing.provider;

import static org.assay.testing.At.at;
import static org.assay.testing.Rubrics.sending;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An exam of one question and three criteria, numbered answers to it, and what a model may say of them. */
public final class HeapExam {
    private static final Pattern NUMBER = Pattern.compile("Answer (\\d+)\\.");

    private HeapExam() {}

    /** Publishes it under this key. */
    public static void publish(String key) {
        sending("application/yaml", rubric(key))
                .post("/v1/exams?publish=true")
                .then()
                .statusCode(201)
                .body(at("status", org.hamcrest.Matchers.equalTo("published")));
    }

    /** Its YAML. */
    public static String rubric(String key) {
        return """
                exam: %s
                title: Heaps
                language: en
                points: 3
                sections:
                  - id: only
                    title: Only section
                    points: 3
                    questions:
                      - id: "1"
                        title: Heaps
                        points: 3
                        ask: What does the root of a min-heap hold?
                        reference: The smallest element; it is read in constant time.
                        items:
                          - id: heap
                            text: Explains heaps
                            points: 3
                            criteria:
                              - {id: root, points: 1, text: Says that the root holds the smallest element, reference: The root is the smallest.}
                              - {id: cost, points: 1, text: Says that reading it takes constant time, reference: Reading it is O(1).}
                              - {id: growth, points: 1, text: Says how the heap grows, reference: A new element rises from the end.}
                """.formatted(key);
    }

    public static String answer(int number) {
        return "Answer %d. The root of a min-heap is its smallest element, so it is read in O(1).".formatted(number);
    }

    public static Map<String, Object> submission(String exam, String text) {
        return Map.of(
                "exam", exam,
                "candidate", Map.of("ref", "c"),
                "answers", List.of(Map.of("question", "1", "text", text)));
    }

    /** The number of the answer that a request is about. */
    public static int number(ProviderRequest request) {
        Matcher number = NUMBER.matcher(String.join("\n", request.messages()));
        if (!number.find()) {
            throw new AssertionError("the request holds no numbered answer");
        }
        return Integer.parseInt(number.group(1));
    }

    /** What is true of an answer, in the order of the criteria: it never says how the heap grows. */
    public static List<String> truth(int number) {
        return List.of("met", number % 2 == 0 ? "met" : "not-met", "not-met");
    }

    public static Stream<String> truthful(int number) {
        return Stream.of(
                judgment("1", "met", "smallest element"),
                number % 2 == 0 ? judgment("2", "met", "it is read in O(1)") : judgment("2", "not-met", ""),
                judgment("3", "not-met", ""));
    }

    public static String judgment(String criterion, String level, String quote) {
        return "{\"criterion\":\"%s\",\"quotes\":[%s],\"level\":\"%s\",\"why\":\"so it is\"}"
                .formatted(criterion, quote.isEmpty() ? "" : "\"" + quote + "\"", level);
    }

    public static String reply(Stream<String> judgments) {
        return judgments.collect(Collectors.joining(",", "{\"judgments\":[", "]}"));
    }
}
