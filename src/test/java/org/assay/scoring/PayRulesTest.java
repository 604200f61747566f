package org.assay.scoring;

import static org.assay.scoring.Examples.counted;
import static org.assay.scoring.Examples.points;
import static org.assay.scoring.Examples.score;
import static org.assay.testing.RubricBuilder.criterion;
import static org.assay.testing.RubricBuilder.item;
import static org.assay.testing.RubricBuilder.level;
import static org.assay.testing.RubricBuilder.question;
import static org.assay.testing.RubricBuilder.unpriced;
import static org.assay.testing.Sheets.met;
import static org.assay.testing.Sheets.partial;
import static org.assay.testing.Sheets.rated;
import static org.assertj.core.api.Assertions.assertThat;

import org.assay.testing.RubricBuilder.QuestionDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the children of an item become its value. */
class PayRulesTest {
    private static final QuestionDraft TWO_OF_THREE =
            question(item("methods", "5", criterion("sort", "2"), criterion("heap", "3"), criterion("quickselect", "3"))
                    .best(2));

    private static final QuestionDraft MONITORING = question(
            item("monitoring", "1", unpriced("latency"), unpriced("drift"), unpriced("errors"), unpriced("cost"))
                    .steps("0.3", "0.6", "1"));

    @Test
    void allAddsUpWhatEachChildEarns() {
        QuestionDraft question =
                question(item("i", "6", criterion("a", "2"), criterion("b", "1"), criterion("c", "3")));
        QuestionScore score = score(question, met("a"), partial("c"));
        assertThat(score.value()).isEqualTo(points("3.5"));
        assertThat(counted(score)).containsExactly("a", "b", "c");
    }

    @Test
    void bestPaysTheHighestChildrenOnly() {
        QuestionScore score = score(TWO_OF_THREE, met("sort"), partial("heap"), met("quickselect"));
        assertThat(score.value()).isEqualTo(points("5"));
        assertThat(counted(score)).containsExactly("sort", "quickselect");
    }

    @Test
    void amongEqualsBestPaysTheFirstOfTheDocument() {
        QuestionDraft question = question(item("i", "4", criterion("a", "2"), criterion("b", "2"), criterion("c", "2"))
                .best(2));
        assertThat(counted(score(question, met("a"), met("b"), met("c")))).containsExactly("a", "b");
        assertThat(counted(score(question, met("b"), met("c")))).containsExactly("b", "c");
        assertThat(counted(score(question))).containsExactly("a", "b");
    }

    @Test
    void bestOneIsExactlyOneOf() {
        QuestionDraft question = question(
                item("i", "3", criterion("a", "2"), criterion("b", "3")).best(1));
        assertThat(score(question, met("a"), met("b")).value()).isEqualTo(points("3"));
        assertThat(score(question, met("a")).value()).isEqualTo(points("2"));
    }

    @Test
    void bestOfMoreThanThereArePaysThemAll() {
        QuestionDraft question = question(
                item("i", "5", criterion("a", "2"), criterion("b", "3")).best(4));
        assertThat(score(question, met("a"), met("b")).value()).isEqualTo(points("5"));
    }

    @Test
    void aBestChildMayBeAnItemOfItsOwn() {
        QuestionDraft question = question(item(
                        "methods",
                        "3.5",
                        item("bfs", "3.5", criterion("idea", "1.5"), criterion("cost", "2")),
                        item("dfs", "3.5", criterion("idea2", "1.5"), criterion("cost2", "2")))
                .best(1));
        QuestionScore score = score(question, met("idea"), met("cost2"), partial("idea2"));
        assertThat(score.value()).isEqualTo(points("2.75"));
        assertThat(counted(score)).containsExactly("idea2", "cost2");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0.3", "2, 0.6", "3, 1", "4, 1"})
    void stepsPayByTheNumberOfChildrenFullyMet(int fullyMet, String paid) {
        String[] names = {"latency", "drift", "errors", "cost"};
        var judgments = java.util.stream.IntStream.range(0, 4)
                .mapToObj(i -> i < fullyMet ? met(names[i]) : partial(names[i]))
                .toArray(org.assay.judging.Judgment[]::new);
        assertThat(score(MONITORING, judgments).value()).isEqualTo(points(paid));
    }

    @Test
    void underStepsOnlyWhatIsFullyMetIsCounted() {
        assertThat(counted(score(MONITORING, met("drift"), partial("cost")))).containsExactly("drift");
    }

    @Test
    void underStepsAnItemIsFullyMetWhenItReachesItsPoints() {
        QuestionDraft question = question(item(
                        "i",
                        "1",
                        unpriced("e"),
                        item("whole", "2", criterion("a", "1"), criterion("b", "1")),
                        item("capped", "1", criterion("c", "1"), criterion("d", "1")))
                .steps("0.5", "1"));
        assertThat(score(question, met("a"), partial("b")).value()).isEqualTo(points("0"));
        assertThat(score(question, met("a"), met("b")).value()).isEqualTo(points("0.5"));
        assertThat(score(question, met("c"), met("e")).value()).isEqualTo(points("1"));
    }

    @Test
    void statedLevelsPayWhatTheyState() {
        QuestionDraft question = question(item(
                "i",
                "3",
                criterion("a", "3")
                        .levels(level("all", "3"), level("most", "2"), level("some", "0.5"), level("no", "0"))));
        assertThat(score(question, rated("a", "most")).value()).isEqualTo(points("2"));
        assertThat(score(question, rated("a", "some")).value()).isEqualTo(points("0.5"));
        assertThat(score(question, rated("a", "no")).value()).isEqualTo(points("0"));
    }

    @Test
    void fourTimesThreeEighthsIsOneAndAHalfAndTheirHalvesAreExact() {
        QuestionDraft question = question(item(
                "metrics",
                "1.5",
                criterion("a", "0.375"),
                criterion("b", "0.375"),
                criterion("c", "0.375"),
                criterion("d", "0.375")));
        assertThat(score(question, met("a"), met("b"), met("c"), met("d")).value())
                .isEqualTo(points("1.5"));
        assertThat(score(question, partial("a")).value()).isEqualTo(points("0.1875"));
        assertThat(score(question, partial("a"), partial("b"), met("c")).value())
                .isEqualTo(points("0.75"));
    }

    @Test
    void threeTimesThreeTenthsIsNotNearlyNineTenthsButNineTenths() {
        QuestionDraft question =
                question(item("i", "0.9", criterion("a", "0.3"), criterion("b", "0.3"), criterion("c", "0.3")));
        assertThat(score(question, met("a"), met("b"), met("c")).value()).isEqualTo(points("0.9"));
    }
}
