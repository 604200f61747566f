package org.assay.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assay.judging.Answer;
import org.assay.judging.Span;

/** Cuts an answer into clauses, at Chinese and English punctuation and at the ends of lines, and joins neighbours again. */
final class Clauses {
    private static final int MOST_JOINED = 3;
    /** A stop or comma between digits, or a stop inside an identifier, ends nothing; nor does any comma within brackets. */
    private static final Pattern END = Pattern.compile(
            "[。!?\\uFF01\\uFF1F;\\uFF1B…\\n\\r]+|[\\uFF0C、]|,(?!\\d)|(?<!\\d),|[.](?=\\s|$|\\p{IsHan})");
    /** Enumerators and bullets at the head of a clause. */
    private static final Pattern HEAD =
            Pattern.compile("^(?:[\\s#>*•·-]+|[(\\uFF08]?\\d{1,2}[.、)\\uFF09](?!\\d)|[①-⑳])+");

    /** Marks, or the number of an enumeration. */
    private static final Pattern NOTHING = Pattern.compile("[^\\p{L}\\p{N}]*\\d{0,2}[^\\p{L}\\p{N}]*");

    private Clauses() {}

    static List<Span> of(String text) {
        List<Span> clauses = new ArrayList<>();
        Matcher end = END.matcher(text);
        int start = 0;
        int from = 0;
        while (end.find(from)) {
            from = end.end();
            if (isInsideBrackets(text, start, end.start()) && !end.group().contains("\n")) {
                continue;
            }
            addTrimmed(clauses, text, start, end.start());
            start = end.end();
        }
        addTrimmed(clauses, text, start, text.length());
        return clauses;
    }

    /**
     * Every clause, and every run of two or three neighbours that is no longer than {@code longest}; none reaches over an
     * empty line or over a clause that is not usable.
     */
    static List<Passage> passages(Answer answer, List<Span> clauses, Set<Span> usable, int longest) {
        List<Passage> passages = new ArrayList<>();
        for (int first = 0; first < clauses.size(); first++) {
            for (int last = first; last < Math.min(first + MOST_JOINED, clauses.size()); last++) {
                Span span =
                        new Span(clauses.get(first).start(), clauses.get(last).end());
                boolean tooFar = last > first && (span.length() > longest || crossesEmptyLine(answer.quote(span)));
                if (tooFar || !usable.contains(clauses.get(last))) {
                    break;
                }
                passages.add(new Passage(span, answer.quote(span), clauses.subList(first, last + 1)));
            }
        }
        return passages;
    }

    /** Neighbours joined until there are no more than {@code most}. */
    static List<Span> atMost(List<Span> clauses, int most) {
        int size = Math.ceilDiv(clauses.size(), most);
        if (size <= 1) {
            return clauses;
        }
        List<Span> joined = new ArrayList<>();
        for (int i = 0; i < clauses.size(); i += size) {
            int last = Math.min(i + size, clauses.size()) - 1;
            joined.add(new Span(clauses.get(i).start(), clauses.get(last).end()));
        }
        return joined;
    }

    private static boolean crossesEmptyLine(String text) {
        return text.lines().skip(1).anyMatch(String::isBlank);
    }

    private static boolean isInsideBrackets(String text, int start, int end) {
        int open = 0;
        for (int i = start; i < end; i++) {
            open = switch (text.charAt(i)) {
                case '(', '\uFF08', '[', '{' -> open + 1;
                case ')', '\uFF09', ']', '}' -> Math.max(0, open - 1);
                default -> open;
            };
        }
        return open > 0;
    }

    private static void addTrimmed(List<Span> clauses, String text, int start, int end) {
        Matcher head = HEAD.matcher(text.substring(start, end));
        int from = head.find() ? start + head.end() : start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (!NOTHING.matcher(text.substring(from, to)).matches()) {
            clauses.add(new Span(from, to));
        }
    }
}
