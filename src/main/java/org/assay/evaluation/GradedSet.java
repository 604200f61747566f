package org.assay.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.assay.problem.Complaint;
import org.assay.problem.Problem;
import org.assay.rubric.Bonus;
import org.assay.rubric.Criterion;
import org.assay.rubric.Exam;
import org.assay.rubric.Item;
import org.assay.rubric.Level;
import org.assay.rubric.Part;
import org.assay.rubric.Pay;
import org.assay.rubric.Points;
import org.assay.rubric.Question;
import org.assay.rubric.Section;

/** Graded answers with the exam that they belong to. */
record GradedSet(Exam exam, List<GoldAnswer> answers) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SENTENCE_END = Pattern.compile("[。!?;\\uFF01\\uFF1F\\uFF1B\\n]+|\\.(?=\\s|$)");
    private static final int MOST_CRITERIA = 20;
    private static final int DIGITS = 6;

    /**
     * Answers that were graded in total, of a public set. There is no rubric, so every sentence of the reference answer becomes a
     * criterion of equal weight.
     *
     * @param split only the answers of this part, where it is given
     */
    static GradedSet ofReferences(String text, Optional<String> split) {
        Map<String, Question> questions = new LinkedHashMap<>();
        List<GoldAnswer> answers = new ArrayList<>();
        int row = 0;
        for (String line : text.lines().filter(one -> !one.isBlank()).toList()) {
            JsonNode node = parse(line, row++);
            if (split.isEmpty() || split.get().equals(node.path("split").asText())) {
                Question question =
                        questions.computeIfAbsent(id(node.path("item_id").asText()), id -> question(id, node));
                answers.add(answer(question, node));
            }
        }
        if (answers.isEmpty()) {
            throw new Problem(Problem.Kind.INVALID_REQUEST, "The file has no such answers.");
        }
        return new GradedSet(exam(List.copyOf(questions.values())), answers);
    }

    private static JsonNode parse(String line, int row) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new Problem(
                    Problem.Kind.INVALID_REQUEST,
                    "The file is not one JSON object a line.",
                    List.of(new Complaint("/" + row, "is not JSON")));
        }
    }

    private static String id(String item) {
        return item.replaceAll("[^A-Za-z0-9.-]", "-");
    }

    private static GoldAnswer answer(Question question, JsonNode node) {
        double total = node.path("gold").path("total").asDouble();
        return new GoldAnswer(
                node.path("answer_id").asText(),
                question.id(),
                "",
                node.path("answer").asText(),
                new Grades(Map.of(), Map.of(), OptionalDouble.of(total)));
    }

    private static Exam exam(List<Question> questions) {
        Points points = Points.sum(questions.stream().map(Question::points).toList());
        Section section = new Section("all", "all", points, List.of(), questions);
        return new Exam("reference-answers", "Reference answers", "und", points, Bonus.ABOVE, List.of(section));
    }

    private static Question question(String id, JsonNode node) {
        Points points = new Points(node.path("max_points").decimalValue());
        String reference = node.path("reference_answer").asText();
        List<Part> criteria = criteria(sentences(reference), points);
        Item item = new Item(
                "reference", "", points, false, Pay.ALL, false, List.of(), Points.ZERO, criteria, Optional.empty());
        return new Question(
                id,
                id,
                points,
                Bonus.ABOVE,
                node.path("question").asText(),
                reference,
                List.of(),
                List.of(item),
                Optional.empty());
    }

    private static List<String> sentences(String reference) {
        List<String> sentences = SENTENCE_END
                .splitAsStream(reference)
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .limit(MOST_CRITERIA)
                .toList();
        return sentences.isEmpty() ? List.of(reference) : sentences;
    }

    /** Equal parts, the last with what rounding leaves. */
    private static List<Part> criteria(List<String> sentences, Points points) {
        Points each =
                new Points(points.value().divide(BigDecimal.valueOf(sentences.size()), DIGITS, RoundingMode.DOWN));
        List<Part> criteria = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            boolean last = i == sentences.size() - 1;
            criteria.add(criterion("s" + (i + 1), sentences.get(i), last ? points.minus(each.times(i)) : each));
        }
        return criteria;
    }

    private static Criterion criterion(String id, String sentence, Points points) {
        return new Criterion(
                id,
                sentence,
                List.of(
                        new Level("met", points, ""),
                        new Level("partial", points.half(), ""),
                        new Level("not-met", Points.ZERO, "")),
                "",
                List.of(),
                List.of(),
                Criterion.EvidenceRule.QUOTE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
