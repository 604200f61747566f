package org.assay.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.assay.judging.Answer;
import org.assay.problem.Complaint;
import org.assay.problem.Problem;
import org.assay.rubric.Criterion;
import org.assay.rubric.Exam;
import org.assay.rubric.Question;

/** Graded answers, one JSON object a line. */
public final class GoldFile {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_COMPLAINTS = 100;

    private GoldFile() {}

    /**
     * The answers of a file.
     *
     * @throws Problem that names every line that cannot be used
     */
    public static List<GoldAnswer> read(String text, Exam exam) {
        return read(lines(text), "", exam);
    }

    /**
     * The same from answers that are parsed already.
     *
     * @param place pointer to them, for complaints
     */
    static List<GoldAnswer> read(List<JsonNode> lines, String place, Exam exam) {
        List<GoldAnswer> answers = new ArrayList<>();
        List<Complaint> complaints = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < lines.size() && complaints.size() < MOST_COMPLAINTS; i++) {
            JsonNode line = lines.get(i);
            String at = place + "/" + i;
            List<Complaint> own = complaints(line, at, exam);
            if (own.isEmpty() && !ids.add(line.path("id").asText())) {
                own = List.of(new Complaint(at + "/id", "stands here twice"));
            }
            if (own.isEmpty()) {
                answers.add(answer(line));
            }
            complaints.addAll(own);
        }
        if (answers.isEmpty() && complaints.isEmpty()) {
            complaints.add(new Complaint(place, "there is no graded answer"));
        }
        refuseIfAny(complaints);
        return answers;
    }

    /** What a second rater gave, by answer: the same fields without the answer. Grades of other answers are passed over. */
    public static Map<String, Grades> rater(String text, List<GoldAnswer> gold, Exam exam) {
        return rater(lines(text), "", gold, exam);
    }

    static Map<String, Grades> rater(List<JsonNode> lines, String place, List<GoldAnswer> gold, Exam exam) {
        Map<String, String> questions = new HashMap<>();
        gold.forEach(answer -> questions.put(answer.id(), answer.question()));
        Map<String, Grades> grades = new LinkedHashMap<>();
        List<Complaint> complaints = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            JsonNode line = lines.get(i);
            String id = line.path("id").asText();
            if (questions.containsKey(id)) {
                JsonNode given = line.has("gold") ? line.path("gold") : line;
                Question question = exam.question(questions.get(id)).orElseThrow();
                complaints.addAll(ofGrades(given, place + "/" + i, question));
                grades.put(id, grades(given));
            }
        }
        refuseIfAny(complaints);
        return grades;
    }

    private static List<JsonNode> lines(String text) {
        List<JsonNode> lines = new ArrayList<>();
        List<Complaint> complaints = new ArrayList<>();
        text.lines().filter(row -> !row.isBlank()).forEach(row -> parse(
                        row, "/" + (lines.size() + complaints.size()), complaints)
                .ifPresent(lines::add));
        refuseIfAny(complaints);
        return lines;
    }

    private static Optional<JsonNode> parse(String row, String pointer, List<Complaint> complaints) {
        try {
            return Optional.of(JSON.readTree(row));
        } catch (JsonProcessingException e) {
            complaints.add(new Complaint(pointer, "is not JSON: " + e.getOriginalMessage()));
            return Optional.empty();
        }
    }

    private static void refuseIfAny(List<Complaint> complaints) {
        if (!complaints.isEmpty()) {
            throw new Problem(
                    Problem.Kind.INVALID_REQUEST,
                    "%d places of the graded answers cannot be used.".formatted(complaints.size()),
                    complaints);
        }
    }

    private static List<Complaint> complaints(JsonNode line, String at, Exam exam) {
        List<Complaint> complaints = new ArrayList<>();
        for (String field : List.of("id", "question", "answer")) {
            if (!line.path(field).isTextual()) {
                complaints.add(new Complaint(at + "/" + field, "must be a text"));
            }
        }
        if (line.path("answer").asText().length() > Answer.MAX_LENGTH) {
            complaints.add(new Complaint(at + "/answer", "is longer than %d".formatted(Answer.MAX_LENGTH)));
        }
        exam.question(line.path("question").asText())
                .ifPresentOrElse(
                        question -> complaints.addAll(ofGrades(line.path("gold"), at + "/gold", question)),
                        () -> complaints.add(new Complaint(at + "/question", "is not in the exam")));
        return complaints;
    }

    private static List<Complaint> ofGrades(JsonNode gold, String at, Question question) {
        List<Complaint> complaints = new ArrayList<>();
        if (!gold.has("total") && !gold.has("lines") && !gold.has("levels")) {
            complaints.add(new Complaint(at, "needs lines, levels or a total"));
        }
        if (gold.has("total") && !gold.path("total").isNumber()) {
            complaints.add(new Complaint(at + "/total", "must be a number"));
        }
        gold.path("lines").properties().stream()
                .filter(entry -> !entry.getValue().isNumber())
                .forEach(entry -> complaints.add(new Complaint(at + "/lines/" + entry.getKey(), "must be a number")));
        gold.path("levels").properties().stream()
                .filter(entry ->
                        !hasLevel(question, entry.getKey(), entry.getValue().asText()))
                .forEach(entry -> complaints.add(
                        new Complaint(at + "/levels/" + entry.getKey(), "is no level of a criterion of the question")));
        return complaints;
    }

    private static boolean hasLevel(Question question, String criterion, String level) {
        return question.criteria()
                .filter(one -> one.id().equals(criterion))
                .anyMatch((Criterion one) -> one.levelIndex(level).isPresent());
    }

    private static GoldAnswer answer(JsonNode line) {
        return new GoldAnswer(
                line.path("id").asText(),
                line.path("question").asText(),
                line.path("kind").asText(""),
                line.path("answer").asText(),
                grades(line.path("gold")));
    }

    private static Grades grades(JsonNode node) {
        Map<String, Double> lines = new LinkedHashMap<>();
        node.path("lines")
                .properties()
                .forEach(entry -> lines.put(entry.getKey(), entry.getValue().asDouble()));
        Map<String, String> levels = new LinkedHashMap<>();
        node.path("levels")
                .properties()
                .forEach(entry -> levels.put(entry.getKey(), entry.getValue().asText()));
        return new Grades(
                lines,
                levels,
                node.has("total") ? OptionalDouble.of(node.path("total").asDouble()) : OptionalDouble.empty());
    }
}
