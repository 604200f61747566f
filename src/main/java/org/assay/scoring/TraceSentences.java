package org.assay.scoring;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.rubric.Points;
import org.assay.scoring.Trace.Applied;
import org.assay.scoring.Trace.Bound;
import org.assay.scoring.Trace.Input;
import org.assay.scoring.Trace.Rule;
import org.assay.scoring.Trace.Step;

/** A trace in a reader's language, one sentence a step: {@code best 2 of 3: heap 3 + quickselect 3 = 6 → at most 5 → 5}. */
public enum TraceSentences {
    ENGLISH(Locale.ENGLISH),
    CHINESE(Locale.CHINESE);

    private final ResourceBundle bundle;

    TraceSentences(Locale locale) {
        bundle = ResourceBundle.getBundle(
                "org/assay/scoring/TraceSentences", locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** Chinese where the tag asks for it, else English. */
    public static TraceSentences in(String languageTag) {
        return languageTag.startsWith("zh") ? CHINESE : ENGLISH;
    }

    /** Undecided steps have two halves, the least and the most. */
    public String sentence(Step step) {
        String low = half(step, Range::low, input -> input.counted().low());
        String high = half(step, Range::high, input -> input.counted().high());
        return low.equals(high) ? low : words("range", low, high);
    }

    /** The name of a limit, such as {@code at most 5}. */
    public String sentence(Bound bound) {
        return switch (bound) {
            case Bound.FewAnswered(int fewerThan, Points atMost) -> words("few-answered", fewerThan, atMost);
            case Bound.AtLeast(Points floor) -> words("at-least", floor);
            case Bound.AtMost(Points ceiling) -> words("at-most", ceiling);
        };
    }

    private String half(Step step, Function<Range, Points> end, Predicate<Input> counted) {
        List<Input> inputs = step.inputs().stream().filter(counted).toList();
        StringBuilder sentence = new StringBuilder(rule(step));
        sentence.append(
                switch (step.rule()) {
                    case Rule.Steps steps -> stepped(inputs, end.apply(step.raw()));
                    case Rule.Sum sum -> added(inputs, end, step);
                    case Rule.Best best -> added(inputs, end, step);
                    case Rule.WithBonus bonus -> added(inputs, end, step);
                });
        for (Applied limit : step.limits()) {
            Points from = end.apply(limit.from());
            Points to = end.apply(limit.to());
            if (!from.equals(to)) {
                sentence.append(" → ")
                        .append(sentence(limit.bound()))
                        .append(" → ")
                        .append(to);
            }
        }
        return sentence.toString();
    }

    private String rule(Step step) {
        int all = step.inputs().size();
        String rule =
                switch (step.rule()) {
                    case Rule.Sum sum -> words("sum");
                    case Rule.Best(int count) -> words("best", count, all);
                    case Rule.Steps(List<Points> amounts) -> words("steps", slashed(amounts));
                    case Rule.WithBonus bonus -> words("with-bonus");
                };
        return words(step.chosen().isPresent() ? "distinct-rule" : "rule", rule);
    }

    private String added(List<Input> inputs, Function<Range, Points> end, Step step) {
        List<String> terms = new ArrayList<>();
        inputs.forEach(input -> terms.add(input.node() + " " + end.apply(input.value()) + requirement(input)));
        return (terms.isEmpty() ? words("nothing") : String.join(" + ", terms)) + " = " + end.apply(step.raw());
    }

    private String stepped(List<Input> met, Points raw) {
        String names =
                met.stream().map(input -> input.node() + requirement(input)).collect(Collectors.joining(", "));
        return words(met.isEmpty() ? "none-met" : "met", met.size(), names) + " = " + raw;
    }

    private String requirement(Input input) {
        return input.unmetRequirement()
                .map(required -> words("requires", required))
                .orElse("");
    }

    private static String slashed(List<Points> amounts) {
        return amounts.stream().map(Points::toString).collect(Collectors.joining(" / "));
    }

    private String words(String key, Object... values) {
        return MessageFormat.format(
                bundle.getString(key), Stream.of(values).map(Object::toString).toArray());
    }
}
