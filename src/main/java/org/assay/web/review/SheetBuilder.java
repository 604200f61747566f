package org.assay.web.review;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.grading.GradingRecord;
import org.assay.grading.GradingWords;
import org.assay.judging.Answer;
import org.assay.judging.Evidence;
import org.assay.judging.Flag;
import org.assay.judging.Judgment;
import org.assay.judging.JudgmentSheet;
import org.assay.review.SeenGrading;
import org.assay.rubric.Criterion;
import org.assay.rubric.Question;
import org.assay.scoring.QuestionScore;
import org.assay.scoring.ReviewerOverride;
import org.assay.scoring.SecondOpinion;
import org.assay.scoring.TraceSentences;
import org.assay.web.Moment;
import org.assay.web.review.CutAnswer.Highlight;
import org.assay.web.review.QuestionSheet.CriterionRow;
import org.assay.web.review.QuestionSheet.FlagLine;
import org.assay.web.review.QuestionSheet.LevelChoice;
import org.assay.web.review.QuestionSheet.LostEdit;
import org.assay.web.review.QuestionSheet.Second;
import org.assay.web.review.QuestionSheet.TraceLine;

/** Puts the sheet of one question together. */
final class SheetBuilder {
    private final Question question;
    private final SeenGrading seen;
    private final GradingRecord record;
    private final GradingWords words;
    private final List<LostEdit> losing;
    private final List<Highlight> highlights = new ArrayList<>();

    SheetBuilder(Question question, SeenGrading seen, List<LostEdit> losing) {
        this.question = question;
        this.seen = seen;
        this.record = seen.record();
        this.words = seen.words().get();
        this.losing = losing;
    }

    QuestionSheet build(Optional<Answer> answer, TraceSentences sentences) {
        QuestionScore score = record.score();
        List<CriterionRow> criteria = seen.isBlind() ? undecided() : judged();
        List<FlagLine> flags = flags();
        return new QuestionSheet(
                seen.grading().submission,
                question,
                seen.grading().id.toString(),
                answer.map(text -> CutAnswer.of(text.text(), highlights)).orElse(null),
                score.value(),
                score.max(),
                criteria,
                score.trace().steps().stream()
                        .map(step -> new TraceLine(step.node(), sentences.sentence(step)))
                        .toList(),
                score.lines(),
                flags,
                record.reasons(),
                record.second()
                        .map(opinion -> new Second(opinion.judge(), opinion.value()))
                        .orElse(null),
                words.comments().get(GradingWords.WHOLE),
                seen.isBlind(),
                seen.grading().isConfirmed(),
                seen.grading().createdBy,
                Moment.text(seen.grading().createdAt),
                losing);
    }

    /** What there is to decide, and nothing of what the judge said. */
    private List<CriterionRow> undecided() {
        Map<String, String> attempted = new HashMap<>();
        losing.forEach(edit -> attempted.putAll(edit.levels()));
        List<CriterionRow> rows = new ArrayList<>();
        for (QuestionScore.CriterionScore score : record.score().criteria()) {
            Criterion criterion = question.criterion(score.criterion()).orElseThrow();
            rows.add(new CriterionRow(
                    rows.size() + 1,
                    criterion,
                    null,
                    false,
                    null,
                    null,
                    null,
                    null,
                    null,
                    Map.of(),
                    score.value(),
                    true,
                    null,
                    null,
                    null,
                    choices(criterion, attempted.get(criterion.id()), null)));
        }
        return rows;
    }

    private List<CriterionRow> judged() {
        JudgmentSheet judged = record.judged(question);
        JudgmentSheet effective = record.effective(question);
        List<CriterionRow> rows = new ArrayList<>();
        for (QuestionScore.CriterionScore score : record.score().criteria()) {
            String id = score.criterion();
            rows.add(row(rows.size() + 1, score, effective.judgment(id), judged.judgment(id)));
        }
        return rows;
    }

    private CriterionRow row(int number, QuestionScore.CriterionScore score, Judgment stands, Judgment judged) {
        Criterion criterion = question.criterion(score.criterion()).orElseThrow();
        Optional<ReviewerOverride> override = record.overrides().stream()
                .filter(one -> one.criterion().equals(criterion.id()))
                .findFirst();
        evidence(stands).forEach(quote -> highlights.add(new Highlight(quote.span(), number)));
        String level = level(stands);
        return new CriterionRow(
                number,
                criterion,
                level,
                override.isPresent(),
                override.map(one -> level(judged)).orElse(null),
                record.second().map(opinion -> level(opinion, criterion.id())).orElse(null),
                why(override.isPresent() ? judged : stands),
                words.rationales().get(criterion.id()),
                confidence(judged),
                matches(stands),
                score.value(),
                score.counted().low() || score.counted().high(),
                score.unmetRequirement().orElse(null),
                override.map(ReviewerOverride::reasonCode).orElse(null),
                words.comments().get(criterion.id()),
                choices(criterion, level, level(judged)));
    }

    private static List<LevelChoice> choices(Criterion criterion, String chosen, String judged) {
        List<LevelChoice> choices = new ArrayList<>();
        criterion
                .levels()
                .forEach(level -> choices.add(new LevelChoice(
                        choices.size() + 1,
                        level.id(),
                        criterion.isPriced() ? level.points() : null,
                        level.text(),
                        level.id().equals(chosen),
                        level.id().equals(judged))));
        return choices;
    }

    /** Words that something was noticed in are highlighted too. */
    private List<FlagLine> flags() {
        List<FlagLine> lines = new ArrayList<>();
        for (Flag flag : record.flags()) {
            flag.span().map(Highlight::flagged).ifPresent(highlights::add);
            int index = lines.size();
            lines.add(new FlagLine(
                    flag.kind(),
                    index < words.flagDetails().size() ? words.flagDetails().get(index) : ""));
        }
        return lines;
    }

    private static Stream<Evidence> evidence(Judgment judgment) {
        return switch (judgment) {
            case Judgment.Rated rated -> rated.evidence().stream();
            case Judgment.Abstained abstained -> Stream.empty();
        };
    }

    private static Map<Evidence.Match, Long> matches(Judgment judgment) {
        Map<Evidence.Match, Long> matches = new EnumMap<>(Evidence.Match.class);
        evidence(judgment).forEach(quote -> matches.merge(quote.match(), 1L, Long::sum));
        return matches;
    }

    private static String level(Judgment judgment) {
        return switch (judgment) {
            case Judgment.Rated rated -> rated.level();
            case Judgment.Abstained abstained -> null;
        };
    }

    private static String level(SecondOpinion opinion, String criterion) {
        return opinion.judgments().stream()
                .filter(judgment -> judgment.criterion().equals(criterion))
                .findFirst()
                .map(SheetBuilder::level)
                .orElse(null);
    }

    private static Judgment.Why why(Judgment judgment) {
        return switch (judgment) {
            case Judgment.Rated rated -> null;
            case Judgment.Abstained abstained -> abstained.why();
        };
    }

    private static Integer confidence(Judgment judgment) {
        return judgment instanceof Judgment.Rated rated && rated.confidence().isPresent()
                ? (int) Math.round(100 * rated.confidence().getAsDouble())
                : null;
    }
}
