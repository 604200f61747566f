package org.assay.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts a text of Chinese, English and code into its clauses or sentences, as spans of the original in order, without the
 * white space and the punctuation at their ends. A line of code is one clause.
 */
public final class Clauses {
    private static final Pattern CODE = Pattern.compile(
            "^\\s*(?:(?:def|class|for|while|if|elif|else|return|import|from|try|except|with|public|private|static|int|void|var"
                    + "|let|const|function|#include)\\b.*[:;{}()=<>]|[\\w.\\[\\]]+ *[-+*/]?= *[^\\p{IsHan}=]*(?:#.*|//.*)?$"
                    + "|.*[;{}]\\s*$|\\s*(?:#|//).*|[\\w.]+\\([^\\p{IsHan}]*\\)\\s*(?:#.*|//.*)?$)");
    private static final String SENTENCE_ENDS = "。！？!?…";
    private static final String CLAUSE_ENDS = "，；;,";
    private static final String ABBREVIATIONS = " e.g i.e vs etc cf eq fig approx resp no al ";
    private static final String OPENING = "([{（【《「『〔";
    private static final String CLOSING = ")]}）】》」』〕";

    private final String text;
    private final boolean fine;
    private final List<Span> spans = new ArrayList<>();

    private Clauses(String text, boolean fine) {
        this.text = text;
        this.fine = fine;
    }

    public static List<Span> of(String text) {
        return new Clauses(text, true).cut();
    }

    public static List<Span> sentencesOf(String text) {
        return new Clauses(text, false).cut();
    }

    /** From the start of the first of these clauses that the span touches to the end of the last; itself where there is none. */
    public static Span around(List<Span> clauses, Span span) {
        int start = span.start();
        int end = span.end();
        for (Span clause : clauses) {
            if (clause.overlaps(span)) {
                start = Math.min(start, clause.start());
                end = Math.max(end, clause.end());
            }
        }
        return new Span(start, end);
    }

    private List<Span> cut() {
        boolean fenced = false;
        for (int start = 0; start < text.length(); ) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            String line = text.substring(start, end);
            boolean fence = line.stripLeading().startsWith("```");
            if (fenced || fence || CODE.matcher(line).find()) {
                add(start, end, false);
            } else {
                cutLine(start, end);
            }
            fenced ^= fence;
            start = end + 1;
        }
        return List.copyOf(spans);
    }

    private void cutLine(int from, int to) {
        int start = from;
        int depth = 0;
        for (int i = from; i < to; i++) {
            char here = text.charAt(i);
            if (OPENING.indexOf(here) >= 0) {
                depth++;
            } else if (CLOSING.indexOf(here) >= 0) {
                depth = Math.max(0, depth - 1);
            } else if (endsSentence(i, to) || fine && depth == 0 && endsClause(i, to)) {
                add(start, i, true);
                start = i + 1;
                depth = 0;
            }
        }
        add(start, to, true);
    }

    private boolean endsSentence(int at, int lineEnd) {
        char here = text.charAt(at);
        if (here == '.') {
            return isBeforeSpace(at, lineEnd) && !endsAbbreviation(at);
        }
        if (here == '!' || here == '?') {
            return isBeforeSpace(at, lineEnd) || Characters.isCjk(text.charAt(at + 1));
        }
        return SENTENCE_ENDS.indexOf(here) >= 0;
    }

    private boolean endsClause(int at, int lineEnd) {
        char here = text.charAt(at);
        if (here == ',') {
            return isBeforeSpace(at, lineEnd)
                    || Characters.isCjk(text.charAt(at + 1))
                    || at > 0 && Characters.isCjk(text.charAt(at - 1));
        }
        return CLAUSE_ENDS.indexOf(here) >= 0;
    }

    private boolean isBeforeSpace(int at, int lineEnd) {
        return at + 1 >= lineEnd || Character.isWhitespace(text.charAt(at + 1));
    }

    /** Also the number of an entry in a list, as in "2. Merge sort". */
    private boolean endsAbbreviation(int at) {
        int start = at;
        while (start > 0 && (Characters.isWord(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
            start--;
        }
        String word = text.substring(start, at);
        boolean opensLine =
                text.substring(text.lastIndexOf('\n', start) + 1, start).isBlank();
        return opensLine && word.chars().allMatch(Character::isDigit)
                || ABBREVIATIONS.contains(' ' + word.toLowerCase() + ' ') && !word.isEmpty();
    }

    private void add(int from, int to, boolean prose) {
        int start = from;
        int end = to;
        while (start < end && isEdge(text.charAt(start), prose)) {
            start++;
        }
        while (end > start && isEdge(text.charAt(end - 1), prose)) {
            end--;
        }
        if (text.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit)) {
            spans.add(new Span(start, end));
        }
    }

    private static boolean isEdge(char here, boolean prose) {
        return Characters.isSpace(here) || prose && (CLAUSE_ENDS.indexOf(here) >= 0 || "。！？?….".indexOf(here) >= 0);
    }
}
