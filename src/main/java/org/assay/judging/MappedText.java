package org.assay.judging;

import java.util.Arrays;

/** A text made from another one, which knows for each of its characters where that came from. */
final class MappedText {
    private final String text;
    private final int[] starts;
    private final int[] ends;

    private MappedText(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    String text() {
        return text;
    }

    /** Where the characters from {@code from} to before {@code to} stand in the original. */
    Span original(int from, int to) {
        return new Span(starts[from], ends[to - 1]);
    }

    /** The first character that comes from the original at {@code offset} or later. */
    int indexOf(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        if (found < 0) {
            return -found - 1;
        }
        while (found > 0 && starts[found - 1] == offset) {
            found--;
        }
        return found;
    }

    static final class Builder {
        private final StringBuilder text;
        private int[] starts;
        private int[] ends;

        Builder(int expected) {
            text = new StringBuilder(expected);
            starts = new int[expected + 1];
            ends = new int[expected + 1];
        }

        void append(int codePoint, int start, int end) {
            text.appendCodePoint(codePoint);
            if (text.length() > starts.length) {
                starts = Arrays.copyOf(starts, 2 * text.length());
                ends = Arrays.copyOf(ends, 2 * text.length());
            }
            for (int i = text.length() - Character.charCount(codePoint); i < text.length(); i++) {
                starts[i] = start;
                ends[i] = end;
            }
        }

        /** The last character, or 0 where there is none yet. */
        int last() {
            return text.isEmpty() ? 0 : text.codePointBefore(text.length());
        }

        int lastEnd() {
            return ends[text.length() - 1];
        }

        MappedText build() {
            return new MappedText(
                    text.toString(), Arrays.copyOf(starts, text.length()), Arrays.copyOf(ends, text.length()));
        }
    }
}
