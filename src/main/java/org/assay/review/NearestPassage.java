package org.assay.review;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assay.judging.Clauses;
import org.assay.judging.Span;
import org.assay.rubric.Criterion;

/** Finds the sentence of an answer that shares most words with a criterion, for answers in which a judge found nothing to quote. */
final class NearestPassage {
    /** Cosine of the sets of words; below it, what is shared are words that stand in every sentence. */
    private static final double LEAST = 0.15;

    /** A run of letters and digits, or a Chinese character with the one after it. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}&&[^\\p{IsHan}]]+|(?=(\\p{IsHan}{2}))\\p{IsHan}");

    private final List<Set<String>> wordings;

    NearestPassage(Criterion criterion) {
        this.wordings = Stream.concat(
                        Stream.of(criterion.text(), criterion.reference()),
                        Stream.concat(criterion.accept().stream(), criterion.reject().stream()))
                .map(NearestPassage::words)
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private record Near(Span span, double nearness) {}

    /** The first of the nearest. */
    Optional<Span> in(String answer) {
        return Clauses.sentencesOf(answer).stream()
                .map(span -> new Near(span, nearness(words(answer.substring(span.start(), span.end())))))
                .filter(near -> near.nearness() >= LEAST)
                .max(Comparator.comparingDouble(Near::nearness)
                        .thenComparing(near -> -near.span().start()))
                .map(Near::span);
    }

    private double nearness(Set<String> words) {
        return wordings.stream()
                .mapToDouble(wording -> wording.stream().filter(words::contains).count()
                        / Math.sqrt((double) wording.size() * Math.max(1, words.size())))
                .max()
                .orElse(0);
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            words.add(word.group(1) == null ? word.group() : word.group(1));
        }
        return words;
    }
}
