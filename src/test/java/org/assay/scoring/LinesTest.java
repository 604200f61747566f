package org.assay.scoring;

import static org.assay.scoring.Examples.points;
import static org.assay.scoring.Examples.score;
import static org.assay.testing.RubricBuilder.criterion;
import static org.assay.testing.RubricBuilder.item;
import static org.assay.testing.RubricBuilder.question;
import static org.assay.testing.RubricBuilder.unpriced;
import static org.assay.testing.Sheets.abstained;
import static org.assay.testing.Sheets.met;
import static org.assay.testing.Sheets.partial;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.assay.rubric.Points;
import org.assay.scoring.QuestionScore.Line;
import org.assay.testing.RubricBuilder.ItemDraft;
import org.assay.testing.RubricBuilder.QuestionDraft;
import org.junit.jupiter.api.Test;

/** The lines of a scoring standard: whole items, and cuts across them as in question 3.2. */
class LinesTest {
    private static final QuestionDraft TWO_METHODS_IN_THREE_LINES =
            question(item("methods", "7", method("lru"), method("lfu"), method("clock"))
                    .best(2)
                    .limit(2, "3"));

    private static ItemDraft method(String name) {
        return item(
                name,
                "3.5",
                criterion(name + "-idea", "1.5").line("ideas"),
                criterion(name + "-cost", "1").line("costs"),
                criterion(name + "-pros", "1").line("pros"));
    }

    private static Line line(String key, String value, String max) {
        return new Line(key, Optional.of(points(value)), Points.of(max));
    }

    @Test
    void aLineThatIsAWholeItemHasThatItemsValueAndRange() {
        QuestionDraft question = question(
                "q",
                "5",
                item("i", "2", criterion("a", "2"), criterion("b", "1")),
                item(
                        "j",
                        "3",
                        criterion("d", "1"),
                        item("inner", "2", criterion("c", "2").line("own"))));
        QuestionScore score = score(question, met("a"), met("b"), abstained("c"), met("d"));
        assertThat(score.lines())
                .containsExactly(
                        line("i", "2", "2"),
                        new Line("j", Optional.empty(), Points.of(1)),
                        new Line("own", Optional.of(points("0", "2")), Points.of(2)));
    }

    @Test
    void aLineAcrossItemsAddsUpItsCountedCriteriaBeforeTheLimitsAboveThem() {
        QuestionScore score = score(
                TWO_METHODS_IN_THREE_LINES, met("lru-idea"), met("lfu-idea"), met("lfu-cost"), partial("clock-idea"));
        assertThat(score.value()).isEqualTo(points("4"));
        assertThat(score.lines())
                .containsExactly(line("ideas", "3", "3"), line("costs", "1", "2"), line("pros", "0", "2"));
    }

    @Test
    void aLimitAboveDoesNotShowInALineAcrossItems() {
        QuestionScore score = score(TWO_METHODS_IN_THREE_LINES, met("lru-idea"), met("lru-cost"), met("lru-pros"));
        assertThat(score.value()).isEqualTo(points("3"));
        assertThat(score.lines())
                .containsExactly(line("ideas", "1.5", "3"), line("costs", "1", "2"), line("pros", "1", "2"));
    }

    @Test
    void aLineAcrossItemsIsHiddenWhileAnyCriterionOfTheQuestionIsAbstained() {
        QuestionScore score = score(TWO_METHODS_IN_THREE_LINES, met("lru-idea"), abstained("clock-pros"));
        assertThat(score.lines()).extracting(Line::value).containsOnly(Optional.empty());
        assertThat(score.lines()).extracting(Line::max).containsExactly(Points.of(3), Points.of(2), Points.of(2));
    }

    @Test
    void aCriterionWithoutALineBelongsToItsTopItem() {
        QuestionDraft question = question(item(
                "top", "1", item("inner", "1", unpriced("a"), unpriced("b")).steps("0.5", "1")));
        assertThat(score(question, met("a")).lines()).containsExactly(line("top", "0.5", "1"));
    }

    @Test
    void linesStandInTheOrderInWhichTheyBegin() {
        QuestionDraft question = question(
                "q",
                "4",
                item(
                        "i",
                        "2",
                        criterion("a", "1").line("second"),
                        criterion("b", "1").line("first")),
                item("j", "2", criterion("c", "1").line("first"), criterion("d", "1")));
        assertThat(score(question).lines()).extracting(Line::line).containsExactly("second", "first", "j");
    }
}
