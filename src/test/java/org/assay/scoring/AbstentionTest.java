package org.assay.scoring;

import static org.assay.scoring.Examples.points;
import static org.assay.scoring.Examples.score;
import static org.assay.testing.RubricBuilder.criterion;
import static org.assay.testing.RubricBuilder.item;
import static org.assay.testing.RubricBuilder.question;
import static org.assay.testing.RubricBuilder.unpriced;
import static org.assay.testing.Sheets.abstained;
import static org.assay.testing.Sheets.met;
import static org.assertj.core.api.Assertions.assertThat;

import org.assay.testing.RubricBuilder.QuestionDraft;
import org.junit.jupiter.api.Test;

/** An abstention is never a zero: the score is a range until somebody decides. */
class AbstentionTest {
    @Test
    void anAbstainedCriterionIsWorthItsLeastToItsMost() {
        QuestionDraft question = question(item("i", "5", criterion("a", "2"), criterion("b", "3")));
        QuestionScore score = score(question, met("a"), abstained("b"));
        assertThat(score.value()).isEqualTo(points("2", "5"));
        assertThat(score.value().isDecided()).isFalse();
    }

    @Test
    void theLeastOfADeductionIsItsFirstLevel() {
        QuestionDraft question = question(item("i", "3", criterion("a", "3"), criterion("wrong", "-1")));
        assertThat(score(question, met("a"), abstained("wrong")).value()).isEqualTo(points("2", "3"));
    }

    @Test
    void underStepsItIsAtItsLastLevelAndAtItsFirst() {
        QuestionDraft question =
                question(item("i", "1", unpriced("a"), unpriced("b")).steps("0.3", "1"));
        assertThat(score(question, met("a"), abstained("b")).value()).isEqualTo(points("0.3", "1"));
    }

    @Test
    void whereNothingHangsOnItOneNumberStands() {
        QuestionDraft question = question(
                item("i", "3", criterion("a", "3"), criterion("b", "2")).best(1));
        QuestionScore score = score(question, met("a"), abstained("b"));
        assertThat(score.value()).isEqualTo(points("3"));
        assertThat(score.value().isDecided()).isTrue();
    }

    @Test
    void eachFoldCountsItsOwnBest() {
        QuestionDraft question = question(
                item("i", "3", criterion("a", "2"), criterion("b", "3")).best(1));
        QuestionScore score = score(question, met("a"), abstained("b"));
        assertThat(score.value()).isEqualTo(points("2", "3"));
        assertThat(score.criterion("a").orElseThrow().counted()).isEqualTo(new Counted(true, false));
        assertThat(score.criterion("b").orElseThrow().counted()).isEqualTo(new Counted(false, true));
    }

    @Test
    void aLimitMayHoldInTheLowFoldOnly() {
        QuestionDraft question = question(
                item("i", "4", criterion("a", "3"), criterion("b", "1")).limit(2, "1"));
        assertThat(score(question, met("a"), abstained("b")).value()).isEqualTo(points("1", "4"));
    }

    @Test
    void nobodyKnowsYetWhatItemsOf0PointsUnderDistinctStepsWillRestOn() {
        QuestionDraft question =
                question(item("i", "2", item("j", "0", criterion("a", "1")), item("k", "0", criterion("b", "1")))
                        .steps("1", "2")
                        .distinct());
        assertThat(Scorer.unjudged(question.build()).value()).isEqualTo(points("1", "2"));
    }
}
