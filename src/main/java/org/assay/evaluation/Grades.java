package org.assay.evaluation;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.assay.rubric.Question;
import org.assay.scoring.QuestionScore;
import org.assay.scoring.Scorer;

/**
 * What one rater gave an answer; whatever was not graded is missing.
 *
 * @param lines points by line, named by its key or as L1, L2, … in the order of the rubric
 * @param levels level by criterion
 * @param total points of the whole answer, bonus included
 */
public record Grades(Map<String, Double> lines, Map<String, String> levels, OptionalDouble total) {
    public Grades {
        lines = Map.copyOf(lines);
        levels = Map.copyOf(levels);
    }

    /** The points of a line of the question. */
    OptionalDouble line(Question question, String line) {
        Double byKey = lines.get(line);
        Double points = byKey != null ? byKey : lines.get("L" + (keys(question).indexOf(line) + 1));
        return points == null ? OptionalDouble.empty() : OptionalDouble.of(points);
    }

    private static List<String> keys(Question question) {
        return Scorer.unjudged(question).lines().stream()
                .map(QuestionScore.Line::line)
                .toList();
    }
}
