package org.assay.judging;

import java.util.BitSet;

/**
 * A text without what does not matter in a quote: width, case, white space, quotation marks, commas, stops and marks of
 * Markdown. Between two words one space remains; operators, digits, sub- and superscripts stay as they are.
 */
final class FoldedText {
    private final MappedText folded;
    private final MarkdownMarks marks;
    private final BitSet free;

    private FoldedText(MappedText folded, MarkdownMarks marks) {
        this.folded = folded;
        this.marks = marks;
        this.free = free(folded.text());
    }

    static FoldedText of(String text) {
        MarkdownMarks marks = new MarkdownMarks(text);
        MappedText.Builder folded = new MappedText.Builder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            int end = i + Character.charCount(codePoint);
            int narrow = Characters.narrow(codePoint);
            if (marks.isMark(i) || isGap(text, i, narrow)) {
                gap = true;
            } else if (!Characters.isInvisible(codePoint)) {
                if (gap && Characters.isWord(folded.last()) && Characters.isWord(narrow)) {
                    folded.append(' ', folded.lastEnd(), i);
                }
                folded.append(narrow == '’' ? '\'' : Characters.lower(narrow), i, end);
                gap = false;
            }
            i = end;
        }
        return new FoldedText(folded.build(), marks);
    }

    private static boolean isGap(String text, int at, int narrow) {
        if (narrow == '.') {
            return !isDecimalPoint(text, at);
        }
        if (narrow == '\'' || narrow == '’') {
            return !isPrime(text, at);
        }
        return Characters.isSpace(narrow) || Characters.isQuotationMark(narrow) || Characters.isCommaOrStop(narrow);
    }

    private static boolean isDecimalPoint(String text, int at) {
        int before = narrowAt(text, at - 1);
        return Characters.isDigit(narrowAt(text, at + 1))
                && (Characters.isDigit(before) || !Character.isLetter(before) && !Characters.isCommaOrStop(before));
    }

    /** Behind a name of one letter, as in f'(x), where it is no quotation mark. */
    private static boolean isPrime(String text, int at) {
        int name = narrowAt(text, at - 1);
        int before = narrowAt(text, at - 2);
        return name == '\''
                ? isPrime(text, at - 1)
                : Characters.isWord(name)
                        && !Characters.isDigit(name)
                        && !Characters.isWord(before)
                        && !Characters.isQuotationMark(before);
    }

    private static int narrowAt(String text, int at) {
        return at < 0 || at >= text.length() ? ' ' : Characters.narrow(text.charAt(at));
    }

    private static BitSet free(String text) {
        BitSet free = new BitSet(text.length());
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            int end = i + Character.charCount(codePoint);
            boolean betweenWords = i > 0
                    && end < text.length()
                    && Characters.isWord(text.charAt(i - 1))
                    && Characters.isWord(text.charAt(end));
            if (Characters.isFreeLetter(codePoint) || Characters.isFreePunctuation(codePoint) && !betweenWords) {
                free.set(i, end);
            }
            i = end;
        }
        return free;
    }

    String text() {
        return folded.text();
    }

    int length() {
        return folded.text().length();
    }

    /** Whether a slightly wrong quote may add, lose or change the character at {@code index}. */
    boolean isFree(int index) {
        return free.get(index);
    }

    Span original(int from, int to) {
        return folded.original(from, to);
    }

    /** The first character that comes from the original at {@code offset} or later. */
    int indexOf(int offset) {
        return folded.indexOf(offset);
    }

    MarkdownMarks marks() {
        return marks;
    }
}
