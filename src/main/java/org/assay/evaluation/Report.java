package org.assay.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.assay.agreement.Metric;

/**
 * How good a judge is on graded answers.
 *
 * @param overall metrics of the questions' shares, with intervals that resample questions
 * @param fitted the judge's shares put through one straight line, fitted on other questions
 * @param withinQuestions mean of Pearson's correlations within the questions
 * @param floors what can be had without judging
 * @param gain QWK less that of the best floor
 * @param raters the other raters against gold
 * @param confusion answers by tenth of gold, then by tenth of the judge
 * @param worst the greatest differences, the greatest first
 * @param noise metrics of the second run against the first; empty where there was one
 */
public record Report(
        Setup setup,
        Map<Metric, Figure> overall,
        Row fitted,
        Figure withinQuestions,
        List<Row> floors,
        Figure gain,
        List<Row> raters,
        List<Group> kinds,
        List<Group> questions,
        List<Line> lines,
        List<Criterion> criteria,
        List<List<Long>> confusion,
        List<Disagreement> worst,
        Map<Metric, Figure> noise,
        Cost cost) {

    /** What was measured, and how. */
    public record Setup(
            String exam,
            String rubricHash,
            String judge,
            String model,
            String promptHash,
            int answers,
            Protocol protocol) {}

    /** The metrics of one rater, or floor. */
    public record Row(String name, int answers, Map<Metric, Figure> metrics) {}

    /**
     * Answers that have something in common.
     *
     * @param gold mean share of the points that people gave
     * @param given mean share that the judge gave
     */
    public record Group(String name, int answers, double gold, double given, Map<Metric, Figure> metrics) {}

    /** A line of the scoring standard, on the steps that its graders used. */
    public record Line(
            String question,
            String line,
            double max,
            int answers,
            double gold,
            double given,
            Map<Metric, Figure> metrics) {}

    /** A criterion of which people gave the level. */
    public record Criterion(
            String question, String criterion, int answers, Map<Metric, Figure> metrics, List<Level> levels) {}

    /** How well one level is found. */
    public record Level(String level, Figure precision, Figure recall, Figure f1) {}

    /** An answer on which judge and people differ, with the words that the judge paid for. */
    public record Disagreement(
            String id, String question, String kind, double gold, double given, List<String> quotes) {}

    /**
     * @param abstained share of the judgments without a level
     * @param secondsPerAnswer median latency of the judge
     */
    public record Cost(
            double abstained,
            double secondsPerAnswer,
            int calls,
            long inputTokens,
            long outputTokens,
            BigDecimal money) {}
}
