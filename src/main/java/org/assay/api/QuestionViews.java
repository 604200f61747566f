package org.assay.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.api.QuestionView.CriterionView;
import org.assay.api.QuestionView.EvidenceView;
import org.assay.api.QuestionView.FlagView;
import org.assay.api.QuestionView.JudgmentView;
import org.assay.api.QuestionView.LineView;
import org.assay.api.QuestionView.LosingEditView;
import org.assay.api.QuestionView.OverrideView;
import org.assay.api.QuestionView.SecondOpinionView;
import org.assay.grading.GradingRecord;
import org.assay.grading.GradingWords;
import org.assay.judging.Answer;
import org.assay.judging.Evidence;
import org.assay.judging.Flag;
import org.assay.judging.Judgment;
import org.assay.judging.JudgmentSheet;
import org.assay.judging.Span;
import org.assay.rubric.Criterion;
import org.assay.rubric.Points;
import org.assay.rubric.Question;
import org.assay.scoring.QuestionScore;
import org.assay.scoring.Range;
import org.assay.scoring.ReviewerOverride;
import org.assay.scoring.SecondOpinion;
import org.assay.scoring.TraceSentences;
import org.assay.scoring.Triage;

/** Shows one graded question to a reader: quotes cut from the answer, the trace in the reader's language. */
final class QuestionViews {
    private final Question question;
    private final Optional<Answer> answer;
    private final TraceViews trace;

    QuestionViews(Question question, Optional<Answer> answer, TraceSentences sentences) {
        this.question = question;
        this.answer = answer;
        this.trace = new TraceViews(sentences);
    }

    QuestionView view(GradingRecord record, GradingWords words, boolean confirmed, List<LosingEditView> losingEdits) {
        QuestionScore score = record.score();
        return new QuestionView(
                question.id(),
                question.title(),
                decided(score.value()),
                score.value().low(),
                score.value().high(),
                score.max(),
                question.bonusPoints(),
                answer.map(Answer::text).orElse(null),
                trace.views(score.trace()),
                score.lines().stream().map(QuestionViews::line).toList(),
                record.hidesJudge() ? undecided(score) : criteria(record, words),
                flags(record.flags(), words.flagDetails()),
                record.reasons().stream().map(Triage.Reason::key).toList(),
                record.second().map(QuestionViews::second).orElse(null),
                words.comments().get(GradingWords.WHOLE),
                confirmed,
                record.hidesJudge(),
                losingEdits);
    }

    private static LineView line(QuestionScore.Line line) {
        return new LineView(
                line.line(),
                line.value().map(QuestionViews::decided).orElse(null),
                line.value().map(Range::low).orElse(null),
                line.value().map(Range::high).orElse(null),
                line.max());
    }

    private List<CriterionView> criteria(GradingRecord record, GradingWords words) {
        JudgmentSheet judged = record.judged(question);
        JudgmentSheet effective = record.effective(question);
        Map<String, ReviewerOverride> overrides = record.overrides().stream()
                .collect(Collectors.toMap(ReviewerOverride::criterion, override -> override));
        List<CriterionView> views = new ArrayList<>();
        for (QuestionScore.CriterionScore score : record.score().criteria()) {
            String criterion = score.criterion();
            Optional<ReviewerOverride> override = Optional.ofNullable(overrides.get(criterion));
            String rationale = words.rationales().get(criterion);
            Judgment own = judged.judgment(criterion);
            views.add(view(
                    score,
                    judgment(effective.judgment(criterion), override.isPresent() ? null : rationale),
                    override.map(stands -> judgment(own, rationale)).orElse(null),
                    override.map(stands -> new OverrideView(
                                    stands.level(),
                                    stands.reasonCode(),
                                    words.comments().get(criterion)))
                            .orElse(null)));
        }
        return views;
    }

    /** What there is to decide, and nothing of what the judge said. */
    private List<CriterionView> undecided(QuestionScore score) {
        return score.criteria().stream()
                .map(reach -> view(reach, null, null, null))
                .toList();
    }

    private CriterionView view(
            QuestionScore.CriterionScore score, JudgmentView judgment, JudgmentView suggested, OverrideView override) {
        Criterion criterion = question.criterion(score.criterion()).orElseThrow();
        return new CriterionView(
                criterion.id(),
                criterion.text(),
                criterion.isPriced() ? criterion.points() : null,
                criterion.isPriced() ? decided(score.value()) : null,
                score.value().low(),
                score.value().high(),
                score.counted(),
                judgment,
                suggested,
                override);
    }

    private JudgmentView judgment(Judgment judgment, String rationale) {
        return switch (judgment) {
            case Judgment.Rated rated ->
                new JudgmentView(
                        rated.level(),
                        null,
                        key(rated.by()),
                        rationale,
                        rated.confidence().isPresent() ? rated.confidence().getAsDouble() : null,
                        rated.evidence().stream().map(this::evidence).toList());
            case Judgment.Abstained abstained ->
                new JudgmentView(null, key(abstained.why()), null, rationale, null, null);
        };
    }

    private EvidenceView evidence(Evidence evidence) {
        Span span = evidence.span();
        return new EvidenceView(
                answer.map(text -> text.quote(span)).orElse(null), span.start(), span.end(), key(evidence.match()));
    }

    private static List<FlagView> flags(List<Flag> flags, List<String> details) {
        List<FlagView> views = new ArrayList<>();
        for (int i = 0; i < flags.size(); i++) {
            Flag flag = flags.get(i);
            views.add(new FlagView(
                    key(flag.kind()),
                    flag.span().map(Span::start).orElse(null),
                    flag.span().map(Span::end).orElse(null),
                    i < details.size() ? details.get(i) : null));
        }
        return views;
    }

    private static SecondOpinionView second(SecondOpinion opinion) {
        Map<String, String> levels = new LinkedHashMap<>();
        for (Judgment judgment : opinion.judgments()) {
            levels.put(
                    judgment.criterion(),
                    switch (judgment) {
                        case Judgment.Rated rated -> rated.level();
                        case Judgment.Abstained abstained -> null;
                    });
        }
        return new SecondOpinionView(
                opinion.judge(), opinion.value().low(), opinion.value().high(), levels);
    }

    static Points decided(Range range) {
        return range.isDecided() ? range.low() : null;
    }

    /** A constant as it is written outside: {@code QUOTE_NOT_FOUND} is {@code quote-not-found}. */
    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
