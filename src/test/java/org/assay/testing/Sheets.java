package org.assay.testing;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.judging.Evidence;
import org.assay.judging.Judgment;
import org.assay.judging.JudgmentSheet;
import org.assay.judging.Span;
import org.assay.rubric.Question;

/** Judgments for tests in as few words as the rule under test needs. */
public final class Sheets {
    private Sheets() {}

    /** These judgments; every criterion that is not named is at its last level, without words. */
    public static JudgmentSheet sheet(Question question, Judgment... judgments) {
        Map<String, Judgment> named =
                Stream.of(judgments).collect(Collectors.toMap(Judgment::criterion, Function.identity()));
        return JudgmentSheet.of(
                question,
                criterion -> named.getOrDefault(
                        criterion.id(),
                        rated(criterion.id(), criterion.levels().getLast().id())));
    }

    public static Judgment met(String criterion, Span... words) {
        return rated(criterion, "met", words);
    }

    public static Judgment partial(String criterion, Span... words) {
        return rated(criterion, "partial", words);
    }

    public static Judgment notMet(String criterion, Span... words) {
        return rated(criterion, "not-met", words);
    }

    public static Judgment rated(String criterion, String level, Span... words) {
        return new Judgment.Rated(
                criterion,
                level,
                Stream.of(words)
                        .map(span -> new Evidence(span, Evidence.Match.EXACT))
                        .toList(),
                "",
                OptionalDouble.empty(),
                Judgment.By.JUDGE);
    }

    public static Judgment abstained(String criterion) {
        return new Judgment.Abstained(criterion, Judgment.Why.QUOTE_NOT_FOUND, "");
    }

    public static Span words(int start, int end) {
        return new Span(start, end);
    }
}
