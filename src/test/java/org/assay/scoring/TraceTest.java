package org.assay.scoring;

import static org.assay.scoring.Examples.points;
import static org.assay.scoring.Examples.score;
import static org.assay.testing.RubricBuilder.bonusItem;
import static org.assay.testing.RubricBuilder.criterion;
import static org.assay.testing.RubricBuilder.item;
import static org.assay.testing.RubricBuilder.question;
import static org.assay.testing.Sheets.abstained;
import static org.assay.testing.Sheets.met;
import static org.assay.testing.Sheets.notMet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.assay.rubric.Points;
import org.assay.scoring.Trace.Applied;
import org.assay.scoring.Trace.Bound;
import org.assay.scoring.Trace.Input;
import org.assay.scoring.Trace.Rule;
import org.assay.scoring.Trace.Step;
import org.assay.testing.RubricBuilder.QuestionDraft;
import org.junit.jupiter.api.Test;

/** What a trace says, written out. */
class TraceTest {
    private static final Counted BOTH = new Counted(true, true);
    private static final Counted NEITHER = new Counted(false, false);

    private static Input input(String node, Range value, Counted counted) {
        return new Input(node, value, counted, Optional.empty());
    }

    @Test
    void bestTwoOfThreeAtMostFiveThenTheBonus() {
        QuestionDraft question = question(
                "1.1",
                "5",
                item("methods", "5", criterion("sort", "2"), criterion("heap", "3"), criterion("quickselect", "3"))
                        .best(2),
                bonusItem("streaming", "1", criterion("window", "1")));
        QuestionScore score = score(question, met("sort"), met("heap"), met("quickselect"), met("window"));
        assertThat(score.trace().steps())
                .containsExactly(
                        new Step(
                                "methods",
                                new Rule.Best(2),
                                Optional.empty(),
                                List.of(
                                        input("sort", points("2"), NEITHER),
                                        input("heap", points("3"), BOTH),
                                        input("quickselect", points("3"), BOTH)),
                                points("5"),
                                List.of(new Applied(new Bound.AtMost(Points.of(5)), points("6"), points("5")))),
                        sum("streaming", input("window", points("1"), BOTH), points("1")),
                        sum("1.1", input("methods", points("5"), BOTH), points("5")),
                        new Step(
                                "1.1",
                                new Rule.WithBonus(),
                                Optional.empty(),
                                List.of(input("1.1", points("5"), BOTH), input("streaming", points("1"), BOTH)),
                                points("6"),
                                List.of()));
    }

    private static Step sum(String node, Input input, Range value) {
        return new Step(node, new Rule.Sum(), Optional.empty(), List.of(input), value, List.of());
    }

    @Test
    void aLimitThatHoldsInOneFoldIsToldWithBothEnds() {
        QuestionDraft question = question(
                item("i", "4", criterion("a", "3"), criterion("b", "1")).limit(2, "1"));
        Step step = score(question, met("a"), abstained("b")).trace().steps().getFirst();
        assertThat(step.raw()).isEqualTo(points("3", "4"));
        assertThat(step.limits())
                .containsExactly(
                        new Applied(new Bound.FewAnswered(2, Points.of(1)), points("3", "4"), points("1", "4")));
    }

    @Test
    void anUnmetRequirementIsToldWhereItsCriterionEnters() {
        QuestionDraft question =
                question(item("i", "3", criterion("a", "1"), criterion("b", "2").requires("a")));
        Step step = score(question, notMet("a"), met("b")).trace().steps().getFirst();
        assertThat(step.inputs())
                .containsExactly(input("a", points("0"), BOTH), new Input("b", points("0"), BOTH, Optional.of("a")));
    }
}
