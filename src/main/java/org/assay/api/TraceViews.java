package org.assay.api;

import java.util.List;
import java.util.stream.Collectors;
import org.assay.api.QuestionView.ChosenView;
import org.assay.api.QuestionView.InputView;
import org.assay.api.QuestionView.LimitView;
import org.assay.api.QuestionView.StepView;
import org.assay.rubric.Points;
import org.assay.scoring.Trace;
import org.assay.scoring.TraceSentences;

/** Shows a trace to a reader, with sentences in the reader's language. */
record TraceViews(TraceSentences sentences) {
    List<StepView> views(Trace trace) {
        return trace.steps().stream().map(this::view).toList();
    }

    private StepView view(Trace.Step step) {
        return new StepView(
                step.node(),
                rule(step.rule()),
                step.chosen()
                        .map(chosen -> new ChosenView(chosen.low(), chosen.high()))
                        .orElse(null),
                step.inputs().stream()
                        .map(input -> new InputView(
                                input.node(),
                                input.value().low(),
                                input.value().high(),
                                input.counted(),
                                input.unmetRequirement().orElse(null)))
                        .toList(),
                RangeView.of(step.value()),
                step.limits().stream()
                        .map(limit -> new LimitView(
                                sentences.sentence(limit.bound()),
                                RangeView.of(limit.from()),
                                RangeView.of(limit.to())))
                        .toList(),
                sentences.sentence(step));
    }

    /** As a machine reads it: the same words in every language. */
    private static String rule(Trace.Rule rule) {
        return switch (rule) {
            case Trace.Rule.Sum sum -> "sum";
            case Trace.Rule.Best(int count) -> "best " + count;
            case Trace.Rule.Steps(List<Points> amounts) ->
                "steps " + amounts.stream().map(Points::toString).collect(Collectors.joining(" / "));
            case Trace.Rule.WithBonus bonus -> "with bonus";
        };
    }
}
