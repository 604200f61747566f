package org.assay.scoring;

import static org.assay.testing.RubricBuilder.bonusItem;
import static org.assay.testing.RubricBuilder.criterion;
import static org.assay.testing.RubricBuilder.exam;
import static org.assay.testing.RubricBuilder.group;
import static org.assay.testing.RubricBuilder.item;
import static org.assay.testing.RubricBuilder.question;
import static org.assay.testing.RubricBuilder.section;
import static org.assay.testing.RubricBuilder.unpriced;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assay.rubric.Bonus;
import org.assay.rubric.Exam;
import org.assay.testing.RubricBuilder.ItemDraft;
import org.assay.testing.RubricBuilder.QuestionDraft;
import org.junit.jupiter.api.Test;

/** Each finding in the smallest rubric that has it, beside the nearest one that has not. */
class LinterTest {
    private static List<String> findings(Exam exam) {
        return Linter.lint(exam, List.of()).stream().map(Finding::id).toList();
    }

    private static List<String> findings(QuestionDraft question) {
        String points = question.build().points().toString();
        return findings(exam(points, Bonus.WITHIN, section("s", points, question)));
    }

    private static ItemDraft earning(String id, String points) {
        return item(id, points, criterion(id + "-a", points));
    }

    @Test
    void aQuestionWhoseItemsDoNotReachItsPoints() {
        assertThat(findings(question("1.2", "7", earning("i", "4"), earning("j", "2"))))
                .containsExactly("unreachable-points@1.2");
        assertThat(findings(question("1.2", "7", earning("i", "4"), earning("j", "2"), earning("k", "1"))))
                .isEmpty();
    }

    @Test
    void aBonusDoesNotHelpAQuestionToReachItsPoints() {
        assertThat(findings(question("q", "3", earning("i", "2"), bonusItem("extra", "1", criterion("a", "1")))
                        .bonusWithin()))
                .containsExactly("unreachable-points@q");
    }

    @Test
    void anItemWhoseChildrenDoNotReachItsPoints() {
        assertThat(findings(question("q", "3", item("i", "3", criterion("a", "2")), earning("j", "1"))))
                .containsExactly("unreachable-points@q/i");
        assertThat(findings(question("q", "3", item("i", "3", criterion("a", "3")))))
                .isEmpty();
    }

    @Test
    void aQuestionWhoseItemsAddUpToMore() {
        assertThat(findings(question("9.2", "4", earning("i", "3"), earning("j", "2"))))
                .containsExactly("overfull@9.2");
        assertThat(findings(question("9.2", "5", earning("i", "3"), earning("j", "2"))))
                .isEmpty();
    }

    @Test
    void anItemThatPaysAllAndWhoseChildrenAddUpToMore() {
        ItemDraft full = item("i", "5", criterion("a", "2"), criterion("b", "2"), criterion("c", "2"));
        assertThat(findings(question(full))).containsExactly("overfull@q/i");
        ItemDraft best = item("i", "3", criterion("a", "2"), criterion("b", "2"), criterion("c", "2"))
                .best(2);
        assertThat(findings(question(best))).as("under best that is meant").isEmpty();
    }

    @Test
    void stepsThatAreNotMultiplesOfTheFirst() {
        assertThat(findings(question(item("i", "1", unpriced("a"), unpriced("b"), unpriced("c"))
                        .steps("0.3", "0.6", "1"))))
                .containsExactly("unit-mismatch@q/i");
        assertThat(findings(question(item("i", "0.9", unpriced("a"), unpriced("b"), unpriced("c"))
                        .steps("0.3", "0.6", "0.9"))))
                .isEmpty();
    }

    @Test
    void anItemsLimitThatNobodyReaches() {
        assertThat(findings(question(item("i", "7", earning("bfs", "3.5"), earning("dfs", "3.5"))
                        .limit(2, "4"))))
                .containsExactly("dead-limit@q/i");
        assertThat(findings(question(item("i", "7", earning("bfs", "3.5"), earning("dfs", "3.5"))
                        .limit(2, "3"))))
                .isEmpty();
    }

