package org.assay.grading;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assay.judging.Judgment;
import org.assay.judging.JudgmentSheet;
import org.assay.rubric.Criterion;
import org.assay.rubric.Question;
import org.assay.rubric.RubricHash;
import org.assay.scoring.ReviewerOverride;

/**
 * What becomes of a question's judgments under another version of the rubric: they stay where the judge would go by the
 * same, and so do overrides; a criterion that changed or is new abstains.
 *
 * @param to the question as the other version has it
 * @param kept criteria that have the same judging hash in both
 * @param isSame whether the whole question is the same in both
 */
record CarryOver(Question to, Set<String> kept, boolean isSame) {

    /** @param from the question as it was judged; empty where it was not asked then */
    static CarryOver of(Optional<Question> from, Question to) {
        Map<String, String> hashes = from.map(CarryOver::hashes).orElse(Map.of());
        Map<String, String> kept = new LinkedHashMap<>(hashes(to));
        kept.entrySet().retainAll(hashes.entrySet());
        return new CarryOver(to, kept.keySet(), from.filter(to::equals).isPresent());
    }

    private static Map<String, String> hashes(Question question) {
        return question.criteria()
                .collect(Collectors.toMap(Criterion::id, criterion -> RubricHash.ofJudging(question, criterion)));
    }

    /** The judge's own sheet; what there was nothing to judge of stays worth nothing, with nobody asked. */
    JudgmentSheet sheet(GradingRecord was) {
        return was.isByRule() ? blank(was) : sheet(was.judgments());
    }

    /** Where a reviewer decided otherwise, on a criterion that changed, somebody has to decide again. */
    private JudgmentSheet blank(GradingRecord was) {
        Set<String> overridden =
                was.overrides().stream().map(ReviewerOverride::criterion).collect(Collectors.toSet());
        JudgmentSheet nothing = BlankAnswers.sheet(to);
        return JudgmentSheet.of(
                to,
                criterion -> overridden.contains(criterion.id()) && !kept.contains(criterion.id())
                        ? changed(criterion)
                        : nothing.judgment(criterion.id()));
    }

    JudgmentSheet sheet(Collection<Judgment> judgments) {
        Map<String, Judgment> byCriterion =
                judgments.stream().collect(Collectors.toMap(Judgment::criterion, Function.identity()));
        return JudgmentSheet.of(
                to, criterion -> kept.contains(criterion.id()) ? byCriterion.get(criterion.id()) : changed(criterion));
    }

    private static Judgment changed(Criterion criterion) {
        return new Judgment.Abstained(criterion.id(), Judgment.Why.CRITERION_CHANGED, "");
    }

    List<ReviewerOverride> overrides(List<ReviewerOverride> overrides) {
        return overrides.stream()
                .filter(override -> kept.contains(override.criterion()))
                .toList();
    }

    GradingWords words(GradingWords words) {
        return new GradingWords(kept(words.rationales()), words.flagDetails(), kept(words.comments()));
    }

    private Map<String, String> kept(Map<String, String> byCriterion) {
        Map<String, String> left = new LinkedHashMap<>(byCriterion);
        left.keySet().retainAll(kept);
        return left;
    }
}
