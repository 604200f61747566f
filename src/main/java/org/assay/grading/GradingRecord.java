package org.assay.grading;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.judging.Flag;
import org.assay.judging.Judgment;
import org.assay.judging.JudgmentSheet;
import org.assay.judging.Provenance;
import org.assay.rubric.Question;
import org.assay.scoring.QuestionScore;
import org.assay.scoring.ReviewerOverride;
import org.assay.scoring.Scorer;
import org.assay.scoring.SecondOpinion;
import org.assay.scoring.Trace;
import org.assay.scoring.Triage;

/**
 * What a grading says for good: levels, offsets and arithmetic, and not one word of the answer or about it.
 *
 * @param judgments the judge's own, which overrides leave untouched
 * @param overrides what reviewers put in their place, now in force
 * @param second what another judge said of the same answer, where one was asked
 * @param rubricHash hash of the rubric's content
 * @param settingsHash hash of the exam's settings at the time
 */
public record GradingRecord(
        List<Judgment> judgments,
        List<ReviewerOverride> overrides,
        List<Flag> flags,
        List<Triage.Reason> reasons,
        QuestionScore score,
        Optional<SecondOpinion> second,
        Origin origin,
        String rubricHash,
        String settingsHash) {

    public GradingRecord {
        second = second == null ? Optional.empty() : second;
    }

    /** Who judged, with what, and what it took; {@link Provenance} without the reply. */
    public record Origin(
            String judge,
            String model,
            String promptVersion,
            String promptHash,
            Map<String, String> parameters,
            Provenance.Usage usage,
            Duration latency) {
        public Origin {
            parameters = parameters == null ? Map.of() : Map.copyOf(parameters);
        }

        static Origin of(Provenance provenance) {
            return new Origin(
                    provenance.judge(),
                    provenance.model(),
                    provenance.promptVersion(),
                    provenance.promptHash(),
                    provenance.parameters(),
                    provenance.usage(),
                    provenance.latency());
        }
    }

    /** Whether a rule took the judge's place, because there was nothing to judge. */
    boolean isByRule() {
        return origin.judge().equals(BlankAnswers.RULE);
    }

    /** Whether it comes to the same in everything that counts, under whatever version and settings. */
    boolean says(GradingRecord other) {
        return judgments.equals(other.judgments)
                && overrides.equals(other.overrides)
                && reasons.equals(other.reasons)
                && score.equals(other.score);
    }

    /** The judge's own sheet. */
    public JudgmentSheet judged(Question question) {
        return JudgmentSheet.of(question, judgments);
    }

    /** The sheet that was scored. */
    public JudgmentSheet effective(Question question) {
        return ReviewerOverride.apply(question, judged(question), overrides);
    }

    /** The same judgments and overrides folded again. */
    public QuestionScore replay(Question question) {
        return Scorer.score(question, effective(question));
    }

    /** What is left of it where nobody may know what the judge said: what was noticed in the answer, and all that it may be worth. */
    public GradingRecord withoutJudge(Question question) {
        QuestionScore unjudged = Scorer.unjudged(question);
        return new GradingRecord(
                List.of(),
                List.of(),
                flags.stream().filter(flag -> flag.kind().isOfTheAnswer()).toList(),
                reasons.stream().filter(Triage.Reason::isOfTheAnswer).toList(),
                new QuestionScore(
                        question.id(),
                        unjudged.value(),
                        unjudged.max(),
                        new Trace(List.of()),
                        unjudged.lines(),
                        unjudged.criteria()),
                Optional.empty(),
                origin,
                rubricHash,
                settingsHash);
    }

    public boolean hidesJudge() {
        return judgments.isEmpty();
    }

    static List<Judgment> withoutWords(Collection<Judgment> judgments) {
        return judgments.stream().map(GradingRecord::withoutWords).toList();
    }

    private static Judgment withoutWords(Judgment judgment) {
        return switch (judgment) {
            case Judgment.Rated rated ->
                new Judgment.Rated(
                        rated.criterion(), rated.level(), rated.evidence(), "", rated.confidence(), rated.by());
            case Judgment.Abstained abstained -> new Judgment.Abstained(abstained.criterion(), abstained.why(), "");
        };
    }

    static List<Flag> flagsWithoutWords(Collection<Flag> flags) {
        return flags.stream()
                .map(flag -> new Flag(flag.kind(), flag.span(), ""))
                .toList();
    }
}
