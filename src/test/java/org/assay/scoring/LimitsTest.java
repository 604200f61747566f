package org.assay.scoring;

import static org.assay.scoring.Examples.points;
import static org.assay.scoring.Examples.score;
import static org.assay.testing.RubricBuilder.bonusItem;
import static org.assay.testing.RubricBuilder.criterion;
import static org.assay.testing.RubricBuilder.item;
import static org.assay.testing.RubricBuilder.question;
import static org.assay.testing.RubricBuilder.unpriced;
import static org.assay.testing.Sheets.met;
import static org.assay.testing.Sheets.partial;
import static org.assertj.core.api.Assertions.assertThat;

import org.assay.rubric.Points;
import org.assay.scoring.Trace.Applied;
import org.assay.scoring.Trace.Bound;
import org.assay.testing.RubricBuilder.ItemDraft;
import org.assay.testing.RubricBuilder.QuestionDraft;
import org.junit.jupiter.api.Test;

/** What cuts a value down, or keeps it up, and in which order. */
class LimitsTest {
    private static ItemDraft twoMethods() {
        return item("methods", "7", criterion("a", "3.5"), criterion("b", "3.5"));
    }

    @Test
    void anItemIsNeverWorthMoreThanItsPoints() {
        QuestionDraft question = question(item("i", "4", criterion("a", "3"), criterion("b", "2")));
        QuestionScore score = score(question, met("a"), met("b"));
        assertThat(score.value()).isEqualTo(points("4"));
        assertThat(score.trace().steps().getFirst().limits())
                .containsExactly(new Applied(new Bound.AtMost(Points.of(4)), points("5"), points("4")));
    }

    @Test
    void fewerAnsweredThanAskedForAreWorthAtMostTheLimit() {
        QuestionDraft question = question(twoMethods().limit(2, "3"));
        assertThat(score(question, met("a")).value()).isEqualTo(points("3"));
        assertThat(score(question, partial("a")).value()).isEqualTo(points("1.75"));
        assertThat(score(question, met("a"), partial("b")).value()).isEqualTo(points("5.25"));
    }

    @Test
    void everyLimitThatHoldsIsApplied() {
        QuestionDraft question = question(item("i", "6", criterion("a", "3"), criterion("b", "2"), criterion("c", "1"))
                .limit(3, "4")
                .limit(2, "2"));
        assertThat(score(question, met("a"), met("b")).value()).isEqualTo(points("4"));
        assertThat(score(question, met("a")).value()).isEqualTo(points("2"));
    }

    @Test
    void underStepsOnlyAChildFullyMetIsAnswered() {
        QuestionDraft question = question(
                item("i", "1", unpriced("a"), unpriced("b")).steps("0.8", "1").limit(2, "0.5"));
        assertThat(score(question, met("a"), partial("b")).value()).isEqualTo(points("0.5"));
        assertThat(score(question, met("a"), met("b")).value()).isEqualTo(points("1"));
    }

    @Test
    void aChildIsAnsweredByItsValueAfterItsOwnLimits() {
        ItemDraft emptied = item("emptied", "2", criterion("a", "2")).limit(2, "0");
        QuestionDraft question =
                question(item("i", "5", criterion("b", "3"), emptied).limit(2, "1"));
        assertThat(score(question, met("a"), met("b")).value()).isEqualTo(points("1"));
    }

    @Test
    void answeredAreCountedBeforeBestChooses() {
        QuestionDraft question = question(
                item("i", "3", criterion("a", "3"), criterion("b", "3")).best(1).limit(2, "1"));
        assertThat(score(question, met("a"), partial("b")).value()).isEqualTo(points("3"));
        assertThat(score(question, met("a")).value()).isEqualTo(points("1"));
    }

    @Test
    void aDeductionTakesPointsButNotBelow0() {
        QuestionDraft question = question(
                item("i", "2", criterion("a", "2"), criterion("wrong", "-3").withoutEvidence()));
        assertThat(score(question, met("a")).value()).isEqualTo(points("2"));
        assertThat(score(question, met("a"), partial("wrong")).value()).isEqualTo(points("0.5"));
        assertThat(score(question, met("a"), met("wrong")).value()).isEqualTo(points("0"));
    }

    @Test
    void aNegativeFloorLetsADeductionReachTheOtherItems() {
        QuestionDraft question = question(
                "q",
                "4",
                item("right", "3", criterion("a", "3")),
                item("risky", "1", criterion("b", "1"), criterion("wrong", "-2"))
                        .floor("-1"));
        assertThat(score(question, met("a"), met("wrong")).value()).isEqualTo(points("2"));
        assertThat(score(question, met("wrong")).value()).isEqualTo(points("0"));
    }

    @Test
    void aQuestionsLimitCountsItsItems() {
        QuestionDraft question = question(
                        "q",
                        "6",
                        item("i", "3", criterion("a", "3")),
                        item("j", "3", criterion("b", "3")),
                        bonusItem("extra", "1", criterion("c", "1")))
                .limit(2, "2");
        assertThat(score(question, met("a")).value()).isEqualTo(points("2"));
        assertThat(score(question, met("a"), partial("b")).value()).isEqualTo(points("4.5"));
        assertThat(score(question, met("a"), met("c")).value())
                .as("a bonus is not counted")
                .isEqualTo(points("3"));
    }

    @Test
    void aQuestionIsNeverWorthMoreThanItsPointsHoweverMuchItsItemsAddUpTo() {
        QuestionDraft question =
                question("9.2", "4", item("i", "3", criterion("a", "3")), item("j", "2", criterion("b", "2")));
        assertThat(score(question, met("a"), met("b")).value()).isEqualTo(points("4"));
    }

    private static QuestionDraft withBonus() {
        return question(
                "1.1",
                "3",
                item("i", "3", criterion("a", "3"), criterion("b", "1")),
                bonusItem("streaming", "1", criterion("c", "1"), criterion("d", "1")));
    }

    @Test
    void aBonusComesOnTopOfTheCutValueAndIsCutItself() {
        QuestionScore score = score(withBonus(), met("a"), met("b"), met("c"), met("d"));
        assertThat(score.value()).isEqualTo(points("4"));
        assertThat(score.max()).isEqualTo(Points.of(3));
    }

    @Test
    void aBonusWithinMakesUpForWhatIsMissingAndNoMore() {
        assertThat(score(withBonus().bonusWithin(), partial("a"), met("c")).value())
                .isEqualTo(points("2.5"));
        assertThat(score(withBonus().bonusWithin(), met("a"), met("c")).value()).isEqualTo(points("3"));
    }
}
