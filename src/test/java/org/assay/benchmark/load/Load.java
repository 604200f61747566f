package org.assay.benchmark.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Submissions of the shipped exam in any number, no two answers of them alike, so that each takes a call. */
final class Load {
    static final String EXAM = "ai-engineer-mid";
    private static final Path ANSWERS = Path.of("src/test/resources/gold/answers.jsonl");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> answers = new LinkedHashMap<>();
    private int sent;

    private Load() {}

    static Load ofGradedAnswers() throws IOException {
        Load load = new Load();
        for (String line : Files.readAllLines(ANSWERS)) {
            JsonNode answer = JSON.readTree(line);
            if (answer.path("kind").asText().equals("medium")) {
                load.answers.put(
                        answer.path("question").asText(), answer.path("answer").asText());
            }
        }
        return load;
    }

    int questions() {
        return answers.size();
    }

    /** Bodies with so many answers in all. */
    List<String> submissions(int count) throws IOException {
        List<String> bodies = new ArrayList<>();
        for (int rest = count; rest > 0; rest -= questions()) {
            bodies.add(submission(Math.min(rest, questions())));
        }
        return bodies;
    }

    private String submission(int answered) throws IOException {
        int number = ++sent;
        List<Map<String, String>> own = answers.entrySet().stream()
                .limit(answered)
                .map(answer ->
                        Map.of("question", answer.getKey(), "text", answer.getValue() + "\n(第 " + number + " 份)"))
                .toList();
        return JSON.writeValueAsString(
                Map.of("exam", EXAM, "candidate", Map.of("ref", "load-" + number), "answers", own));
    }

    /** A test of the peer for so many answers. */
    List<String> texts(int count) {
        List<String> all = List.copyOf(answers.values());
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(all.get(i % all.size()) + "\n(第 " + ++sent + " 份)");
        }
        return texts;
    }
}
