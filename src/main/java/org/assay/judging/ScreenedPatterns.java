package org.assay.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Many patterns at once, each tried only where a match of it can begin, which for patterns of words is almost nowhere. They
 * find what each of them finds alone. No pattern may begin with a look behind itself for something that must be there.
 */
final class ScreenedPatterns {
    private final List<Pattern> patterns;

    /** By code point: the numbers of the patterns that a match can begin with it. */
    private final Map<Integer, int[]> beginning = new ConcurrentHashMap<>();

    ScreenedPatterns(List<String> patterns) {
        this.patterns = patterns.stream().map(Pattern::compile).toList();
    }

    /**
     * A match.
     *
     * @param pattern its number, from 0
     */
    record Match(int pattern, Span span) {}

    List<Pattern> patterns() {
        return patterns;
    }

    /** From left to right; those of one pattern do not overlap each other. */
    List<Match> in(String text) {
        List<Match> found = new ArrayList<>();
        Matcher[] matchers = new Matcher[patterns.size()];
        int[] end = new int[patterns.size()];
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            for (int pattern : beginning.computeIfAbsent(codePoint, this::possible)) {
                if (end[pattern] <= i) {
                    Matcher matcher = matcher(matchers, pattern, text).region(i, text.length());
                    if (matcher.lookingAt() && matcher.end() > i) {
                        found.add(new Match(pattern, new Span(i, matcher.end())));
                        end[pattern] = matcher.end();
                    }
                }
            }
            i += Character.charCount(codePoint);
        }
        return found;
    }

    private Matcher matcher(Matcher[] matchers, int pattern, String text) {
        if (matchers[pattern] == null) {
            matchers[pattern] = patterns.get(pattern)
                    .matcher(text)
                    .useTransparentBounds(true)
                    .useAnchoringBounds(false);
        }
        return matchers[pattern];
    }

    /** Those that match this character, or only want for more. */
    private int[] possible(int codePoint) {
        String character = Character.toString(codePoint);
        return IntStream.range(0, patterns.size())
                .filter(pattern -> {
                    Matcher matcher = patterns.get(pattern).matcher(character);
                    return matcher.lookingAt() || matcher.hitEnd();
                })
                .toArray();
    }
}
