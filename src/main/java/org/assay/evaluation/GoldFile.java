package org.assay.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
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
        List<JsonNode> lines = new ArrayList<>();
        List<Complaint> complaints = new ArrayList<>();
        List<String> rows = text.lines().toList();
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).isBlank()) {
                parse(rows.get(i), "/" + i, complaints).ifPresent(lines::add);
            }
        }
        refuseIfAny(complaints);
        return read(lines, exam);
    }

    /** The same from answers that are parsed already. */
    public static List<GoldAnswer> read(List<JsonNode> lines, Exam exam) {
        List<GoldAnswer> answers = new ArrayList<>();
        List<Complaint> complaints = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < lines.size() && complaints.size() < MOST_COMPLAINTS; i++) {
            JsonNode line = lines.get(i);
            List<Complaint> own = complaints(line, "/" + i, exam);
            if (own.isEmpty() && !ids.add(line.path("id").asText())) {
                own = List.of(new Complaint("/" + i + "/id", "stands here twice"));
            }
            if (own.isEmpty()) {
                answers.add(answer(line));
            }
            complaints.addAll(own);
        }
        if (answers.isEmpty() && complaints.isEmpty()) {
            complaints.add(new Complaint("", "there is no graded answer"));
        }
        refuseIfAny(complaints);
        return answers;
    }

    /** What a second rater gave, by answer: the same fields without the answer. */
    public static Map<String, Grades> rater(String text) {
        Map<String, Grades> grades = new LinkedHashMap<>();
        List<Complaint> complaints = new ArrayList<>();
        List<String> rows = text.lines().filter(row -> !row.isBlank()).toList();
        for (int i = 0; i < rows.size(); i++) {
            parse(rows.get(i), "/" + i, complaints)
                    .ifPresent(line ->
                            grades.put(line.path("id").asText(), grades(line.has("gold") ? line.path("gold") : line)));
        }
        refuseIfAny(complaints);
        return grades;
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
