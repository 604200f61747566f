package org.assay.web.review;

import java.util.List;
import org.assay.judging.Span;
import org.assay.web.review.CutAnswer.Highlight;

/** As much of an answer as stands around some words of it, which are highlighted. */
record Excerpt(String text, List<Span> words) {
    private static final String CUT = "…";

    /** With at most so many characters around the words, and no more than so many in all; the beginning where there are no words. */
    CutAnswer of(int around, int most) {
        int start = start(around);
        int end = end(around, most);
        String before = start > 0 ? CUT : "";
        return CutAnswer.of(
                before + text.substring(start, end) + (end < text.length() ? CUT : ""),
                words.stream()
                        .filter(span -> span.start() < end)
                        .map(span -> new Span(span.start(), Math.min(span.end(), end)))
                        .map(span -> shifted(span, before.length() - start))
                        .map(span -> new Highlight(span, 1))
                        .toList());
    }

    /** Whether that is all of the answer. */
    boolean isWhole(int around, int most) {
        return start(around) == 0 && end(around, most) == text.length();
    }

    private int start(int around) {
        int first = words.stream().mapToInt(Span::start).min().orElse(0);
        return border(Math.max(0, first - around));
    }

    private int end(int around, int most) {
        int last = words.stream().mapToInt(Span::end).max().orElse(most);
        return border(Math.min(text.length(), Math.min(last + around, start(around) + most)));
    }

    private static Span shifted(Span span, int by) {
        return new Span(span.start() + by, span.end() + by);
    }

    /** Never between the halves of a character. */
    private int border(int index) {
        boolean splits = index > 0
                && index < text.length()
                && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
        return splits ? index - 1 : index;
    }
}
