package org.assay.judging;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which characters of a text are clearly marks of Markdown and no operators: pairs of two stars around words, and what leads
 * a line. Back-ticks need no entry: they count as quotation marks.
 */
final class MarkdownMarks {
    private static final Pattern BOLD = Pattern.compile(
            "(?<![\\p{IsLatin}\\p{IsGreek}\\p{Nd})\\]*])\\*\\*(?=[^\\s*])[^*\\n]{1,400}(?<=[^\\s*])\\*\\*"
                    + "(?![\\p{IsLatin}\\p{IsGreek}\\p{Nd}(*])");
    private static final Pattern LINE = Pattern.compile(
            "^[ \\t]*(#{1,6}(?=[ \\t])|>(?=[ \\t]*[\\p{L}*`])|[-*•](?=[ \\t]+[\\p{L}*`]))", Pattern.MULTILINE);

    private final String text;
    private final BitSet inline = new BitSet();
    private final BitSet leading = new BitSet();

    MarkdownMarks(String text) {
        this.text = text;
        if (text.contains("**")) {
            Matcher bold = BOLD.matcher(text);
            while (bold.find()) {
                inline.set(bold.start(), bold.start() + 2);
                inline.set(bold.end() - 2, bold.end());
            }
        }
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            if (mayOpenABlock(line.start())) {
                leading.set(line.start(1), line.end(1));
            }
        }
    }

    boolean isMark(int offset) {
        return inline.get(offset) || leading.get(offset);
    }

    /** The mark at the very start that could as well be an operator, or 0. */
    char doubtfulStart() {
        return leading.get(0) && text.charAt(0) != '#' && text.charAt(0) != '•' ? text.charAt(0) : 0;
    }

    /** Whether a mark that leads a line, or this very character, stands before the offset with only space and marks between. */
    boolean isLedBy(char mark, int offset) {
        for (int i = offset - 1; i >= 0; i--) {
            char here = text.charAt(i);
            if (leading.get(i) || here == mark) {
                return true;
            }
            if (!inline.get(i) && here != ' ' && here != '\t' && here != '`') {
                return false;
            }
        }
        return false;
    }

    /** A formula may go on in the next line with an operator; a line that ends in a letter or bracket may be one. */
    private boolean mayOpenABlock(int lineStart) {
        if (lineStart == 0) {
            return true;
        }
        int before = text.lastIndexOf('\n', lineStart - 2) + 1;
        String previous =
                text.substring(before, Math.max(before, lineStart - 1)).strip();
        if (previous.isEmpty() || "#>-*•".indexOf(previous.charAt(0)) >= 0) {
            return true;
        }
        int last = previous.codePointBefore(previous.length());
        return Characters.isCjk(last) || ":：。．.;；!！?？,，".indexOf(last) >= 0;
    }
}
