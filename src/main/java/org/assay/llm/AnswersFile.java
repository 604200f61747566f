package org.assay.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.catalog.Format;
import org.assay.catalog.RubricReader;
import org.assay.catalog.ShippedExam;
import org.assay.judging.Answer;
import org.assay.judging.AnswerInspector;
import org.assay.judging.JudgingOptions;
import org.assay.judging.JudgingTask;
import org.assay.problem.Complaint;
import org.assay.problem.Problem;
import org.assay.rubric.Exam;
import org.assay.rubric.Question;

/** Reads the tasks of a submission from a file, as it would be sent to the service. */
final class AnswersFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private AnswersFile() {}

    /**
     * A task for every answer that is not blank.
     *
     * @param rubric YAML or JSON; the shipped exam where it is empty
     */
    static List<JudgingTask> tasks(Path submission, Optional<Path> rubric, JudgingOptions options) throws IOException {
        Exam exam = exam(rubric);
        JsonNode answers = parse(submission).path("answers");
        AnswerInspector inspector = new AnswerInspector();
        List<JudgingTask> tasks = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            String id = answers.get(i).path("question").asText();
            Optional<Question> question = exam.question(id);
            if (question.isEmpty()) {
                throw unknown(i, id);
            }
            Answer answer = new Answer(id, answers.get(i).path("text").asText());
            if (!answer.isBlank()) {
                tasks.add(new JudgingTask(
                        exam, question.get(), answer, inspector.inspect(question.get(), answer), options));
            }
        }
        return tasks;
    }

    private static Problem unknown(int index, String id) {
        return new Problem(
                Problem.Kind.INVALID_SUBMISSION,
                "The exam has no question '" + id + "'.",
                List.of(new Complaint("/answers/" + index + "/question", "is not in the exam")));
    }

    private static JsonNode parse(Path submission) throws IOException {
        try {
            return JSON.readTree(submission.toFile());
        } catch (JsonProcessingException e) {
            throw new Problem(Problem.Kind.MALFORMED_REQUEST, submission + " is not JSON: " + e.getOriginalMessage());
        }
    }

    private static Exam exam(Optional<Path> rubric) throws IOException {
        byte[] file = rubric.isPresent() ? Files.readAllBytes(rubric.get()) : ShippedExam.content();
        boolean isJson =
                rubric.filter(path -> path.toString().endsWith(".json")).isPresent();
        return new RubricReader().read(file, isJson ? Format.JSON : Format.YAML).exam();
    }
}
