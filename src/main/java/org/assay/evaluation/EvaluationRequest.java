package org.assay.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.problem.Complaint;
import org.assay.problem.Problem;
import org.assay.rubric.Exam;

/**
 * What is to be measured; whatever is null is as in {@link Protocol#DEFAULT}.
 *
 * @param version of the exam; the latest published one where null
 * @param gold graded answers, as in a gold file one object a line
 * @param raters grades of other people for the same answers, by name of the rater; may be null
 */
public record EvaluationRequest(
        String exam,
        Integer version,
        List<JsonNode> gold,
        Map<String, List<JsonNode>> raters,
        Integer folds,
        Integer repeats,
        Integer replicates,
        Long seed) {
    private static final int MOST_FOLDS = 100;
    private static final int MOST_REPEATS = 10;
    private static final int MOST_REPLICATES = 10_000;

    public EvaluationRequest {
        gold = gold == null ? List.of() : List.copyOf(gold);
        raters = raters == null ? Map.of() : raters;
    }

    /** @throws Problem where a number is out of its range */
    Protocol protocol() {
        List<Complaint> complaints = new ArrayList<>();
        Protocol standard = Protocol.DEFAULT;
        int howManyFolds = within("folds", folds, standard.folds(), MOST_FOLDS, complaints);
        int howOften = within("repeats", repeats, standard.repeats(), MOST_REPEATS, complaints);
        int resamples = within("replicates", replicates, standard.replicates(), MOST_REPLICATES, complaints);
        if (!complaints.isEmpty()) {
            throw new Problem(Problem.Kind.INVALID_REQUEST, "The judge cannot be measured like that.", complaints);
        }
        return new Protocol(
                howManyFolds, howOften, resamples, Optional.ofNullable(seed).orElse(standard.seed()));
    }

    private static int within(String name, Integer asked, int otherwise, int most, List<Complaint> complaints) {
        int number = Optional.ofNullable(asked).orElse(otherwise);
        if (number < 1 || number > most) {
            complaints.add(new Complaint("/" + name, "must be 1 to " + most));
        }
        return number;
    }

    List<GoldAnswer> answers(Exam graded) {
        return GoldFile.read(gold, "/gold", graded);
    }

    /** By name of the rater, then by answer. */
    Map<String, Map<String, Grades>> otherGrades(Exam graded) {
        List<GoldAnswer> answers = answers(graded);
        Map<String, Map<String, Grades>> grades = new LinkedHashMap<>();
        raters.forEach((name, lines) -> grades.put(name, GoldFile.rater(lines, "/raters/" + name, answers, graded)));
        return grades;
    }
}
