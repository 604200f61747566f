package org.assay.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assay.judging.Judgment;
import org.assay.judging.JudgmentSheet;
import org.assay.rubric.Criterion;
import org.assay.rubric.Item;
import org.assay.rubric.Question;
import org.assay.testing.Cases;
import org.assay.testing.RubricGenerator;
import org.assay.testing.SheetGenerator;
import org.junit.jupiter.api.Test;

/** A better judgment never costs anything, and no order of judgments is better than another. */
class MonotoneLawTest {
    @Test
    void raisingALevelLowersNoNodeExceptThroughADeduction() {
        Cases.each(1000, random -> {
            Question question = RubricGenerator.of(random).question();
            JudgmentSheet sheet = new SheetGenerator(random).sheet(question, 15);
            QuestionScore before = Scorer.score(question, sheet);
            question.criteria()
                    .filter(criterion -> !criterion.isDeduction())
                    .filter(criterion -> canRise(criterion, sheet))
                    .forEach(criterion ->
                            nothingFalls(question, before, Scorer.score(question, raised(question, sheet, criterion))));
        });
    }

    @Test
    void raisingADeductionRaisesNoNode() {
        Cases.each(1000, random -> {
            Question question = RubricGenerator.of(random).question();
            JudgmentSheet sheet = new SheetGenerator(random).sheet(question, 15);
            QuestionScore before = Scorer.score(question, sheet);
            question.criteria()
                    .filter(Criterion::isDeduction)
                    .filter(criterion -> canRise(criterion, sheet))
                    .forEach(criterion ->
                            nothingFalls(question, Scorer.score(question, raised(question, sheet, criterion)), before));
        });
    }

    private static boolean canRise(Criterion criterion, JudgmentSheet sheet) {
        return sheet.judgment(criterion.id()) instanceof Judgment.Rated rated && place(criterion, rated) > 0;
    }

    private static int place(Criterion criterion, Judgment.Rated rated) {
        return criterion.levelIndex(rated.level()).orElseThrow();
    }

    private static JudgmentSheet raised(Question question, JudgmentSheet sheet, Criterion criterion) {
        Judgment.Rated rated = (Judgment.Rated) sheet.judgment(criterion.id());
        String above = criterion.levels().get(place(criterion, rated) - 1).id();
        return ReviewerOverride.apply(question, sheet, List.of(new ReviewerOverride(criterion.id(), above, "reason")));
    }

    private static void nothingFalls(Question question, QuestionScore before, QuestionScore after) {
        notBelow(after.value(), before.value(), question.id());
        question.items().stream()
                .flatMap(Item::items)
                .forEach(item -> notBelow(
                        BoundsLawTest.itemValue(after, item.id()),
                        BoundsLawTest.itemValue(before, item.id()),
                        item.id()));
    }

    private static void notBelow(Range after, Range before, String node) {
        assertThat(after.low()).as("low of %s", node).isGreaterThanOrEqualTo(before.low());
        assertThat(after.high()).as("high of %s", node).isGreaterThanOrEqualTo(before.high());
    }

    @Test
    void theOrderOfJudgmentsDoesNotMatter() {
        Cases.each(1000, random -> {
            Question question = RubricGenerator.of(random).question();
            List<Judgment> judgments = new SheetGenerator(random).judgments(question, 15);
            JudgmentSheet one = JudgmentSheet.of(question, judgments);
            JudgmentSheet other = JudgmentSheet.of(question, judgments.reversed());
            assertThat(one).isEqualTo(other);
            assertThat(Scorer.score(question, one)).isEqualTo(Scorer.score(question, other));
        });
    }
}
