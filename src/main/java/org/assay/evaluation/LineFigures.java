package org.assay.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.agreement.Rating;
import org.assay.agreement.Scale;
import org.assay.scoring.QuestionScore;

/** How well a judge does on each line of the scoring standard. */
final class LineFigures {
    private LineFigures() {}

    /** Of every line that somebody graded. */
    static List<Report.Line> of(List<Outcome> outcomes) {
        Map<String, List<Outcome>> byQuestion = outcomes.stream()
                .collect(Collectors.groupingBy(
                        outcome -> outcome.question().id(), LinkedHashMap::new, Collectors.toList()));
        List<Report.Line> lines = new ArrayList<>();
        byQuestion.forEach((question, own) -> own.getFirst().score().lines().forEach(line -> line(question, line, own)
                .ifPresent(lines::add)));
        return lines;
    }

    private static Optional<Report.Line> line(String question, QuestionScore.Line line, List<Outcome> outcomes) {
        List<Rating> ratings = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            double given = outcome.score().lines().stream()
                    .filter(one -> one.line().equals(line.line()))
                    .mapToDouble(outcome::line)
                    .sum();
            outcome.gold()
                    .grades()
                    .line(outcome.question(), line.line())
                    .ifPresent(gold -> ratings.add(new Rating(question, gold, given)));
        }
        if (ratings.isEmpty()) {
            return Optional.empty();
        }
        Scale steps = Scale.steps(ratings.stream().map(Rating::gold).toList());
        return Optional.of(new Report.Line(
                question,
                line.line(),
                line.max().value().doubleValue(),
                ratings.size(),
                Ratings.mean(ratings.stream().map(Rating::gold).toList()),
                Ratings.mean(ratings.stream().map(Rating::given).toList()),
                Figures.plain(ratings, steps)));
    }
}
