package org.assay.web.exams;

import java.util.List;
import org.assay.grading.GradingRecord;
import org.assay.grading.GradingWords;
import org.assay.judging.Answer;
import org.assay.judging.Judgment;
import org.assay.judging.JudgmentSheet;
import org.assay.rubric.Points;
import org.assay.rubric.Question;
import org.assay.scoring.QuestionScore.CriterionScore;
import org.assay.scoring.Range;
import org.assay.scoring.TraceSentences;
import org.assay.scoring.Triage;

/** What came of an answer that was tried. */
public record Tried(
        String question,
        Range value,
        Points max,
        String judge,
        String model,
        long milliseconds,
        List<Row> rows,
        List<Triage.Reason> reasons,
        List<TraceLine> trace) {

    /**
     * A criterion with its judgment.
     *
     * @param level null where it has none
     * @param why null where it has a level
     */
    public record Row(
            String criterion,
            String text,
            String level,
            Judgment.Why why,
            Range value,
            boolean counted,
            List<String> quotes,
            String rationale) {}

    /** A step of the trace. */
    public record TraceLine(String node, String sentence) {}

    static Tried of(
            Question question, Answer answer, GradingRecord record, GradingWords words, TraceSentences sentences) {
        JudgmentSheet sheet = record.effective(question);
        return new Tried(
                question.id(),
                record.score().value(),
                record.score().max(),
                record.origin().judge(),
                record.origin().model(),
                record.origin().latency().toMillis(),
                record.score().criteria().stream()
                        .map(score -> row(
                                question,
                                answer,
                                score,
                                sheet.judgment(score.criterion()),
                                words.rationales().getOrDefault(score.criterion(), "")))
                        .toList(),
                record.reasons(),
                record.score().trace().steps().stream()
                        .map(step -> new TraceLine(step.node(), sentences.sentence(step)))
                        .toList());
    }

    private static Row row(
            Question question, Answer answer, CriterionScore score, Judgment judgment, String rationale) {
        String text = question.criterion(score.criterion()).orElseThrow().text();
        boolean counted = score.counted().low() || score.counted().high();
        return switch (judgment) {
            case Judgment.Rated rated ->
                new Row(
                        score.criterion(),
                        text,
                        rated.level(),
                        null,
                        score.value(),
                        counted,
                        rated.evidence().stream()
                                .map(evidence -> answer.quote(evidence.span()))
                                .toList(),
                        rationale);
            case Judgment.Abstained abstained ->
                new Row(score.criterion(), text, null, abstained.why(), score.value(), counted, List.of(), rationale);
        };
    }
}