    @Test
    void aQuestionsLimitThatNobodyReaches() {
        assertThat(findings(
                        question("q", "5", earning("i", "2"), earning("j", "3")).limit(2, "3")))
                .containsExactly("dead-limit@q");
        assertThat(findings(
                        question("q", "5", earning("i", "2"), earning("j", "3")).limit(2, "2.5")))
                .isEmpty();
    }

    @Test
    void aLimitIsNotDeadBecauseOfWhatItsItemRequiresElsewhere() {
        ItemDraft claim = item("claim", "1", criterion("c", "1"));
        ItemDraft proofs = item(
                "proofs",
                "4",
                criterion("a", "2").requires("c"),
                criterion("b", "2").requires("c"));
        assertThat(findings(question("q", "5", claim, proofs.limit(2, "1")))).isEmpty();
    }

    @Test
    void aDeductionWhereNothingIsEarned() {
        ItemDraft nothingToLose = item("i", "0", criterion("wrong", "-1"));
        assertThat(findings(question("q", "2", earning("j", "2"), nothingToLose)))
                .containsExactly("dead-deduction@q/wrong");
        assertThat(findings(question(
                        "q",
                        "2",
                        earning("j", "2"),
                        item("i", "0", criterion("wrong", "-1")).floor("-1"))))
                .isEmpty();
        assertThat(findings(question(item("i", "2", criterion("a", "2"), criterion("wrong", "-1")))))
                .isEmpty();
    }

    @Test
    void sumsThatAreNotWhatIsDeclared() {
        QuestionDraft two = question("1", "2", earning("i", "2"));
        QuestionDraft three = question("2", "3", earning("i", "3"));
        assertThat(findings(exam("5", Bonus.WITHIN, section("s", "5", group("g", "5", two, three)))))
                .isEmpty();
        assertThat(findings(exam("5", Bonus.WITHIN, section("s", "5", group("g", "4", two, three)))))
                .containsExactly("sum-mismatch@group:g", "sum-mismatch@section:s");
        assertThat(findings(exam("5", Bonus.WITHIN, section("s", "4", two, three))))
                .containsExactly("sum-mismatch@section:s", "sum-mismatch@exam");
        assertThat(findings(exam("6", Bonus.WITHIN, section("s", "5", two, three))))
                .containsExactly("sum-mismatch@exam");
    }

    @Test
    void aBonusThatLiftsTheQuestionsAboveTheExam() {
        QuestionDraft lifted = question("q", "2", earning("i", "2"), bonusItem("extra", "1", criterion("a", "1")));
        assertThat(findings(exam("2", Bonus.ABOVE, section("s", "2", lifted))))
                .containsExactly("bonus-above-total@exam");
        assertThat(findings(exam("2", Bonus.ABOVE, section("s", "2", lifted.bonusWithin()))))
                .isEmpty();
    }

    @Test
    void aQuestionWithoutItsText() {
        assertThat(findings(question("q", "1", earning("i", "1")).ask(" "))).containsExactly("no-ask@q");
        assertThat(findings(question("q", "1", earning("i", "1")).ask("Why?"))).isEmpty();
    }

    @Test
    void aCriterionOfOneWordOrWithoutReference() {
        assertThat(findings(question(item("i", "1", criterion("a", "1").text("heap")))))
                .containsExactly("not-judgeable@q/a");
        assertThat(findings(question(item("i", "1", criterion("a", "1").text("小顶堆")))))
                .containsExactly("not-judgeable@q/a");
        assertThat(findings(question(item("i", "1", criterion("a", "1").reference("")))))
                .containsExactly("not-judgeable@q/a");
        assertThat(findings(question(item("i", "1", criterion("a", "1").text("keeps a heap")))))
                .isEmpty();
        assertThat(findings(question(item("i", "1", criterion("a", "1").text("维护大小为K的小顶堆")))))
                .isEmpty();
    }

    @Test
    void twoCriteriaThatSayNearlyTheSame() {
        assertThat(findings(question(item(
                        "i",
                        "2",
                        criterion("a", "1").text("names the time complexity of the heap"),
                        criterion("b", "1").text("Names the time complexity of the heap.")))))
                .containsExactly("similar-criteria@q/b");
        assertThat(findings(question(item(
                        "i",
                        "2",
                        criterion("a", "1").text("names the time complexity of the heap"),
                        criterion("b", "1").text("names the memory that sorting takes")))))
                .isEmpty();
    }
}
