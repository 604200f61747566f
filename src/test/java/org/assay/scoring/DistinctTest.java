package org.assay.scoring;

import static org.assay.scoring.Examples.counted;
import static org.assay.scoring.Examples.points;
import static org.assay.scoring.Examples.score;
import static org.assay.testing.RubricBuilder.criterion;
import static org.assay.testing.RubricBuilder.item;
import static org.assay.testing.RubricBuilder.question;
import static org.assay.testing.RubricBuilder.unpriced;
import static org.assay.testing.Sheets.abstained;
import static org.assay.testing.Sheets.met;
import static org.assay.testing.Sheets.notMet;
import static org.assay.testing.Sheets.partial;
import static org.assay.testing.Sheets.sheet;
import static org.assay.testing.Sheets.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.assay.judging.Judgment;
import org.assay.judging.JudgmentSheet;
import org.assay.rubric.Question;
import org.assay.testing.RubricBuilder.CriterionDraft;
import org.assay.testing.RubricBuilder.QuestionDraft;
import org.junit.jupiter.api.Test;

/** Two children of a distinct item are not paid for the same words. */
class DistinctTest {
    private static final QuestionDraft TWO =
            question(item("i", "5", criterion("a", "2"), criterion("b", "3")).distinct());
    private static final QuestionDraft THREE =
            question(item("i", "6", criterion("a", "2"), criterion("b", "3"), criterion("c", "2"))
                    .distinct());

    @Test
    void onlyTheHigherOfTwoThatRestOnTheSameWordsIsPaid() {
        QuestionScore score = score(TWO, met("a", words(0, 10)), met("b", words(0, 10)));
        assertThat(score.value()).isEqualTo(points("3"));
        assertThat(counted(score)).containsExactly("b");
    }

    @Test
    void halfOfTheSmallerIsNoConflictYetButMoreIs() {
        assertThat(score(TWO, met("a", words(0, 10)), met("b", words(5, 30))).value())
                .isEqualTo(points("5"));
        assertThat(score(TWO, met("a", words(0, 10)), met("b", words(4, 30))).value())
                .isEqualTo(points("3"));
    }

    @Test
    void wordsQuotedTwiceByOneChildAreOneStretch() {
        assertThat(score(TWO, met("a", words(0, 4), words(2, 4)), met("b", words(2, 12)))
                        .value())
                .isEqualTo(points("5"));
    }

    @Test
    void aChildWithoutWordsConflictsWithNothing() {
        assertThat(score(TWO, met("a"), met("b", words(0, 10))).value()).isEqualTo(points("5"));
    }

    @Test
    void twoSmallOnesMayBeWorthMoreThanTheHighOneBetweenThem() {
        QuestionScore score = score(THREE, met("a", words(0, 10)), met("b", words(0, 20)), met("c", words(10, 20)));
        assertThat(score.value()).isEqualTo(points("4"));
        assertThat(counted(score)).containsExactly("a", "c");
    }

    @Test
    void amongEqualSetsTheOneThatComesFirstIsPaid() {
        QuestionDraft equal = question(
                item("i", "4", criterion("a", "2"), criterion("b", "2")).distinct());
        QuestionScore score = score(equal, met("a", words(0, 10)), met("b", words(0, 10)));
        assertThat(counted(score)).containsExactly("a");
    }

    @Test
    void withoutConflictsAllAreInTheSetEvenThoseWorthNothing() {
        assertThat(counted(score(THREE, met("b", words(0, 10))))).containsExactly("a", "b", "c");
    }

    @Test
    void aSetIsJudgedByItsValueAfterTheLimits() {
        QuestionDraft limited = question(item("i", "7", criterion("a", "3"), criterion("b", "2"), criterion("c", "0.5"))
                .distinct()
                .limit(2, "1"));
        QuestionScore score = score(limited, met("a", words(0, 20)), met("b", words(0, 10)), met("c", words(10, 20)));
        assertThat(score.value()).as("a alone is 3, but limited to 1").isEqualTo(points("2.5"));
        assertThat(counted(score)).containsExactly("b", "c");
    }

    @Test
    void bestAndStepsChooseWithinTheSet() {
        QuestionDraft best = question(item("i", "5", criterion("a", "3"), criterion("b", "3"), criterion("c", "2"))
                .best(2)
                .distinct());
        assertThat(score(best, met("a", words(0, 10)), met("b", words(0, 10)), met("c", words(20, 30)))
                        .value())
                .isEqualTo(points("5"));
        QuestionDraft steps = question(
                item("i", "1", unpriced("a"), unpriced("b")).steps("0.5", "1").distinct());
        assertThat(score(steps, met("a", words(0, 10)), met("b", words(0, 10))).value())
                .isEqualTo(points("0.5"));
    }

    @Test
    void theWordsOfANestedItemAreThoseOfAllItsJudgmentsWhateverTheirLevel() {
        QuestionDraft nested = question(item(
                        "i",
                        "6",
                        item("one", "3", criterion("a", "2"), criterion("b", "1")),
                        item("two", "3", criterion("c", "3")))
                .distinct());
        QuestionScore score = score(nested, met("a"), notMet("b", words(0, 10)), met("c", words(0, 10)));
        assertThat(score.value()).isEqualTo(points("3"));
    }

    @Test
    void anAbstentionConflictsWithEverySiblingInTheLowFoldAndWithNoneInTheHigh() {
        QuestionScore score = score(THREE, abstained("a"), met("b"), partial("c"));
        assertThat(score.value()).isEqualTo(points("4", "6"));
        assertThat(score.criterion("a").orElseThrow().counted()).isEqualTo(new Counted(false, true));
    }

    @Test
    void aChildWithAnAbstentionCannotBePaidBesideAnotherInTheLowFold() {
        QuestionDraft nested = question(item(
                        "i",
                        "5",
                        item("one", "3", criterion("a", "2"), criterion("b", "1")),
                        item("two", "2", criterion("c", "2")))
                .distinct());
        QuestionScore score = score(nested, met("a", words(0, 10)), abstained("b"), met("c", words(0, 10)));
        assertThat(score.value()).isEqualTo(points("2", "5"));
    }

    @Test
    void anOverrideKeepsTheWordsOfTheJudgmentItReplaces() {
        Question question = TWO.build();
        JudgmentSheet judged = sheet(question, notMet("a", words(0, 10)), met("b", words(0, 10)));
        JudgmentSheet reviewed =
                ReviewerOverride.apply(question, judged, List.of(new ReviewerOverride("a", "met", "MISSED")));
        Judgment.Rated override = (Judgment.Rated) reviewed.judgment("a");
        assertThat(override.by()).isEqualTo(Judgment.By.REVIEWER);
        assertThat(Scorer.score(question, reviewed).value()).isEqualTo(points("3"));
    }

    @Test
    void sixteenChildrenInAChainOfConflictsAreDecidedAtOnce() {
        CriterionDraft[] links =
                IntStream.range(0, 16).mapToObj(i -> criterion("c" + i, "1")).toArray(CriterionDraft[]::new);
        Judgment[] chained = IntStream.range(0, 16)
                .mapToObj(i -> met("c" + i, words(i * 7, i * 7 + 16)))
                .toArray(Judgment[]::new);
        assertThat(score(question(item("i", "16", links).distinct()), chained).value())
                .isEqualTo(points("8"));
    }
}
