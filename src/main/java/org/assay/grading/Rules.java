package org.assay.grading;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.catalog.ExamSettingsLog;
import org.assay.catalog.Rubric;
import org.assay.judging.Flag;
import org.assay.judging.Judged;
import org.assay.judging.Judgment;
import org.assay.judging.JudgmentSheet;
import org.assay.rubric.Question;
import org.assay.scoring.QuestionScore;
import org.assay.scoring.ReviewerOverride;
import org.assay.scoring.Scorer;
import org.assay.scoring.SecondOpinion;
import org.assay.scoring.Triage;

/** What gradings are made under: a version of the rubric, and the exam's settings in force. */
record Rules(Rubric rubric, ExamSettingsLog.InForce settings) {
    /** What a judge said, under the overrides of the grading before. */
    GradingRecord judged(Question question, Judged judged, Optional<GradingRecord> before) {
        return record(
                question,
                judged.sheet(),
                before.map(GradingRecord::overrides).orElse(List.of()),
                judged.flags(),
                before.filter(was -> suggestsOtherwise(was, question, judged.sheet()))
                        .map(was -> List.of(Triage.Reason.SUGGESTION_CHANGED))
                        .orElse(List.of()),
                second(question, judged),
                GradingRecord.Origin.of(judged.provenance()));
    }

    /** The same judgments under other overrides. */
    GradingRecord reviewed(Question question, GradingRecord was, List<ReviewerOverride> overrides) {
        return record(question, was.judged(question), overrides, was.flags(), List.of(), was.second(), was.origin());
    }

    /** What was judged under another version. */
    GradingRecord rescored(CarryOver carry, GradingRecord was) {
        return record(
                carry.to(),
                carry.sheet(was),
                carry.overrides(was.overrides()),
                was.flags(),
                was.reasons().stream()
                        .filter(Triage.Reason.SUGGESTION_CHANGED::equals)
                        .toList(),
                was.second().map(opinion -> second(carry.to(), opinion.judge(), carry.sheet(opinion.judgments()))),
                was.origin());
    }

    private GradingRecord record(
            Question question,
            JudgmentSheet judged,
            List<ReviewerOverride> overrides,
            Collection<Flag> flags,
            List<Triage.Reason> more,
            Optional<SecondOpinion> second,
            GradingRecord.Origin origin) {
        JudgmentSheet effective = ReviewerOverride.apply(question, judged, overrides);
        QuestionScore score = Scorer.score(question, effective);
        return new GradingRecord(
                GradingRecord.withoutWords(judged.judgments()),
                overrides,
                GradingRecord.flagsWithoutWords(flags),
                Stream.concat(Triage.reasons(question, effective, flags, score, second).stream(), more.stream())
                        .sorted()
                        .toList(),
                score,
                second,
                origin,
                rubric.hash(),
                settings.hash());
    }

    private static Optional<SecondOpinion> second(Question question, Judged judged) {
        return judged.second().map(opinion -> second(question, opinion.judge(), opinion.sheet()));
    }

    private static SecondOpinion second(Question question, String judge, JudgmentSheet sheet) {
        return new SecondOpinion(
                judge,
                GradingRecord.withoutWords(sheet.judgments()),
                Scorer.score(question, sheet).value());
    }

    /** Whether a reviewer's level stands on a judgment that now is another one. */
    private static boolean suggestsOtherwise(GradingRecord before, Question question, JudgmentSheet now) {
        JudgmentSheet was = before.judged(question);
        return before.overrides().stream()
                .map(ReviewerOverride::criterion)
                .anyMatch(criterion -> !level(was.judgment(criterion)).equals(level(now.judgment(criterion))));
    }

    private static Optional<String> level(Judgment judgment) {
        return switch (judgment) {
            case Judgment.Rated rated -> Optional.of(rated.level());
            case Judgment.Abstained abstained -> Optional.empty();
        };
    }
}
