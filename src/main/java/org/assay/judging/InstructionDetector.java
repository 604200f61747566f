package org.assay.judging;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the passages of an answer that try to give orders to whoever grades it. */
final class InstructionDetector {
    private static final Pattern COMMENT =
            Pattern.compile("(?:(?:^|\\s)(?:#|//|/\\*|<!--)|^\\s*(?:--|\\*\\s))[^\\n]*$");

    /** What stands between two orders and is no longer than this belongs to them. */
    private static final int BETWEEN = 40;

    private static final String FILLING = "*·-_|~/";

    private InstructionDetector() {}

    /**
     * Whole sentences, comment lines and blocks of JSON, in order and not touching each other.
     *
     * @param question all texts of the question
     */
    static List<Span> passagesIn(String text, String question) {
        MappedText level = level(text);
        List<Span> sentences = Clauses.sentencesOf(text);
        List<Span> passages = new ArrayList<>();
        for (ScreenedPatterns.Match order : InstructionPatterns.ALL.in(level.text())) {
            passages.add(passage(text, sentences, original(level, order.span())));
        }
        for (Span block : FakeGrading.in(level.text())) {
            passages.add(original(level, block));
        }
        Stream.of(HiddenText.in(text), GradingTalk.in(level, sentences), ForeignPassages.in(text, sentences, question))
                .flatMap(List::stream)
                .forEach(place -> passages.add(passage(text, sentences, place)));
        return merged(passages);
    }

    private static Span original(MappedText level, Span span) {
        return level.original(span.start(), span.end());
    }

    private static Span passage(String text, List<Span> sentences, Span match) {
        Span trimmed = withoutSpace(text, match);
        Span sentence = Clauses.around(sentences, trimmed);
        int lineStart = text.lastIndexOf('\n', trimmed.start()) + 1;
        int newline = text.indexOf('\n', trimmed.start());
        int lineEnd = newline < 0 ? text.length() : newline;
        Matcher comment = COMMENT.matcher(text.substring(lineStart, lineEnd));
        if (!comment.find() || lineStart + comment.start() > trimmed.start()) {
            return sentence;
        }
        int start = lineStart + comment.start();
        String line = text.substring(start, Math.max(lineEnd, trimmed.end()));
        return new Span(
                start + line.length() - line.stripLeading().length(),
                start + line.stripTrailing().length());
    }

    private static Span withoutSpace(String text, Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end - 1 && isSkipped(text.charAt(start))) {
            start++;
        }
        while (end > start + 1 && isSkipped(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    private static boolean isSkipped(char here) {
        return Characters.isSpace(here) || "。.!?！？;；".indexOf(here) >= 0;
    }

    private static List<Span> merged(List<Span> passages) {
        List<Span> merged = new ArrayList<>();
        for (Span next :
                passages.stream().sorted(Comparator.comparingInt(Span::start)).toList()) {
            if (!merged.isEmpty() && next.start() - merged.getLast().end() <= BETWEEN) {
                Span last = merged.removeLast();
                merged.add(new Span(last.start(), Math.max(last.end(), next.end())));
            } else {
                merged.add(next);
            }
        }
        return List.copyOf(merged);
    }

    /** Lower case, compatible forms, no invisible characters, one space where there was more, none beside Chinese. */
    private static MappedText level(String text) {
        MappedText.Builder level = new MappedText.Builder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            int end = i + Character.charCount(codePoint);
            if (codePoint == '\n') {
                level.append('\n', i, end);
                gap = false;
            } else if (Characters.isSpace(codePoint) || isFilling(text, level.last(), i, end)) {
                gap = true;
            } else if (!Characters.isInvisible(codePoint)) {
                if (gap && !Characters.isCjk(level.last()) && !Characters.isCjk(codePoint) && level.last() > 0) {
                    level.append(' ', level.lastEnd(), i);
                }
                if (codePoint < 0x80 || Characters.isCommonCjk(codePoint)) {
                    level.append(Character.toLowerCase(codePoint), i, end);
                } else {
                    int start = i;
                    plain(codePoint).codePoints().forEach(plain -> level.append(plain, start, end));
                }
                gap = false;
            }
            i = end;
        }
        return level.build();
    }

    /** A mark put between two Chinese characters, which would be read past it. */
    private static boolean isFilling(String text, int before, int start, int end) {
        return FILLING.indexOf(text.codePointAt(start)) >= 0
                && Characters.isCjk(before)
                && end < text.length()
                && Characters.isCjk(text.codePointAt(end));
    }

    private static String plain(int codePoint) {
        return Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
    }
}
